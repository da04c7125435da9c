package quartier.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/** One transaction on a builder over Oak's node states; {@link ContentStore} checks and merges it. */
final class StateEdit implements Edit, States {
    private final Pending pending;
    private final NodeBuilder root;
    private final NodeTypes types;
    private final Stamps stamps;
    private final StateSnapshot before;
    private final Properties.BlobWriter blobs;

    /** Where identifiers are that this transaction created or moved; the index knows only those before. */
    private final Map<String, ContentPath> ids = new HashMap<>();

    /** New nodes that the order of their parent does not name yet: a run of new siblings is put in order once. */
    private final Map<ContentPath, List<String>> appended = new HashMap<>();

    StateEdit(Pending pending, StateSnapshot before, Stamps stamps, Properties.BlobWriter blobs) {
        this.pending = pending;
        this.root = pending.root();
        this.types = before.types();
        this.before = before;
        this.stamps = stamps;
        this.blobs = blobs;
    }

    @Override
    public Optional<ContentNode> node(ContentPath path) {
        NodeState state = state(path);
        return state.exists() ? Optional.of(new StateNode(this, path, state)) : Optional.empty();
    }

    @Override
    public NodeState state(ContentPath path) {
        settle(path);
        return Workspaces.builder(root, path).getNodeState();
    }

    @Override
    public NodeTypes types() {
        return types;
    }

    @Override
    public @Nullable ReadLog log() {
        return null;
    }

    @Override
    public Optional<ContentNode> byId(String id) {
        return pathOf(id).flatMap(this::node);
    }

    @Override
    public void ensureWorkspace(String workspace) {
        if (!Workspaces.isName(workspace) || !root.hasChildNode(workspace)) {
            Workspaces.create(root, workspace);
        }
    }

    @Override
    public void create(ContentPath path, String primaryType) {
        NodeBuilder parent = parent(path);
        free(path);
        String id = isReferenceable(primaryType, List.of()) ? Identifiers.fresh() : "";
        TreeWriter writer = writer(Ids.NEW);
        writer.write(parent, path, new NodeData(path.name(), primaryType, List.of(), id, List.of(), List.of()));
        append(path);
        stamps.created(path);
    }

    @Override
    public void set(ContentPath path, Property property) {
        if (property.name().equals("jcr:uuid")) {
            throw new ContentException("cannot change the identifier of " + path);
        }
        existing(path).setProperty(Properties.write(property, blobs));
        stamps.property(path, property.name());
    }

    @Override
    public void unset(ContentPath path, String property) {
        NodeBuilder node = existing(path);
        if (node.hasProperty(property)) {
            node.removeProperty(property);
            stamps.property(path, property);
        }
    }

    @Override
    public void addMixin(ContentPath path, String mixin) {
        NodeBuilder node = existing(path);
        requireType(path, mixin, true);
        List<String> mixins = mixins(node);
        if (!mixins.contains(mixin)) {
            mixins.add(mixin);
            node.setProperty("jcr:mixinTypes", mixins, Type.NAMES);
            if (types.is(mixin, "mix:referenceable") && !node.hasProperty("jcr:uuid")) {
                String id = Identifiers.fresh();
                node.setProperty("jcr:uuid", id);
                ids.put(id, path);
            }
            stamps.touch(path);
        }
    }

    @Override
    public void removeMixin(ContentPath path, String mixin) {
        NodeBuilder node = existing(path);
        List<String> mixins = mixins(node);
        if (mixins.remove(mixin)) {
            if (mixins.isEmpty()) {
                node.removeProperty("jcr:mixinTypes");
            } else {
                node.setProperty("jcr:mixinTypes", mixins, Type.NAMES);
            }
            stamps.touch(path);
        }
    }

    @Override
    public void delete(ContentPath path) {
        NodeBuilder node = existing(path);
        NodeBuilder parent = parent(path);
        stamps.part(path.parent().orElseThrow(), node);
        settle();
        node.remove();
        ChildOrder.remove(parent, path.name());
    }

    @Override
    public void move(ContentPath from, ContentPath to) {
        NodeBuilder node = existing(from);
        NodeBuilder source = parent(from);
        if (from.equals(to)) {
            return;
        }
        NodeBuilder target = parent(to);
        free(to);
        if (from.isAncestorOf(to)) {
            throw new ContentException("cannot move " + from + " into itself, to " + to);
        }
        stamps.part(from.parent().orElseThrow(), node);
        settle();
        node.moveTo(target, to.name());
        if (from.parent().equals(to.parent())) {
            ChildOrder.rename(target, from.name(), to.name());
        } else {
            ChildOrder.remove(source, from.name());
            append(to);
        }
        noteIds(to);
        stamps.touch(to);
    }

    @Override
    public void orderBefore(ContentPath path, String sibling) {
        NodeBuilder node = existing(path);
        NodeBuilder parent = parent(path);
        if (!sibling.isEmpty() && !parent.hasChildNode(sibling)) {
            throw new ContentException("cannot put " + path + " before '" + sibling + "': there is no such sibling");
        }
        if (!sibling.equals(path.name())) {
            settle();
            ChildOrder.before(parent, path.name(), sibling);
            stamps.part(path.parent().orElseThrow(), node);
        }
    }

    @Override
    public void put(ContentPath parentPath, NodeData tree, Ids mode) {
        NodeBuilder parent = existing(parentPath);
        ContentPath path = parentPath.child(tree.name());
        if (parent.hasChildNode(tree.name())) {
            settle();
        } else {
            append(path);
        }
        int nodes = writer(mode).write(parent, path, tree);
        if (mode == Ids.NEW) {
            stamps.touch(path);
        }
        pending.wrote(nodes);
    }

    private TreeWriter writer(Ids mode) {
        return new TreeWriter(this, mode, blobs);
    }

    /** Writes what was put off; the last step of a transaction. */
    void finish() {
        settle();
        stamps.write();
    }

    private void append(ContentPath path) {
        appended.computeIfAbsent(path.parent().orElseThrow(), parent -> new ArrayList<>())
                .add(path.name());
    }

    private void settle() {
        appended.forEach((parent, names) -> ChildOrder.append(Workspaces.builder(root, parent), names));
        appended.clear();
    }

    /** Brings the order of what is read up to date; an item is read without its many siblings. */
    private void settle(ContentPath read) {
        if (appended.keySet().stream().anyMatch(parent -> parent.equals(read) || read.isAncestorOf(parent))) {
            settle();
        }
    }

    Optional<ContentPath> pathOf(String id) {
        ContentPath known = ids.get(id);
        Optional<ContentPath> path = known == null ? before.pathOf(id) : Optional.of(known);
        return path.filter(p -> id.equals(Workspaces.builder(root, p).getString("jcr:uuid")));
    }

    void noteId(String id, ContentPath path) {
        ids.put(id, path);
    }

    boolean isReferenceable(String primaryType, List<String> mixins) {
        return types.is(primaryType, "mix:referenceable")
                || mixins.stream().anyMatch(mixin -> types.is(mixin, "mix:referenceable"));
    }

    void requireType(ContentPath path, String type, boolean mixin) {
        if (!types.exists(type)) {
            throw new ContentException(path + ": there is no node type '" + type + "'");
        }
        if (types.isMixin(type) != mixin) {
            throw new ContentException(path + ": '" + type + "' is " + (mixin ? "not a mixin" : "a mixin"));
        }
    }

    private NodeBuilder existing(ContentPath path) {
        NodeBuilder node = Workspaces.builder(root, path);
        if (!node.exists()) {
            throw new ContentException("there is no node " + path);
        }
        return node;
    }

    private NodeBuilder parent(ContentPath path) {
        return existing(path.parent().orElseThrow(() -> new ContentException(path + " is the root of its workspace")));
    }

    private void free(ContentPath path) {
        if (Workspaces.builder(root, path).exists()) {
            throw new ContentException("there is already a node " + path);
        }
    }

    private void noteIds(ContentPath path) {
        NodeBuilder node = Workspaces.builder(root, path);
        String id = node.getString("jcr:uuid");
        if (id != null) {
            ids.put(id, path);
        }
        for (String name : node.getChildNodeNames()) {
            noteIds(path.child(name));
        }
    }

    private static List<String> mixins(NodeBuilder node) {
        List<String> names = new ArrayList<>();
        node.getNames("jcr:mixinTypes").forEach(names::add);
        return names;
    }
}
