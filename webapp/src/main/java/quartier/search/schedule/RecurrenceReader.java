package quartier.search.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import quartier.content.ContentNode;

/** Reads a recurrence from its node; the property names are fixed and stand in {@code docs/modules/schedules.md}. */
final class RecurrenceReader {
    private static final int MOST_INTERVAL = 1000;
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private RecurrenceReader() {}

    /** Empty when the node names no known frequency: then the item happens once. */
    static Optional<Recurrence> read(ContentNode node, ZoneId zone) {
        return Frequency.parse(node.text("frequency")).map(frequency -> {
            Rule rule = new Rule(
                    frequency,
                    Math.clamp(number(node, "interval", 1).orElse(1), 1, MOST_INTERVAL),
                    weekdays(node),
                    Math.clamp(number(node, "nth", -1).orElse(0), -1, 5),
                    LocalValues.date(node, "until", zone),
                    number(node, "count", 1));
            Map<LocalDate, String> exceptions = new HashMap<>();
            entries(node, "exceptions", zone, (day, entry) -> exceptions.put(day, entry.text("reason")));
            Map<LocalDate, Recurrence.Change> changes = new HashMap<>();
            entries(node, "overrides", zone, (day, entry) -> changes.put(day, change(entry, zone)));
            return new Recurrence(rule, exceptions, extra(node, zone), changes);
        });
    }

    /** What is no number, or below the least one, counts as not set. */
    private static OptionalInt number(ContentNode node, String name, int least) {
        try {
            String text = node.text(name).strip();
            int number = text.isEmpty() ? least - 1 : (int) Double.parseDouble(text);
            return number < least ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Two letters as in RFC 5545; whole English names are understood as well. */
    private static Set<DayOfWeek> weekdays(ContentNode node) {
        return node.texts("weekdays").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(value -> value.strip().toUpperCase(Locale.ROOT))
                .filter(value -> value.length() >= 2)
                .map(value -> WEEKDAYS.indexOf(value.substring(0, 2)))
                .filter(index -> index >= 0)
                .map(index -> DayOfWeek.of(index + 1))
                .collect(Collectors.toSet());
    }

    private static List<LocalDateTime> extra(ContentNode node, ZoneId zone) {
        return LocalValues.dateTimes(node, "extra", zone).stream()
                .limit(Rule.MOST)
                .toList();
    }

    private static void entries(ContentNode node, String list, ZoneId zone, BiConsumer<LocalDate, ContentNode> each) {
        node.child(list).stream()
                .flatMap(child -> child.children().stream())
                .limit(Rule.MOST)
                .forEach(entry -> LocalValues.date(entry, "date", zone).ifPresent(day -> each.accept(day, entry)));
    }

    private static Recurrence.Change change(ContentNode entry, ZoneId zone) {
        return new Recurrence.Change(
                LocalValues.dateTime(entry, "begin", zone),
                LocalValues.dateTime(entry, "end", zone),
                entry.text("place"),
                entry.text("status"),
                entry.text("note"));
    }
}
