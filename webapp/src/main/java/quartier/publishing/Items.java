package quartier.publishing;

import quartier.content.ContentNode;
import quartier.content.NodeData;

/**
 * Where one published item ends and the next begins: an item reaches down to the next page or folder,
 * and a folder by itself carries nothing but its name. So a page travels with its areas and components
 * but without the pages below it, a file with its bytes, an event whole.
 */
final class Items {
    private static final String PAGE = "mgnl:page";
    private static final String FOLDER = "mgnl:folder";

    private Items() {}

    /** Whether the child travels with its parent. */
    static boolean isPart(ContentNode parent, ContentNode child) {
        return !parent.path().isRoot() && isPart(parent.primaryType(), child.primaryType()) && !child.isType(PAGE);
    }

    static boolean isPart(NodeData parent, NodeData child) {
        return isPart(parent.primaryType(), child.primaryType());
    }

    static boolean hasItemsBelow(ContentNode item) {
        return item.children().stream().anyMatch(child -> !isPart(item, child));
    }

    private static boolean isPart(String parentType, String childType) {
        return !parentType.equals(FOLDER) && !childType.equals(FOLDER) && !childType.equals(PAGE);
    }
}
