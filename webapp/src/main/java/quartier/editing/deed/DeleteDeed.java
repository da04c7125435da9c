package quartier.editing.deed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Delete} */
public record DeleteDeed(Desk desk, Actor actor, Command.Delete command) implements Deed {
    @Override
    public List<Right> rights() {
        Snapshot now = desk.now();
        return command.paths().stream()
                .flatMap(path -> Reach.whole(now, Permission.WRITE, path).stream())
                .toList();
    }

    @Override
    public Outcome carryOut() {
        Snapshot now = desk.now();
        List<ContentNode> units = command.paths().stream()
                .flatMap(path -> now.node(path).stream())
                .filter(node -> !Units.isPart(node))
                .toList();
        Optional<Outcome> used =
                command.evenIfUsed() || units.isEmpty() ? Optional.empty() : Uses.ofAny(desk, units, user -> true);
        return used.orElseGet(() -> {
            Map<ContentPath, Removals.Removed> removed = new LinkedHashMap<>();
            Outcome outcome = desk.change(actor, edit -> delete(edit, removed));
            if (outcome instanceof Outcome.Done) {
                removed.forEach((path, component) -> desk.removals().keep(actor, path, component));
            }
            return outcome;
        });
    }

    private Outcome delete(Edit edit, Map<ContentPath, Removals.Removed> removed) {
        List<FieldMessage> notes = new ArrayList<>();
        for (ContentPath path : command.paths()) {
            Optional<Outcome> problem = Checks.changeable(edit, path);
            if (problem.isPresent()) {
                return problem.get();
            }
            ContentNode node = edit.node(path).orElseThrow();
            if (Units.isPart(node)) {
                desk.touch(edit, path, actor);
                if (node.isType("mgnl:component")) {
                    removed.put(path, Removals.Removed.of(node));
                }
                edit.delete(path);
            } else {
                trash(edit, node);
                if (Marks.isActive(node)) {
                    notes.add(FieldMessage.of("", "editing.note.stillPublic", desk.title(node)));
                }
            }
        }
        return new Outcome.Done(command.paths(), notes);
    }

    private void trash(Edit edit, ContentNode node) {
        edit.addMixin(node.path(), "mgnl:deleted");
        edit.set(node.path(), Property.of("mgnl:deleted", desk.time()));
        edit.set(node.path(), Property.of("mgnl:deletedBy", actor.name()));
        desk.touch(edit, node.path(), actor);
    }
}
