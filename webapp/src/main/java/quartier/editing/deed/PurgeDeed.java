package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Purge} */
public record PurgeDeed(Desk desk, Actor actor, Command.Purge command) implements Deed {
    @Override
    public List<Right> rights() {
        Snapshot now = desk.now();
        return command.paths().stream()
                .flatMap(path -> Reach.whole(now, Permission.WRITE, path).stream())
                .toList();
    }

    @Override
    public Outcome carryOut() {
        return desk.change(actor, this::purge);
    }

    private Outcome purge(Edit edit) {
        for (ContentPath path : command.paths()) {
            Optional<ContentNode> node = edit.node(path);
            if (node.isEmpty()) {
                return new Outcome.Missing(path);
            }
            if (!Checks.isTrashed(node.get())) {
                return Outcome.Refused.because("editing.refused.notTrashed");
            }
            Optional<ContentNode> visible =
                    Units.withBelow(node.get()).stream().filter(Marks::isActive).findFirst();
            if (visible.isPresent()) {
                return Outcome.Refused.because("editing.refused.stillPublic", desk.title(visible.get()));
            }
            Units.withBelow(node.get()).forEach(unit -> desk.versions().forget(edit, unit.id()));
            edit.delete(path);
        }
        return new Outcome.Done(command.paths(), List.of());
    }
}
