package quartier.content;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A node of a {@link Snapshot}: read-only, consistent, never stale and never live. Safe between threads. */
public interface ContentNode {
    ContentPath path();

    /** The {@code jcr:uuid}; empty for a node that cannot be referenced. */
    String id();

    /** The {@code jcr:primaryType}, such as {@code mgnl:page}. */
    String primaryType();

    /** The {@code jcr:mixinTypes}. */
    List<String> mixins();

    /** Whether primary type or a mixin is that type or one of its sub types. */
    boolean isType(String nodeType);

    Optional<Property> property(String name);

    /** All properties, {@code jcr:primaryType}, {@code jcr:mixinTypes} and {@code jcr:uuid} among them. */
    List<Property> properties();

    Optional<ContentNode> child(String name);

    /** Child nodes in their order. */
    List<ContentNode> children();

    Optional<ContentNode> parent();

    /** Names of the child nodes in their order, without a look at each of them. */
    default List<String> childNames() {
        return children().stream().map(ContentNode::name).toList();
    }

    default String name() {
        return path().name();
    }

    /** The node at a relative path such as {@code main/0}. */
    default Optional<ContentNode> descendant(String relative) {
        Optional<ContentNode> node = Optional.of(this);
        for (String segment : relative.split("/")) {
            node = node.flatMap(n -> n.child(segment));
        }
        return node;
    }

    default List<ContentNode> children(String nodeType) {
        return children().stream().filter(child -> child.isType(nodeType)).toList();
    }

    /** The property's first value as text; empty when there is no such property. */
    default String text(String name) {
        return property(name).map(Property::text).orElse("");
    }

    default List<String> texts(String name) {
        return property(name).map(Property::texts).orElse(List.of());
    }

    /** Whether the property is true. */
    default boolean flag(String name) {
        return text(name).equals("true");
    }

    default Optional<OffsetDateTime> date(String name) {
        return property(name)
                .filter(property -> property.type() == PropertyType.DATE
                        && !property.values().isEmpty())
                .map(property -> (OffsetDateTime) property.values().getFirst());
    }

    /** The Magnolia template id ({@code mgnl:template}); empty when none is set. */
    default String template() {
        return text("mgnl:template");
    }
}
