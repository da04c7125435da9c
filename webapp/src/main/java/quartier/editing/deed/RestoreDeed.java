package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.Revisions;
import quartier.editing.Units;
import quartier.editing.rules.Findings;
import quartier.editing.rules.Rules;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.RestoreVersion} */
public record RestoreDeed(Desk desk, Actor actor, Command.RestoreVersion command) implements Deed {
    private static final Set<String> DELETED = Set.of("mgnl:deleted", "mgnl:deletedBy");

    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.path()));
    }

    @Override
    public Outcome carryOut() {
        Optional<ContentNode> node = desk.now().node(command.path());
        Optional<NodeData> state = node.flatMap(found -> desk.versions().read(found.id(), command.version()));
        if (state.isEmpty()) {
            return new Outcome.Missing(command.path());
        }
        Rules rules = desk.rules();
        return desk.change(actor, edit -> restore(edit, state.get(), rules));
    }

    private Outcome restore(Edit edit, NodeData state, Rules rules) {
        ContentPath path = command.path();
        Optional<Outcome> problem = Checks.changeable(edit, path);
        if (problem.isPresent()) {
            return problem.get();
        }
        ContentNode now = edit.node(path).orElseThrow();
        desk.versions().keep(edit, path, actor.name(), "");
        edit.put(path.parent().orElseThrow(), merged(edit, now, state), Edit.Ids.KEEP);
        desk.touch(edit, path, actor);
        Findings findings = rules.check(edit.node(path).orElseThrow(), Optional.of(now));
        return findings.blocking().isEmpty()
                ? new Outcome.Done(List.of(path), findings.open())
                : new Outcome.Invalid(findings.blocking());
    }

    /** Text and parts as they were; name, marks and the pages below as they are. */
    private static NodeData merged(Edit edit, ContentNode now, NodeData state) {
        List<Property> properties = new ArrayList<>();
        state.properties().stream().filter(p -> !isKept(p.name())).forEach(properties::add);
        now.properties().stream()
                .filter(p -> isKept(p.name()) && !DELETED.contains(p.name()))
                .forEach(properties::add);
        List<NodeData> children = new ArrayList<>();
        state.children().forEach(child -> children.add(own(edit, now.path(), child)));
        now.children().stream()
                .filter(child -> !Units.isPart(child))
                .forEach(child -> children.add(NodeData.of(child, below -> true)));
        List<String> mixins =
                state.mixins().stream().filter(m -> !m.equals("mgnl:deleted")).toList();
        return new NodeData(now.name(), state.primaryType(), mixins, now.id(), properties, children);
    }

    private static boolean isKept(String property) {
        return Revisions.isBookkeeping(property)
                || property.startsWith("mgnl:created")
                || property.startsWith("mgnl:deleted");
    }

    /** A part that has moved to another item meanwhile stays there; here it comes back as a new one. */
    private static NodeData own(Edit edit, ContentPath unit, NodeData data) {
        boolean elsewhere = !data.id().isEmpty()
                && edit.byId(data.id())
                        .filter(node -> !unit.isAncestorOf(node.path()))
                        .isPresent();
        List<NodeData> children =
                data.children().stream().map(child -> own(edit, unit, child)).toList();
        return new NodeData(
                data.name(),
                data.primaryType(),
                data.mixins(),
                elsewhere ? "" : data.id(),
                data.properties(),
                children);
    }
}
