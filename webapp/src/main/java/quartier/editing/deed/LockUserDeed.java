package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.security.Account;
import quartier.security.Accounts;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.LockUser}; nobody locks themselves out. */
public record LockUserDeed(Desk desk, Actor actor, Command.LockUser command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.ADMINISTER, Accounts.EDITORS));
    }

    @Override
    public Outcome carryOut() {
        if (actor.name().equals(command.user())) {
            return Outcome.Refused.because("editing.refused.ownAccount");
        }
        Optional<Account> account = Accounts.find(desk.now(), command.user());
        if (account.isEmpty()) {
            return new Outcome.Missing(Accounts.EDITORS);
        }
        return desk.change(actor, edit -> {
            edit.set(account.get().path(), Property.of("enabled", !command.locked()));
            desk.touch(edit, account.get().path(), actor);
            return Outcome.Done.at(account.get().path());
        });
    }
}
