package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.NodeData;
import quartier.content.Snapshot;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.editing.rules.Forms;
import quartier.editing.text.InternalLinks;
import quartier.editing.text.RichTextFields;
import quartier.editing.text.RichTextFilter;
import quartier.module.Registry;

/** Writes what a form changed into a transaction. */
final class Changes {
    private final Registry registry;
    private final Snapshot snapshot;
    private final InternalLinks links;

    Changes(Registry registry, Snapshot snapshot, InternalLinks links) {
        this.registry = registry;
        this.snapshot = snapshot;
        this.links = links;
    }

    /** What may not be written by a form; empty when all is well. */
    static Optional<Outcome> forbidden(NodeChange change) {
        List<String> names = new ArrayList<>(change.set().keySet());
        names.addAll(change.unset());
        names.addAll(change.children().keySet());
        return names.stream()
                .filter(Changes::isReserved)
                .findFirst()
                .map(name -> Outcome.Refused.because("editing.refused.property", name));
    }

    void apply(Edit edit, ContentPath path, NodeChange typed) {
        ContentNode node = edit.node(path).orElseThrow();
        NodeChange change =
                new RichTextFields(Forms.of(registry, node), new RichTextFilter(snapshot, links), node).clean(typed);
        change.unset().forEach(name -> edit.unset(path, name));
        change.set().values().forEach(property -> edit.set(path, property));
        change.children().forEach((name, child) -> child(edit, path, name, child));
    }

    private static void child(Edit edit, ContentPath path, String name, Optional<NodeData> child) {
        Optional<ContentNode> old = edit.node(path.child(name));
        if (child.isPresent()) {
            edit.put(path, named(child.get().named(name), old), Edit.Ids.KEEP);
        } else if (old.isPresent()) {
            edit.delete(path.child(name));
        }
    }

    /** Parts that were there keep their identifiers, so that saving without a change changes nothing. */
    private static NodeData named(NodeData data, Optional<ContentNode> old) {
        String id = old.map(ContentNode::id).orElse("");
        List<NodeData> children = data.children().stream()
                .map(child -> named(child, old.flatMap(node -> node.child(child.name()))))
                .toList();
        return new NodeData(data.name(), data.primaryType(), data.mixins(), id, data.properties(), children);
    }

    private static boolean isReserved(String name) {
        return name.startsWith("jcr:")
                || name.startsWith("rep:")
                || name.startsWith("quartier:")
                || (name.startsWith("mgnl:") && !name.equals("mgnl:template") && !name.equals("mgnl:tags"));
    }
}
