package quartier.content;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;

/** Writes one {@link NodeData} tree within a transaction, replacing what is there. */
final class TreeWriter {
    private static final Set<String> STRUCTURE = Set.of("jcr:primaryType", "jcr:mixinTypes", "jcr:uuid");

    private final StateEdit edit;
    private final Edit.Ids mode;
    private final Properties.BlobWriter blobs;
    private final Set<String> written = new HashSet<>();
    private int nodes;

    TreeWriter(StateEdit edit, Edit.Ids mode, Properties.BlobWriter blobs) {
        this.edit = edit;
        this.mode = mode;
        this.blobs = blobs;
    }

    /** Says how many nodes there were. */
    int write(NodeBuilder parent, ContentPath path, NodeData data) {
        displaceAll(path, path, data);
        node(parent.setChildNode(data.name()), path, data);
        return nodes;
    }

    /** Removes the nodes elsewhere that have an identifier of the tree. */
    private void displaceAll(ContentPath top, ContentPath path, NodeData data) {
        if (mode == Edit.Ids.KEEP && !data.id().isEmpty()) {
            if (!Identifiers.isValid(data.id())) {
                throw new ContentException(path + ": '" + data.id() + "' cannot be an identifier");
            }
            if (!written.add(data.id())) {
                throw new ContentException(path + ": identifier '" + data.id() + "' is used twice in the same tree");
            }
            displace(top, data.id());
        }
        for (NodeData child : data.children()) {
            displaceAll(top, path.child(child.name()), child);
        }
    }

    private void displace(ContentPath top, String id) {
        Optional<ContentPath> other = edit.pathOf(id).filter(p -> !p.equals(top) && !top.isAncestorOf(p));
        if (other.isEmpty()) {
            return;
        }
        ContentPath taken = other.get();
        if (!taken.workspace().equals(top.workspace()) || taken.isRoot() || taken.isAncestorOf(top)) {
            throw new ContentException(
                    "cannot put " + top + ": identifier '" + id + "' belongs to " + taken + " already");
        }
        edit.delete(taken);
    }

    private void node(NodeBuilder builder, ContentPath path, NodeData data) {
        nodes++;
        edit.requireType(path, data.primaryType(), false);
        builder.setProperty("jcr:primaryType", data.primaryType(), Type.NAME);
        mixins(builder, path, data.mixins());
        String id = mode == Edit.Ids.KEEP ? data.id() : "";
        if (id.isEmpty() && (!data.id().isEmpty() || edit.isReferenceable(data.primaryType(), data.mixins()))) {
            id = Identifiers.fresh();
        }
        if (!id.isEmpty()) {
            builder.setProperty("jcr:uuid", id);
            edit.noteId(id, path);
        }
        for (Property property : data.properties()) {
            if (!STRUCTURE.contains(property.name())) {
                builder.setProperty(Properties.write(property, blobs));
            }
        }
        children(builder, path, data.children());
    }

    private void mixins(NodeBuilder builder, ContentPath path, List<String> mixins) {
        if (!mixins.isEmpty()) {
            mixins.forEach(mixin -> edit.requireType(path, mixin, true));
            builder.setProperty("jcr:mixinTypes", mixins, Type.NAMES);
        }
    }

    private void children(NodeBuilder builder, ContentPath path, List<NodeData> children) {
        Set<String> names = new LinkedHashSet<>();
        for (NodeData child : children) {
            if (!names.add(child.name())) {
                throw new ContentException(path + ": two children are called '" + child.name() + "'");
            }
            node(builder.setChildNode(child.name()), path.child(child.name()), child);
        }
        ChildOrder.write(builder, List.copyOf(names));
    }
}
