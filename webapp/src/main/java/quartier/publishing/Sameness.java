package quartier.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import quartier.content.Binary;
import quartier.content.NodeData;
import quartier.content.Property;

/** Whether content is the same, bytes compared by their identity. */
final class Sameness {
    private Sameness() {}

    static boolean same(NodeData one, NodeData other) {
        if (!one.name().equals(other.name())
                || !one.primaryType().equals(other.primaryType())
                || !one.id().equals(other.id())
                || !new HashSet<>(one.mixins()).equals(new HashSet<>(other.mixins()))
                || one.properties().size() != other.properties().size()
                || one.children().size() != other.children().size()) {
            return false;
        }
        Map<String, Property> properties = new HashMap<>();
        one.properties().forEach(property -> properties.put(property.name(), property));
        for (Property property : other.properties()) {
            Property mine = properties.get(property.name());
            if (mine == null || !same(mine, property)) {
                return false;
            }
        }
        for (int i = 0; i < one.children().size(); i++) {
            if (!same(one.children().get(i), other.children().get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(Property one, Property other) {
        return one.type() == other.type()
                && one.multiple() == other.multiple()
                && values(one).equals(values(other));
    }

    private static List<String> values(Property property) {
        return property.values().stream()
                .map(value -> value instanceof Binary binary ? binary.identity() : value.toString())
                .toList();
    }
}
