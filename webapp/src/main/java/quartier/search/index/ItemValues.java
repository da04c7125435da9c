package quartier.search.index;

import java.nio.ByteBuffer;
import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.content.Snapshot;
import quartier.definition.ContentType;

/** The values of an item that lists filter, count and sort by. */
final class ItemValues {
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    private final Snapshot snapshot;
    private final Definitions definitions;
    private final Collator collator;

    ItemValues(Snapshot snapshot, Definitions definitions) {
        this.snapshot = snapshot;
        this.definitions = definitions;
        this.collator = Collator.getInstance(
                Locale.forLanguageTag(definitions.fallback().replace('_', '-')));
    }

    /** Whether a property is short enough to be a value rather than a text. */
    static boolean isValue(Property property) {
        return property.type() != PropertyType.BINARY
                && !UnitText.isTechnical(property.name())
                && property.values().size() <= MOST
                && property.texts().stream().allMatch(text -> text.length() <= LONGEST);
    }

    /** The values as a filter names them: an identifier for {@code jcr:<id>}, else the text. */
    static List<String> raw(Property property) {
        return property.texts().stream()
                .filter(text -> !text.isEmpty())
                .map(text -> text.startsWith("jcr:") ? text.substring("jcr:".length()) : text)
                .distinct()
                .toList();
    }

    /**
     * The values at a path of properties, such as {@code ort.sozialraum}: through child nodes and references. Several
     * paths, separated by commas, give the values of all.
     */
    Set<String> at(ContentNode item, String paths) {
        Set<String> values = new LinkedHashSet<>();
        for (String path : paths.split(",")) {
            List<ContentNode> nodes = List.of(item);
            String[] steps = path.strip().split("\\.");
            for (int i = 0; i < steps.length - 1; i++) {
                nodes = step(nodes, steps[i]);
            }
            String last = steps[steps.length - 1];
            nodes.forEach(node -> node.property(last).ifPresent(p -> values.addAll(facetValues(p))));
        }
        return values;
    }

    /** A value as visitors read it: the title of the item that it refers to, else itself. */
    String shown(String value) {
        return snapshot.byId(value).map(this::title).orElse(value);
    }

    String title(ContentNode node) {
        Optional<ContentType> type = definitions.type(node);
        String property = type.map(t -> t.capabilities().title()).orElse("");
        List<String> candidates = new ArrayList<>(List.of("title", "name"));
        candidates.addFirst(property);
        return candidates.stream()
                .filter(name -> !name.isEmpty())
                .map(node::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(node.name());
    }

    BytesRef sortKey(Property property) {
        return switch (property.values().isEmpty() ? "" : property.values().getFirst()) {
            case Long number -> number(number);
            case Double number -> number(NumericUtils.doubleToSortableLong(number));
            case java.math.BigDecimal number -> number(NumericUtils.doubleToSortableLong(number.doubleValue()));
            case OffsetDateTime moment -> number(moment.toInstant().toEpochMilli());
            default -> new BytesRef(collator.getCollationKey(property.text()).toByteArray());
        };
    }

    private static BytesRef number(long value) {
        return new BytesRef(
                ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array());
    }

    private List<ContentNode> step(List<ContentNode> nodes, String name) {
        List<ContentNode> next = new ArrayList<>();
        for (ContentNode node : nodes) {
            node.child(name).ifPresent(child -> {
                next.add(child);
                next.addAll(child.children());
            });
            node.texts(name)
                    .forEach(value -> snapshot.byId(References.id(value)).ifPresent(next::add));
        }
        return next;
    }

    private static List<String> facetValues(Property property) {
        return property.type() == PropertyType.DATE
                ? property.values().stream()
                        .map(value -> String.valueOf(((OffsetDateTime) value).getYear()))
                        .toList()
                : raw(property);
    }
}
