package quartier.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.rendering.model.Personalised;

/** Ways through the tree that several functions share. */
public final class NodeTree {
    private static final String PAGE = "mgnl:page";

    private NodeTree() {}

    /** The page a node is or stands on. */
    public static Optional<ContentNode> page(ContentNode node) {
        return nearest(node, each -> each.isType(PAGE));
    }

    /** The node itself or its nearest ancestor that fits. */
    public static Optional<ContentNode> nearest(ContentNode node, Predicate<ContentNode> fits) {
        Optional<ContentNode> each = Optional.of(node);
        while (each.isPresent() && !fits.test(each.get())) {
            each = each.get().parent();
        }
        return each;
    }

    /** All ancestors but the workspace's root, the highest first. */
    public static List<ContentNode> ancestors(ContentNode node) {
        List<ContentNode> found = new ArrayList<>();
        Optional<ContentNode> each = node.parent();
        while (each.isPresent() && !each.get().path().isRoot()) {
            found.addFirst(each.get());
            each = each.get().parent();
        }
        return found;
    }

    /** Ancestor pages, the highest first, without the page itself. */
    public static List<ContentNode> ancestorPages(ContentNode page) {
        return ancestors(page).stream().filter(node -> node.isType(PAGE)).toList();
    }

    /** The highest page above a node, or the node itself if it is that page. */
    public static Optional<ContentNode> rootPage(ContentNode node) {
        Optional<ContentNode> page = page(node);
        return page.flatMap(p -> ancestorPages(p).stream().findFirst()).or(() -> page);
    }

    /** Nodes below that fit, in the order of the tree, at most that many. */
    public static List<ContentNode> below(ContentNode root, Predicate<ContentNode> fits, int limit) {
        List<ContentNode> found = new ArrayList<>();
        collect(root, fits, limit, found);
        return found;
    }

    /** Whether the node was marked as deleted. */
    public static boolean isDeleted(ContentNode node) {
        return node.mixins().contains("mgnl:deleted");
    }

    private static void collect(ContentNode node, Predicate<ContentNode> fits, int limit, List<ContentNode> found) {
        for (ContentNode child : node.children()) {
            if (found.size() >= limit) {
                return;
            }
            if (Personalised.isVariant(child)) {
                continue;
            }
            if (fits.test(child)) {
                found.add(child);
            }
            collect(child, fits, limit, found);
        }
    }
}
