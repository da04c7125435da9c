package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.text.NodeNames;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Rename} */
public record RenameDeed(Desk desk, Actor actor, Command.Rename command) implements Deed {
    @Override
    public List<Right> rights() {
        return Reach.whole(desk.now(), Permission.WRITE, command.node());
    }

    @Override
    public Outcome carryOut() {
        if (!NodeNames.isGood(command.name())) {
            return new Outcome.Invalid(List.of(FieldMessage.of("jcrName", "editing.rule.name", command.name())));
        }
        return desk.change(actor, edit -> {
            Optional<Outcome> problem = Checks.changeable(edit, command.node());
            if (problem.isPresent()) {
                return problem.get();
            }
            if (command.name().equals(command.node().name())) {
                return Outcome.Done.at(command.node());
            }
            desk.touch(edit, command.node(), actor);
            return Relocation.rename(edit, command.node(), command.name());
        });
    }
}
