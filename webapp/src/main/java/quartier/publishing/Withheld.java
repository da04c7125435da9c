package quartier.publishing;

import java.util.List;
import quartier.content.ContentNode;
import quartier.content.NodeData;
import quartier.content.Property;

/** Says what never leaves the author instance. Drafts, review state and the like are withheld whatever it says. */
@FunctionalInterface
public interface Withheld {
    /** Prefix of properties, nodes and mixins that belong to the editors' desk alone. */
    String AUTHOR_PREFIX = "quartier:";

    /** Only what has the {@link #AUTHOR_PREFIX}. */
    Withheld NOTHING_MORE = (itemType, property) -> false;

    /**
     * Whether the property stays on author, such as an internal note.
     *
     * @param itemType node type of the item, also for the nodes inside of it
     */
    boolean property(String itemType, String property);

    /** The item without what is withheld and without the items below it. */
    default NodeData strip(ContentNode item) {
        return strip(item.primaryType(), whole(item));
    }

    /** A version of an item without what is withheld. */
    default NodeData strip(NodeData item) {
        return strip(item.primaryType(), item);
    }

    private NodeData strip(String itemType, NodeData node) {
        List<Property> properties = node.properties().stream()
                .filter(property -> !property.name().startsWith(AUTHOR_PREFIX) && !property(itemType, property.name()))
                .toList();
        List<NodeData> children = node.children().stream()
                .filter(child -> !child.name().startsWith(AUTHOR_PREFIX) && Items.isPart(child))
                .map(child -> strip(itemType, child))
                .toList();
        List<String> mixins = node.mixins().stream()
                .filter(mixin -> !mixin.startsWith(AUTHOR_PREFIX))
                .toList();
        return new NodeData(node.name(), node.primaryType(), mixins, node.id(), properties, children);
    }

    private static NodeData whole(ContentNode node) {
        NodeData bare = NodeData.of(node, child -> false);
        List<NodeData> children = node.children().stream()
                .filter(child -> Items.isPart(node, child))
                .map(Withheld::whole)
                .toList();
        return new NodeData(bare.name(), bare.primaryType(), bare.mixins(), bare.id(), bare.properties(), children);
    }
}
