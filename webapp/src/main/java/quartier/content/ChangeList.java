package quartier.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.spi.state.DefaultNodeStateDiff;
import org.apache.jackrabbit.oak.spi.state.EqualsDiff;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import quartier.content.Changes.Change;
import quartier.content.Changes.Kind;

/** Finds what a commit changed by comparing the states before and after; equal sub-trees are not visited. */
final class ChangeList {
    private final List<Change> changes = new ArrayList<>();

    private ChangeList() {}

    static List<Change> between(NodeState before, NodeState after) {
        ChangeList list = new ChangeList();
        TreeSet<String> workspaces = new TreeSet<>(Workspaces.names(before));
        workspaces.addAll(Workspaces.names(after));
        for (String workspace : workspaces) {
            list.compare(ContentPath.root(workspace), before.getChildNode(workspace), after.getChildNode(workspace));
        }
        return list.changes;
    }

    /** Whether nothing differs, hidden properties included. */
    static boolean isSame(NodeState before, NodeState after) {
        return after.compareAgainstBaseState(before, new EqualsDiff());
    }

    private void compare(ContentPath path, NodeState before, NodeState after) {
        if (!before.exists() || !after.exists()) {
            whole(path, after.exists() ? after : before, after.exists() ? Kind.ADDED : Kind.REMOVED);
            return;
        }
        NodeDiff diff = new NodeDiff(path);
        after.compareAgainstBaseState(before, diff);
        if (diff.properties || diff.children) {
            changes.add(change(path, Kind.CHANGED, after, diff.children));
        }
        diff.below.forEach(Runnable::run);
    }

    /** An added or removed node with all below it. */
    private void whole(ContentPath path, NodeState state, Kind kind) {
        if (!state.exists()) {
            return;
        }
        changes.add(change(path, kind, state, false));
        for (String name : ChildOrder.list(state)) {
            whole(path.child(name), state.getChildNode(name), kind);
        }
    }

    private static Change change(ContentPath path, Kind kind, NodeState state, boolean children) {
        String type = state.getName("jcr:primaryType");
        String id = state.getString("jcr:uuid");
        return new Change(path, kind, type == null ? "" : type, id == null ? "" : id, children);
    }

    /** What changed in one node; hidden properties count only where they are the order of children. */
    private final class NodeDiff extends DefaultNodeStateDiff {
        private final ContentPath path;
        private final List<Runnable> below = new ArrayList<>();
        private boolean properties;
        private boolean children;

        NodeDiff(ContentPath path) {
            this.path = path;
        }

        @Override
        public boolean propertyAdded(PropertyState after) {
            return note(after.getName());
        }

        @Override
        public boolean propertyChanged(PropertyState before, PropertyState after) {
            return note(after.getName());
        }

        @Override
        public boolean propertyDeleted(PropertyState before) {
            return note(before.getName());
        }

        @Override
        public boolean childNodeAdded(String name, NodeState after) {
            children = true;
            below.add(() -> whole(path.child(name), after, Kind.ADDED));
            return true;
        }

        @Override
        public boolean childNodeChanged(String name, NodeState before, NodeState after) {
            below.add(() -> compare(path.child(name), before, after));
            return true;
        }

        @Override
        public boolean childNodeDeleted(String name, NodeState before) {
            children = true;
            below.add(() -> whole(path.child(name), before, Kind.REMOVED));
            return true;
        }

        private boolean note(String property) {
            properties |= !property.startsWith(":");
            children |= ChildOrder.isPart(property);
            return true;
        }
    }
}
