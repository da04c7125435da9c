package quartier.site.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;

/** The operators of delivery filters, on stored values. */
final class Filters {
    static final Set<String> OPERATORS = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of("eq", "ne", "gt", "gte", "lt", "lte", "in", "not-in", "like", "null")));
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Filters() {}

    static boolean matches(DeliveryQuery.Filter filter, ContentNode node) {
        String name = filter.property();
        if (name.equals("@ancestor")) {
            return alternatives(filter).stream().anyMatch(above -> isBelow(node, above));
        }
        Optional<Property> property = property(node, name);
        boolean exists = property.isPresent() && !property.get().values().isEmpty();
        return switch (filter.operator()) {
            case "null" -> exists == filter.value().equals("false");
            case "ne" -> !exists || alternatives(filter).stream().noneMatch(value -> anyEquals(property.get(), value));
            case "not-in" -> !exists || !within(property.get(), filter.value());
            default -> exists && holds(filter, property.get());
        };
    }

    private static boolean isBelow(ContentNode node, String above) {
        return node.path().path().startsWith(above.endsWith("/") ? above : above + "/");
    }

    /** The value to sort by, as a text whose order is the values' order. */
    static SortKey sortKey(ContentNode node, String name) {
        return property(node, name)
                .filter(property -> !property.values().isEmpty())
                .map(property -> new SortKey(property.values().getFirst()))
                .orElse(SortKey.NOTHING);
    }

    /** A value in an order of its own kind; nothing comes first. */
    record SortKey(Object value) implements Comparable<SortKey> {
        static final SortKey NOTHING = new SortKey("");

        @Override
        public int compareTo(SortKey other) {
            if (kind() != other.kind()) {
                return Integer.compare(kind(), other.kind());
            }
            return switch (value) {
                case OffsetDateTime date -> date.toInstant().compareTo(((OffsetDateTime) other.value).toInstant());
                case Double d when !Double.isFinite(d) -> Double.compare(d, ((Number) other.value).doubleValue());
                case Number n
                when other.value instanceof Double d && !Double.isFinite(d) -> Double.compare(n.doubleValue(), d);
                case Number n -> new BigDecimal(n.toString()).compareTo(new BigDecimal(other.value.toString()));
                default -> value.toString().compareTo(other.value.toString());
            };
        }

        /** Values of one kind stand together, so that the order holds whatever is mixed in a property. */
        private int kind() {
            return value instanceof Number ? 1 : value instanceof OffsetDateTime ? 2 : value.equals("") ? 0 : 3;
        }
    }

    private static Optional<Property> property(ContentNode node, String name) {
        return switch (name) {
            case "@name" -> Optional.of(Property.of(name, node.name()));
            case "@path" -> Optional.of(Property.of(name, node.path().path()));
            case "@id" -> Optional.of(Property.of(name, node.id()));
            case "@nodeType" -> Optional.of(Property.of(name, node.primaryType()));
            default -> node.property(name.startsWith("@") ? name.substring(1) : name);
        };
    }

    private static boolean holds(DeliveryQuery.Filter filter, Property property) {
        return switch (filter.operator()) {
            case "eq" -> alternatives(filter).stream().anyMatch(value -> anyEquals(property, value));
            case "like" ->
                alternatives(filter).stream()
                        .anyMatch(pattern ->
                                property.texts().stream().anyMatch(text -> Wildcards.matches(pattern, text)));
            case "in" -> within(property, filter.value());
            case "gt" -> anyCompares(property, filter.value(), List.of(1));
            case "gte" -> anyCompares(property, filter.value(), List.of(0, 1));
            case "lt" -> anyCompares(property, filter.value(), List.of(-1));
            default -> anyCompares(property, filter.value(), List.of(-1, 0));
        };
    }

    private static List<String> alternatives(DeliveryQuery.Filter filter) {
        return List.of(filter.value().split("\\|", -1));
    }

    private static boolean within(Property property, String range) {
        int tilde = range.indexOf('~');
        if (tilde < 0) {
            return anyEquals(property, range);
        }
        return property.values().stream().anyMatch(value -> {
            Optional<Integer> low = compare(property.type(), value, range.substring(0, tilde));
            Optional<Integer> high = compare(property.type(), value, range.substring(tilde + 1));
            return low.isPresent() && low.get() >= 0 && high.isPresent() && high.get() <= 0;
        });
    }

    private static boolean anyEquals(Property property, String wanted) {
        return property.values().stream()
                .anyMatch(value -> compare(property.type(), value, wanted)
                        .map(order -> order == 0)
                        .orElse(false));
    }

    private static boolean anyCompares(Property property, String wanted, List<Integer> signs) {
        return property.values().stream()
                .anyMatch(value -> compare(property.type(), value, wanted)
                        .map(order -> signs.contains(Integer.signum(order)))
                        .orElse(false));
    }

    /** The order of a stored value and a text; empty when the text is not of the value's kind. */
    private static Optional<Integer> compare(PropertyType type, Object value, String text) {
        try {
            return Optional.of(
                    switch (type) {
                        case LONG, DOUBLE, DECIMAL -> new BigDecimal(value.toString()).compareTo(number(text));
                        case DATE -> compareDates((OffsetDateTime) value, text);
                        default -> value.toString().compareTo(text);
                    });
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Numbers that nobody writes by hand are refused: comparing them could take for ever. */
    private static BigDecimal number(String text) {
        BigDecimal number = text.length() > 50 ? BigDecimal.ZERO : new BigDecimal(text);
        if (text.length() > 50 || Math.abs((long) number.scale()) > 400) {
            throw new NumberFormatException("out of range");
        }
        return number;
    }

    private static int compareDates(OffsetDateTime value, String text) {
        return text.length() == 10
                ? value.atZoneSameInstant(ZONE).toLocalDate().compareTo(LocalDate.parse(text))
                : value.toInstant()
                        .compareTo(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    }
}
