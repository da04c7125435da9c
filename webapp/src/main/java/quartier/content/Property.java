package quartier.content;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A property with its values, each of the Java type that {@link PropertyType} names.
 *
 * @param multiple whether it is multi-valued; a single-valued one has exactly one value
 */
public record Property(String name, PropertyType type, boolean multiple, List<Object> values) {
    public Property {
        values = List.copyOf(values);
        if (!multiple && values.size() != 1) {
            throw new IllegalArgumentException(
                    "single-valued property '" + name + "' has " + values.size() + " values");
        }
    }

    public static Property of(String name, String value) {
        return new Property(name, PropertyType.STRING, false, List.of(value));
    }

    public static Property of(String name, boolean value) {
        return new Property(name, PropertyType.BOOLEAN, false, List.of(value));
    }

    public static Property of(String name, long value) {
        return new Property(name, PropertyType.LONG, false, List.of(value));
    }

    public static Property of(String name, double value) {
        return new Property(name, PropertyType.DOUBLE, false, List.of(value));
    }

    public static Property of(String name, BigDecimal value) {
        return new Property(name, PropertyType.DECIMAL, false, List.of(value));
    }

    public static Property of(String name, OffsetDateTime value) {
        return new Property(name, PropertyType.DATE, false, List.of(value));
    }

    public static Property of(String name, Binary value) {
        return new Property(name, PropertyType.BINARY, false, List.of(value));
    }

    public static Property of(String name, PropertyType type, Object value) {
        return new Property(name, type, false, List.of(value));
    }

    public static Property ofTexts(String name, List<String> values) {
        return new Property(name, PropertyType.STRING, true, List.copyOf(values));
    }

    /** The first value as text as JCR converts it (dates in ISO 8601); empty when there is none or it is binary. */
    public String text() {
        return values.isEmpty() || type == PropertyType.BINARY ? "" : text(values.getFirst());
    }

    /** All values as text. */
    public List<String> texts() {
        return type == PropertyType.BINARY
                ? List.of()
                : values.stream().map(Property::text).toList();
    }

    private static String text(Object value) {
        return value instanceof OffsetDateTime date ? DateText.of(date) : value.toString();
    }

    public Property named(String other) {
        return new Property(other, type, multiple, values);
    }
}
