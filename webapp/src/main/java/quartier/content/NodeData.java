package quartier.content;

import java.util.List;
import java.util.Optional;

/**
 * A node with all below it as a value, not bound to a store: what an import reads, a parcel carries, a
 * version keeps, a copy makes.
 *
 * @param id the {@code jcr:uuid}; empty when it has none (yet)
 * @param properties without {@code jcr:primaryType}, {@code jcr:mixinTypes} and {@code jcr:uuid}
 */
public record NodeData(
        String name,
        String primaryType,
        List<String> mixins,
        String id,
        List<Property> properties,
        List<NodeData> children) {
    public NodeData {
        mixins = List.copyOf(mixins);
        properties = List.copyOf(properties);
        children = List.copyOf(children);
    }

    public Optional<Property> property(String wanted) {
        return properties.stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    public Optional<NodeData> child(String wanted) {
        return children.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    public NodeData named(String other) {
        return new NodeData(other, primaryType, mixins, id, properties, children);
    }

    /** The node and those of its descendants that the filter lets in (the root itself is not asked). */
    public static NodeData of(ContentNode node, java.util.function.Predicate<ContentNode> include) {
        return new NodeData(
                node.name(),
                node.primaryType(),
                node.mixins(),
                node.id(),
                node.properties().stream()
                        .filter(p -> !p.name().equals("jcr:primaryType")
                                && !p.name().equals("jcr:mixinTypes")
                                && !p.name().equals("jcr:uuid"))
                        .toList(),
                node.children().stream()
                        .filter(include)
                        .map(child -> of(child, include))
                        .toList());
    }
}
