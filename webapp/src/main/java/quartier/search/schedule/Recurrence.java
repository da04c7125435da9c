package quartier.search.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A series: a rule with what differs from it.
 *
 * @param exceptions days taken out, with the reason (may be empty)
 * @param extra further dates, each with its begin; they last as long as the others
 * @param changes day of the rule (or of an extra date) to what is different on it
 */
public record Recurrence(
        Rule rule, Map<LocalDate, String> exceptions, List<LocalDateTime> extra, Map<LocalDate, Change> changes) {

    public Recurrence {
        exceptions = Map.copyOf(exceptions);
        extra = List.copyOf(extra);
        changes = Map.copyOf(changes);
    }

    public static Recurrence of(Rule rule) {
        return new Recurrence(rule, Map.of(), List.of(), Map.of());
    }

    /**
     * What is different on one date; empty parts stay as they are.
     *
     * @param place identifier of the other place
     */
    public record Change(
            Optional<LocalDateTime> begin, Optional<LocalDateTime> end, String place, String status, String note) {
        static final Change NONE = new Change(Optional.empty(), Optional.empty(), "", "", "");
    }

    /** One date in local time, before it is bound to a zone. */
    record LocalDateOfSeries(LocalDateTime begin, LocalDateTime end, LocalDate day, Change change) {}

    /** The dates in order of their begin, no begin twice, at most {@link Rule#MOST}. */
    List<LocalDateOfSeries> dates(LocalDateTime begin, LocalDateTime end) {
        Duration length = Duration.between(begin, end);
        List<LocalDateTime> begins = new ArrayList<>();
        for (LocalDate day : rule.days(begin.toLocalDate())) {
            if (!exceptions.containsKey(day)) {
                begins.add(day.atTime(begin.toLocalTime()));
            }
        }
        begins.addAll(extra);
        Set<LocalDateTime> seen = new HashSet<>();
        return begins.stream()
                .map(each -> date(each, length))
                .sorted(Comparator.comparing(LocalDateOfSeries::begin))
                .filter(date -> seen.add(date.begin()))
                .limit(Rule.MOST)
                .toList();
    }

    private LocalDateOfSeries date(LocalDateTime planned, Duration length) {
        Change change = changes.getOrDefault(planned.toLocalDate(), Change.NONE);
        LocalDateTime begin = change.begin().orElse(planned);
        LocalDateTime end = change.end().filter(e -> !e.isBefore(begin)).orElse(begin.plus(length));
        return new LocalDateOfSeries(begin, end, planned.toLocalDate(), change);
    }
}
