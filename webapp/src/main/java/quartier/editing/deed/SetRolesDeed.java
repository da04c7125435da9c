package quartier.editing.deed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.security.Account;
import quartier.security.Accounts;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.SetRoles}; nobody changes their own, so that one administrator is always left. */
public record SetRolesDeed(Desk desk, Actor actor, Command.SetRoles command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.ADMINISTER, Accounts.EDITORS));
    }

    @Override
    public Outcome carryOut() {
        if (actor.name().equals(command.user())) {
            return Outcome.Refused.because("editing.refused.ownAccount");
        }
        Snapshot now = desk.now();
        Optional<Account> account = Accounts.find(now, command.user());
        if (account.isEmpty()) {
            return new Outcome.Missing(Accounts.EDITORS);
        }
        Map<String, String> ids = new TreeMap<>();
        for (ContentNode role : Accounts.roles(now)) {
            ids.put(role.name(), role.id());
        }
        for (String role : command.roles()) {
            if (!ids.containsKey(role)) {
                return new Outcome.Invalid(List.of(FieldMessage.of("roles", "editing.user.role", role)));
            }
        }
        return desk.change(actor, edit -> {
            ContentPath path = account.get().path();
            ContentPath roles = path.child("roles");
            if (edit.node(roles).isPresent()) {
                edit.delete(roles);
            }
            edit.create(roles, "mgnl:contentNode");
            int n = 0;
            for (String role : command.roles()) {
                edit.set(roles, Property.of(String.valueOf(n++), java.util.Objects.requireNonNull(ids.get(role))));
            }
            desk.touch(edit, path, actor);
            return Outcome.Done.at(path);
        });
    }
}
