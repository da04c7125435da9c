package quartier.editing.deed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.security.Account;
import quartier.security.Accounts;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.ChangePassword} */
public record ChangePasswordDeed(Desk desk, Actor actor, Command.ChangePassword command) implements Deed {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;

    @Override
    public List<Right> rights() {
        return isOwn() ? List.of() : List.of(new Right(Permission.ADMINISTER, Accounts.EDITORS));
    }

    @Override
    public Outcome carryOut() {
        Optional<Account> account = Accounts.find(desk.now(), command.user());
        if (account.isEmpty()) {
            return new Outcome.Missing(Accounts.EDITORS);
        }
        Optional<String> weak = weakness(account.get());
        if (weak.isPresent()) {
            return new Outcome.Invalid(List.of(FieldMessage.of("password", weak.get(), String.valueOf(SHORTEST))));
        }
        String hash = desk.passwords().hash(command.password());
        return desk.change(actor, edit -> {
            edit.set(account.get().path(), Property.of(Accounts.PASSWORD, hash));
            if (command.oneTime() && !isOwn()) {
                edit.set(account.get().path(), Property.of(Accounts.PASSWORD_EXPIRED, true));
            } else {
                edit.unset(account.get().path(), Accounts.PASSWORD_EXPIRED);
            }
            return Outcome.Done.at(account.get().path());
        });
    }

    private boolean isOwn() {
        return actor instanceof Actor.Person person && person.name().equals(command.user());
    }

    private Optional<String> weakness(Account account) {
        String password = command.password();
        if (password.length() < SHORTEST) {
            return Optional.of("editing.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("editing.password.long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(account.name().toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 5) {
            return Optional.of("editing.password.easy");
        }
        return desk.passwords().matches(password, account.passwordHash())
                ? Optional.of("editing.password.same")
                : Optional.empty();
    }
}
