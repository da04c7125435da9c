package quartier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;

/**
 * What editors see as one thing: a page with its areas and components, an item with its parts, a file
 * with its bytes. It is locked, published and dated as a whole.
 */
public final class Units {
    private Units() {}

    /** The page, item or folder that the node is (part of); empty for the root of a workspace. */
    public static Optional<ContentNode> of(ContentNode node) {
        Optional<ContentNode> at = Optional.of(node);
        while (at.isPresent() && !at.get().path().isRoot() && isPart(at.get())) {
            at = at.get().parent();
        }
        return at.filter(unit -> !unit.path().isRoot());
    }

    /** Whether the node belongs to the one above it (area, component, part of a form, bytes); the same that {@code publishing} sends along. */
    public static boolean isPart(ContentNode node) {
        return node.isType("mgnl:contentNode") || node.isType("mgnl:resource") || !node.isType("mgnl:activatable");
    }

    /** The unit and all units below it, parents first. */
    public static List<ContentNode> withBelow(ContentNode unit) {
        List<ContentNode> all = new ArrayList<>();
        collect(unit, all);
        return all;
    }

    private static void collect(ContentNode node, List<ContentNode> all) {
        all.add(node);
        node.children().stream().filter(child -> !isPart(child)).forEach(child -> collect(child, all));
    }
}
