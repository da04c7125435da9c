package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.security.Account;
import quartier.security.Accounts;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.SaveUser} */
public record SaveUserDeed(Desk desk, Actor actor, Command.SaveUser command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.ADMINISTER, Accounts.EDITORS));
    }

    @Override
    public Outcome carryOut() {
        if (!command.name().matches("[a-z0-9][a-z0-9._-]{1,49}")) {
            return new Outcome.Invalid(List.of(FieldMessage.of("name", "editing.user.name")));
        }
        if (!command.email().isEmpty() && !command.email().matches("[^\\s@]{1,64}@[^\\s@]{3,255}")) {
            return new Outcome.Invalid(List.of(FieldMessage.of("email", "editing.rule.email", "E-Mail")));
        }
        Optional<Account> known = Accounts.find(desk.now(), command.name());
        return desk.change(actor, edit -> save(edit, known));
    }

    private Outcome save(Edit edit, Optional<Account> known) {
        ContentPath path = known.map(Account::path).orElseGet(() -> Accounts.EDITORS.child(command.name()));
        if (edit.node(Accounts.EDITORS).isEmpty()) {
            edit.create(Accounts.EDITORS, "mgnl:folder");
        }
        if (edit.node(path).isEmpty()) {
            edit.create(path, "mgnl:user");
            edit.set(path, Property.of("name", command.name()));
            edit.set(path, Property.of("enabled", true));
        }
        edit.set(path, Property.of("title", command.title().strip()));
        edit.set(path, Property.of("email", command.email().strip()));
        edit.set(path, Property.of("language", command.language().toLanguageTag()));
        desk.touch(edit, path, actor);
        return Outcome.Done.at(path);
    }
}
