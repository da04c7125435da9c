package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Undelete} */
public record UndeleteDeed(Desk desk, Actor actor, Command.Undelete command) implements Deed {
    @Override
    public List<Right> rights() {
        return Reach.whole(desk.now(), Permission.WRITE, command.path());
    }

    @Override
    public Outcome carryOut() {
        return desk.change(actor, this::restore);
    }

    private Outcome restore(Edit edit) {
        ContentPath path = command.path();
        Optional<ContentNode> node = edit.node(path);
        if (node.isEmpty()) {
            return new Outcome.Missing(path);
        }
        if (!Checks.isTrashed(node.get())) {
            return Outcome.Refused.because("editing.refused.notTrashed");
        }
        edit.removeMixin(path, "mgnl:deleted");
        edit.unset(path, "mgnl:deleted");
        edit.unset(path, "mgnl:deletedBy");
        desk.touch(edit, path, actor);
        return Outcome.Done.at(path);
    }
}
