package quartier.author.form;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Source;

/**
 * Sorts nodes as Germans expect it: numbers and days by size, texts as in a dictionary. The keys are made once per node,
 * because comparing texts anew each time would cost most of a list.
 */
public final class NodeOrder {
    private final Collator collator = Collator.getInstance(Locale.GERMAN);

    /** What is compared: numbers come before texts. */
    public record Key(double number, CollationKey text) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byNumber = Double.compare(number, other.number);
            return byNumber == 0 ? text.compareTo(other.text) : byNumber;
        }
    }

    private record Keyed(List<Key> keys, ContentNode node) {}

    /** The key of a text. */
    public Key text(String text) {
        return new Key(Double.POSITIVE_INFINITY, collator.getCollationKey(text));
    }

    /** The key of a property, such as {@code jcrName} for the name. */
    public Key property(ContentNode node, String property) {
        return property.equals("jcrName")
                ? text(node.name())
                : node.property(property).map(this::value).orElseGet(() -> text(""));
    }

    /** A number, a day, else the text. */
    public Key value(Property property) {
        return switch (property.type()) {
            case LONG, DOUBLE, DECIMAL -> number(property.values().isEmpty() ? 0 : Double.parseDouble(property.text()));
            case DATE ->
                number(
                        property.values().isEmpty()
                                ? 0
                                : ((java.time.OffsetDateTime) property.values().getFirst()).toEpochSecond());
            default -> text(property.text());
        };
    }

    private Key number(double number) {
        return new Key(number, collator.getCollationKey(""));
    }

    /** @param order one after the other; of equal ones the given order stays */
    public List<ContentNode> sorted(List<ContentNode> nodes, List<Source.Sorting> order) {
        Comparator<Keyed> by = (one, other) -> 0;
        for (int i = 0; i < order.size(); i++) {
            int at = i;
            Comparator<Keyed> next = Comparator.comparing(keyed -> keyed.keys().get(at));
            by = by.thenComparing(order.get(i).down() ? next.reversed() : next);
        }
        return sorted(
                nodes,
                node -> order.stream()
                        .map(one -> property(node, one.property()))
                        .toList(),
                by);
    }

    /** By one key. */
    public List<ContentNode> sorted(List<ContentNode> nodes, Function<ContentNode, Key> key, boolean down) {
        Comparator<Keyed> by = Comparator.comparing(keyed -> keyed.keys().getFirst());
        return sorted(nodes, node -> List.of(key.apply(node)), down ? by.reversed() : by);
    }

    private static List<ContentNode> sorted(
            List<ContentNode> nodes, Function<ContentNode, List<Key>> keys, Comparator<Keyed> by) {
        List<Keyed> keyed = new ArrayList<>(
                nodes.stream().map(node -> new Keyed(keys.apply(node), node)).toList());
        keyed.sort(by);
        return keyed.stream().map(Keyed::node).toList();
    }
}
