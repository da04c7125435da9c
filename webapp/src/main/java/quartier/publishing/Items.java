package quartier.publishing;

import quartier.content.ContentNode;
import quartier.content.NodeData;

/**
 * Where one published item ends and the next begins: an item reaches down to the next node that
 * can be published by itself. So a page travels with its areas and components but without the pages below it, a file
 * with its bytes, an event whole; a folder carries nothing but its name.
 */
final class Items {
    private static final String PAGE = "mgnl:page";
    private static final String FOLDER = "mgnl:folder";

    private Items() {}

    /** Whether the child travels with its parent. */
    static boolean isPart(ContentNode parent, ContentNode child) {
        return !parent.path().isRoot()
                && (child.isType("mgnl:contentNode")
                        || child.isType("mgnl:resource")
                        || !child.isType("mgnl:activatable"));
    }

    /** The same of data, which has been taken from an item without the items below it. */
    static boolean isPart(NodeData child) {
        return !child.primaryType().equals(FOLDER) && !child.primaryType().equals(PAGE);
    }

    static boolean hasItemsBelow(ContentNode item) {
        return item.children().stream().anyMatch(child -> !isPart(item, child));
    }
}
