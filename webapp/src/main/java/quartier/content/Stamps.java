package quartier.content;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;

/**
 * Says who created and changed what, and when. A change below an item (a component of a page) counts as
 * a change of the item: the nearest node upwards that can be published on its own gets
 * {@code mgnl:lastModified}. Marks of publication do not count, and whoever sets
 * {@code mgnl:lastModified} in the same transaction has the last word.
 */
final class Stamps {
    private final NodeBuilder root;
    private final NodeTypes types;
    private final String user;
    private final String now;
    private final Set<ContentPath> touched = new LinkedHashSet<>();
    private final Set<ContentPath> given = new HashSet<>();

    Stamps(NodeBuilder root, NodeTypes types, String user, OffsetDateTime now) {
        this.root = root;
        this.types = types;
        this.user = user;
        this.now = DateText.of(now);
    }

    void created(ContentPath path) {
        NodeBuilder node = Workspaces.builder(root, path);
        if (isType(node, "mgnl:created")) {
            node.setProperty("mgnl:created", now, Type.DATE);
            node.setProperty("mgnl:createdBy", user);
        }
        touch(path);
    }

    void property(ContentPath path, String name) {
        if (name.equals("mgnl:lastModified")) {
            given.add(path);
        } else if (!Bookkeeping.ALL.contains(name) && !name.startsWith(":")) {
            touch(path);
        }
    }

    /** The node or the item that it is part of has changed. */
    void touch(ContentPath path) {
        owner(path);
    }

    /** A part was moved, ordered or removed here; an item of its own does not change its parent. */
    void part(ContentPath parent, NodeBuilder part) {
        if (!isType(part, "mgnl:activatable")) {
            owner(parent);
        }
    }

    /** Writes the stamps; the last step of a transaction. */
    void write() {
        for (ContentPath path : touched) {
            NodeBuilder node = Workspaces.builder(root, path);
            if (node.exists() && !given.contains(path)) {
                node.setProperty("mgnl:lastModified", now, Type.DATE);
                node.setProperty("mgnl:lastModifiedBy", user);
            }
        }
    }

    private void owner(ContentPath path) {
        for (ContentPath at = path; !at.isRoot(); at = at.parent().orElseThrow()) {
            NodeBuilder node = Workspaces.builder(root, at);
            if (isType(node, "mgnl:activatable") && isType(node, "mgnl:lastModified")) {
                touched.add(at);
                return;
            }
        }
    }

    private boolean isType(NodeBuilder node, String type) {
        String primary = node.getName("jcr:primaryType");
        if (primary != null && types.is(primary, type)) {
            return true;
        }
        for (String mixin : node.getNames("jcr:mixinTypes")) {
            if (types.is(mixin, type)) {
                return true;
            }
        }
        return false;
    }
}
