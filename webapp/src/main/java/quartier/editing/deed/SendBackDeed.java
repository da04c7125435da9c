package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.ReviewState;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.SendBack} */
public record SendBackDeed(Desk desk, Actor actor, Command.SendBack command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.PUBLISH, command.path()));
    }

    @Override
    public Outcome carryOut() {
        if (command.comment().isBlank()) {
            return new Outcome.Invalid(List.of(FieldMessage.of("comment", "editing.review.comment")));
        }
        return desk.change(actor, edit -> {
            Optional<ContentNode> node = edit.node(command.path());
            if (node.isEmpty()) {
                return new Outcome.Missing(command.path());
            }
            if (!Review.isOpen(node.get())) {
                return Outcome.Refused.because("editing.refused.notHandedIn");
            }
            new Review(desk, actor).set(edit, command.path(), ReviewState.Step.SENT_BACK, command.comment());
            return Outcome.Done.at(command.path());
        });
    }
}
