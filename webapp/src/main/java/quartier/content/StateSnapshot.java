package quartier.content;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/** A snapshot over Oak's immutable node states; reading takes no lock and no session. */
final class StateSnapshot implements Snapshot, States {
    static final String REVISION = ":revision";

    private final NodeState root;
    private final NodeTypes types;
    private final @Nullable ReadLog log;

    StateSnapshot(NodeState root, NodeTypes types) {
        this(root, types, null);
    }

    private StateSnapshot(NodeState root, NodeTypes types, @Nullable ReadLog log) {
        this.root = root;
        this.types = types;
        this.log = log;
    }

    @Override
    public NodeTypes types() {
        return types;
    }

    @Override
    public @Nullable ReadLog log() {
        return log;
    }

    @Override
    public NodeState state(ContentPath path) {
        return Workspaces.state(root, path);
    }

    @Override
    public String revision() {
        String revision = root.getString(REVISION);
        return revision == null ? "0" : revision;
    }

    @Override
    public Optional<ContentNode> node(ContentPath path) {
        if (log != null) {
            log.node(path);
        }
        NodeState state = state(path);
        return state.exists() ? Optional.of(new StateNode(this, path, state)) : Optional.empty();
    }

    @Override
    public Optional<ContentNode> byId(String id) {
        Optional<ContentPath> path = pathOf(id);
        if (path.isEmpty() && log != null) {
            log.topic("id:" + id);
        }
        return path.flatMap(this::node);
    }

    @Override
    public List<String> workspaces() {
        return Workspaces.names(root);
    }

    @Override
    public Snapshot tracked(ReadLog readLog) {
        return new StateSnapshot(root, types, readLog);
    }

    /** Asks the content of Oak's unique index on {@code jcr:uuid}: one step, no query. */
    Optional<ContentPath> pathOf(String id) {
        if (!isPlain(id)) {
            return Optional.empty();
        }
        PropertyState entry = root.getChildNode("oak:index")
                .getChildNode("uuid")
                .getChildNode(":index")
                .getChildNode(id)
                .getProperty("entry");
        if (entry == null) {
            return Optional.empty();
        }
        Iterator<String> paths = entry.getValue(Type.STRINGS).iterator();
        return paths.hasNext() ? Workspaces.contentPath(paths.next()) : Optional.empty();
    }

    /** The index encodes other characters; identifiers of nodes never have them (see {@link Identifiers}). */
    private static boolean isPlain(String id) {
        return Identifiers.isValid(id);
    }
}
