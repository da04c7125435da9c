package quartier.search.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;

/** Dates in content as local times: date properties by their moment, texts in ISO 8601 as they are written. */
final class LocalValues {
    /** Years outside are typing mistakes and would only make long loops. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9000;

    private LocalValues() {}

    static Optional<LocalDateTime> dateTime(ContentNode node, String property, ZoneId zone) {
        return property.isEmpty()
                ? Optional.empty()
                : dateTimes(node, property, zone).stream().findFirst();
    }

    static Optional<LocalDate> date(ContentNode node, String property, ZoneId zone) {
        return dateTime(node, property, zone).map(LocalDateTime::toLocalDate);
    }

    static List<LocalDateTime> dateTimes(ContentNode node, String property, ZoneId zone) {
        return node.property(property).stream()
                .flatMap(p -> p.values().stream())
                .flatMap(value -> local(value, zone).stream())
                .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
                .toList();
    }

    private static Optional<LocalDateTime> local(Object value, ZoneId zone) {
        if (value instanceof OffsetDateTime moment) {
            return Optional.of(moment.atZoneSameInstant(zone).toLocalDateTime());
        }
        return value instanceof String text ? parse(text.strip(), zone) : Optional.empty();
    }

    private static Optional<LocalDateTime> parse(String text, ZoneId zone) {
        try {
            if (text.length() == "2027-01-01".length()) {
                return Optional.of(LocalDate.parse(text).atStartOfDay());
            }
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
