package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.definition.Capabilities;

/** Takes out of a copy what belongs to the original alone, as its content type says. */
record Forgetting(Capabilities.Copying copying) {
    NodeData of(NodeData item) {
        NodeData copy = item;
        for (String path : copying.clear()) {
            copy = without(copy, path);
        }
        List<Property> properties = new ArrayList<>(copy.properties());
        copying.set().forEach((name, text) -> {
            properties.removeIf(property -> property.name().equals(name));
            properties.add(Property.of(name, text));
        });
        return with(copy, properties, copy.children());
    }

    /** A name below a container of entries means that part of each entry. */
    private static NodeData without(NodeData node, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return with(
                    node,
                    node.properties().stream()
                            .filter(property -> !isCalled(property.name(), path))
                            .toList(),
                    node.children().stream()
                            .filter(child -> !child.name().equals(path))
                            .toList());
        }
        String first = path.substring(0, dot);
        String rest = path.substring(dot + 1);
        return with(
                node,
                node.properties(),
                node.children().stream()
                        .map(child -> child.name().equals(first) ? inEach(child, rest) : child)
                        .toList());
    }

    private static NodeData inEach(NodeData part, String path) {
        NodeData own = without(part, path);
        return with(
                own,
                own.properties(),
                own.children().stream().map(entry -> without(entry, path)).toList());
    }

    /** The property itself and its values in other languages. */
    private static boolean isCalled(String property, String name) {
        return property.equals(name) || property.matches(java.util.regex.Pattern.quote(name) + "_[a-z]{2}(_[A-Z]{2})?");
    }

    private static NodeData with(NodeData node, List<Property> properties, List<NodeData> children) {
        return new NodeData(node.name(), node.primaryType(), node.mixins(), node.id(), properties, children);
    }
}
