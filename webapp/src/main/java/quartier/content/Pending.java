package quartier.content;

import java.util.Optional;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeBuilder;
import org.apache.jackrabbit.oak.spi.state.ApplyDiff;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/**
 * What a transaction has changed so far. It is kept in memory, where looking at it costs nothing (the store's own
 * builder writes to its files for that), and goes into the store's builder at the end, a large one in pieces before.
 */
final class Pending {
    /** Nodes in memory at a time. */
    private static final int MANY = 10_000;

    private final NodeState before;
    private final NodeBuilder stored;
    private final MemoryNodeBuilder root;
    private int nodes;

    Pending(NodeState before) {
        this.before = before;
        this.stored = before.builder();
        this.root = new MemoryNodeBuilder(before);
    }

    NodeBuilder root() {
        return root;
    }

    /** Notes that a tree was written whole, after its last node. */
    void wrote(int count) {
        nodes += count;
        if (nodes > MANY) {
            store();
            root.reset(stored.getNodeState());
            nodes = 0;
        }
    }

    /** The store's builder with all changes; empty when nothing differs, hidden properties included. */
    Optional<NodeBuilder> finished() {
        if (ChangeList.isSame(before, root.getNodeState())) {
            return Optional.empty();
        }
        store();
        return Optional.of(stored);
    }

    private void store() {
        root.getNodeState().compareAgainstBaseState(root.getBaseState(), new ApplyDiff(stored));
    }
}
