package quartier.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.content.NodeData;
import quartier.content.Property;

/**
 * What a form changes on a node. What is not named stays as it is.
 *
 * @param set properties by name
 * @param unset names of properties to remove
 * @param children child nodes (parts of composite and multi fields, uploads) by name: replaced as a
 *     whole, or removed when empty
 */
public record NodeChange(Map<String, Property> set, Set<String> unset, Map<String, Optional<NodeData>> children) {
    public static final NodeChange NONE = new NodeChange(Map.of(), Set.of(), Map.of());

    public NodeChange {
        set = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(set));
        unset = Set.copyOf(unset);
        children = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    public static NodeChange of(Property... properties) {
        Map<String, Property> set = new LinkedHashMap<>();
        for (Property property : properties) {
            set.put(property.name(), property);
        }
        return new NodeChange(set, Set.of(), Map.of());
    }

    /** The same with that property. */
    public NodeChange and(Property property) {
        Map<String, Property> more = new LinkedHashMap<>(set);
        more.put(property.name(), property);
        return new NodeChange(more, unset, children);
    }
}
