package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.ReviewState;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Recall} */
public record RecallDeed(Desk desk, Actor actor, Command.Recall command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.path()));
    }

    @Override
    public Outcome carryOut() {
        return desk.change(actor, edit -> {
            Optional<ContentNode> node = edit.node(command.path());
            if (node.isEmpty()) {
                return new Outcome.Missing(command.path());
            }
            if (!Review.isOpen(node.get())) {
                return Outcome.Refused.because("editing.refused.notHandedIn");
            }
            new Review(desk, actor).set(edit, command.path(), ReviewState.Step.DRAFT, "");
            return Outcome.Done.at(command.path());
        });
    }
}
