package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.NodeData;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.text.NodeNames;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.PutBack} */
public record PutBackDeed(Desk desk, Actor actor, Command.PutBack command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.component()));
    }

    @Override
    public Outcome carryOut() {
        ContentPath path = command.component();
        Optional<Removals.Removed> removed = desk.removals().find(actor, path);
        if (removed.isEmpty()) {
            return Outcome.Refused.because("editing.refused.notKept");
        }
        Outcome outcome = desk.change(actor, edit -> putBack(edit, removed.get()));
        if (outcome instanceof Outcome.Done) {
            desk.removals().forget(actor, path);
        }
        return outcome;
    }

    private Outcome putBack(Edit edit, Removals.Removed removed) {
        ContentPath area = command.component().parent().orElseThrow();
        Optional<Outcome> problem = Checks.changeable(edit, area)
                .or(() -> same(edit, area, removed))
                .or(() -> new Room(desk, actor, edit)
                        .refused(
                                area,
                                removed.component().property("mgnl:template").stream()
                                        .flatMap(property -> property.texts().stream())
                                        .findFirst()
                                        .orElse("")));
        if (problem.isPresent()) {
            return problem.get();
        }
        ContentPath path = free(edit, area);
        edit.put(area, unowned(edit, removed.component().named(path.name())), Edit.Ids.KEEP);
        edit.orderBefore(path, following(edit, area, removed));
        desk.touch(edit, path, actor);
        return Outcome.Done.at(path);
    }

    /** Another area stands there now, or the component has come back with an earlier version of the page. */
    private static Optional<Outcome> same(Edit edit, ContentPath area, Removals.Removed removed) {
        boolean other = !edit.node(area).map(ContentNode::id).orElse("").equals(removed.area())
                || edit.byId(removed.component().id()).isPresent();
        return other ? Optional.of(Outcome.Refused.because("editing.refused.notKept")) : Optional.empty();
    }

    /** Its own place, or when a new component has taken its name, another name: they mean nothing. */
    private ContentPath free(Edit edit, ContentPath area) {
        return edit.node(command.component()).isEmpty()
                ? command.component()
                : area.child(
                        NodeNames.component(name -> edit.node(area.child(name)).isPresent()));
    }

    private static String following(Edit edit, ContentPath area, Removals.Removed removed) {
        return removed.following().stream()
                .filter(name -> edit.node(area.child(name)).isPresent())
                .findFirst()
                .orElse("");
    }

    /** What has come back by another way meanwhile keeps its identifier; here it gets a new one. */
    private static NodeData unowned(Edit edit, NodeData data) {
        boolean taken = !data.id().isEmpty() && edit.byId(data.id()).isPresent();
        return new NodeData(
                data.name(),
                data.primaryType(),
                data.mixins(),
                taken ? "" : data.id(),
                data.properties(),
                data.children().stream().map(child -> unowned(edit, child)).toList());
    }
}
