package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Undelete} */
public record UndeleteDeed(Desk desk, Actor actor, Command.Undelete command) implements Deed {
    @Override
    public List<Right> rights() {
        Snapshot now = desk.now();
        return command.paths().stream()
                .flatMap(path -> Reach.whole(now, Permission.WRITE, path).stream())
                .toList();
    }

    @Override
    public Outcome carryOut() {
        return desk.change(
                actor,
                edit -> command.paths().stream()
                        .flatMap(path -> restore(edit, path).stream())
                        .findFirst()
                        .orElseGet(() -> new Outcome.Done(command.paths(), List.of())));
    }

    /** What stands in the way; all come back or none. */
    private Optional<Outcome> restore(Edit edit, ContentPath path) {
        Optional<ContentNode> node = edit.node(path);
        if (node.isEmpty()) {
            return Optional.of(new Outcome.Missing(path));
        }
        if (!Checks.isTrashed(node.get())) {
            return Optional.of(Outcome.Refused.because("editing.refused.notTrashed"));
        }
        edit.removeMixin(path, "mgnl:deleted");
        edit.unset(path, "mgnl:deleted");
        edit.unset(path, "mgnl:deletedBy");
        desk.touch(edit, path, actor);
        return Optional.empty();
    }
}
