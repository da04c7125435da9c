package quartier.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/**
 * Oak has one workspace, Magnolia many: ours are sub-trees of the root. The only place that knows how
 * {@code website:/a} and Oak's {@code /website/a} belong together.
 */
final class Workspaces {
    private static final String ROOT_TYPE = "nt:unstructured";

    private Workspaces() {}

    /** The stored state; one that does not exist when there is no such node. */
    static NodeState state(NodeState root, ContentPath path) {
        NodeState state = root.getChildNode(path.workspace());
        for (String name : segments(path)) {
            state = state.getChildNode(name);
        }
        return state;
    }

    static NodeBuilder builder(NodeBuilder root, ContentPath path) {
        NodeBuilder builder = root.getChildNode(path.workspace());
        for (String name : segments(path)) {
            builder = builder.getChildNode(name);
        }
        return builder;
    }

    /** Translates an Oak path; empty for what belongs to no workspace (Oak's own nodes). */
    static Optional<ContentPath> contentPath(String oakPath) {
        int slash = oakPath.indexOf('/', 1);
        String workspace = oakPath.substring(1, slash < 0 ? oakPath.length() : slash);
        return isName(workspace)
                ? Optional.of(ContentPath.of(workspace, slash < 0 ? "/" : oakPath.substring(slash)))
                : Optional.empty();
    }

    static List<String> names(NodeState root) {
        List<String> names = new ArrayList<>();
        for (String name : root.getChildNodeNames()) {
            if (isName(name)) {
                names.add(name);
            }
        }
        Collections.sort(names);
        return names;
    }

    static void create(NodeBuilder root, String workspace) {
        if (!isName(workspace)) {
            throw new ContentException("not a workspace name: '" + workspace + "'");
        }
        NodeBuilder node = root.child(workspace);
        node.setProperty("jcr:primaryType", ROOT_TYPE, Type.NAME);
        ChildOrder.start(node);
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf(':') < 0 && name.indexOf('/') < 0;
    }

    private static List<String> segments(ContentPath path) {
        return path.isRoot() ? List.of() : List.of(path.path().substring(1).split("/"));
    }
}
