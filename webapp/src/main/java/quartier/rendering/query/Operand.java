package quartier.rendering.query;

import java.util.List;
import java.util.Locale;
import quartier.content.ContentNode;
import quartier.content.Property;

/** What a condition looks at: a property, a node's name or path, either of them in lower or upper case. */
sealed interface Operand {
    List<Object> values(ContentNode node);

    /** A property of the node; some names stand for what is no property here. */
    record Named(String name) implements Operand {
        @Override
        public List<Object> values(ContentNode node) {
            return switch (name) {
                case "jcr:path" -> List.of(node.path().path());
                case "jcr:uuid" -> List.of(node.id());
                case "jcr:name" -> List.of(node.name());
                case "jcr:score" -> List.of();
                default -> node.property(name).map(Property::values).orElse(List.of());
            };
        }
    }

    /** The same of a child node, empty where there is none. */
    record OfChild(String name, Operand operand) implements Operand {
        @Override
        public List<Object> values(ContentNode node) {
            return node.child(name).map(operand::values).orElse(List.of());
        }
    }

    /** The same in one case, so that it can be compared without regard to case. */
    record Cased(Operand operand, boolean upper) implements Operand {
        @Override
        public List<Object> values(ContentNode node) {
            return operand.values(node).stream()
                    .<Object>map(value -> upper
                            ? value.toString().toUpperCase(Locale.ROOT)
                            : value.toString().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }
}
