package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.ReviewState;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Approve} */
public record ApproveDeed(Desk desk, Actor actor, Command.Approve command) implements Deed {
    @Override
    public List<Right> rights() {
        List<Right> rights = new ArrayList<>(Reach.each(Permission.PUBLISH, command.paths()));
        rights.addAll(Reach.each(Permission.PUBLISH, command.alongside()));
        return rights;
    }

    @Override
    public Outcome carryOut() {
        Snapshot now = desk.now();
        for (ContentPath path : command.paths()) {
            Optional<ContentNode> node = now.node(path);
            if (node.isEmpty()) {
                return new Outcome.Missing(path);
            }
            if (ReviewState.of(node.get()).step() != ReviewState.Step.HANDED_IN) {
                return Outcome.Refused.because("editing.refused.notHandedInTitle", desk.title(node.get()));
            }
        }
        return new Sending(desk, actor).send(command.paths(), false, command.alongside());
    }
}
