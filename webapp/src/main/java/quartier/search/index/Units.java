package quartier.search.index;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** Which nodes are pages, items or assets of their own, and to which of them any other node belongs. */
public final class Units {
    /** Nothing in them is content that people look for or that refers to content. */
    private static final Set<String> LEFT_OUT = Set.of(
            "config",
            "users",
            "usergroups",
            "userroles",
            "keystore",
            "mgnlVersion",
            "withdrawn",
            "publishing",
            "drafts");

    private final Definitions definitions;

    public Units(Definitions definitions) {
        this.definitions = definitions;
    }

    public boolean isUnit(ContentNode node) {
        return !LEFT_OUT.contains(node.path().workspace())
                && (node.isType("mgnl:content") || definitions.type(node).isPresent());
    }

    /** The unit that the node at that path is, or belongs to; nothing need be at the path any more. */
    public Optional<ContentNode> of(Snapshot snapshot, ContentPath path) {
        if (LEFT_OUT.contains(path.workspace())) {
            return Optional.empty();
        }
        for (Optional<ContentPath> at = Optional.of(path);
                at.isPresent();
                at = at.get().parent()) {
            Optional<ContentNode> unit = snapshot.node(at.get()).filter(this::isUnit);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** Calls with every unit of the content, those above before those below. */
    public void each(Snapshot snapshot, Consumer<ContentNode> consumer) {
        for (String workspace : snapshot.workspaces()) {
            if (!LEFT_OUT.contains(workspace)) {
                snapshot.node(ContentPath.root(workspace)).ifPresent(root -> below(root, consumer));
            }
        }
    }

    private void below(ContentNode node, Consumer<ContentNode> consumer) {
        for (ContentNode child : node.children()) {
            if (isUnit(child)) {
                consumer.accept(child);
            }
            below(child, consumer);
        }
    }
}
