package quartier.search.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import quartier.content.ContentNode;
import quartier.definition.Capabilities.Schedule;

/**
 * What people have in their calendars: when, where and whether an item happens. Two of them that differ mean that
 * calendars must be told (RFC 5545, 3.8.7.4); a better description does not.
 */
public record Announcement(Map<String, Run> runs, Map<String, List<String>> place) {
    /** Hidden property of a public item: when it was changed last in this way. */
    public static final String SINCE = ":announced";

    /** One series without its words. */
    record Run(
            LocalDateTime begin,
            LocalDateTime end,
            boolean allDay,
            String status,
            Optional<Rule> rule,
            Set<LocalDate> exceptions,
            List<Date> dates) {}

    /** One date without its words. */
    record Date(ZonedDateTime begin, ZonedDateTime end, String status, String place) {}

    public static Announcement of(ContentNode item, Schedule schedule) {
        Map<String, Run> runs = new TreeMap<>();
        Schedules.series(item, schedule)
                .forEach(series -> runs.put(series.entry().path().name(), run(series)));
        Map<String, List<String>> place = new TreeMap<>();
        schedule.place().forEach(property -> place.put(property, item.texts(property)));
        return new Announcement(runs, place);
    }

    private static Run run(Series series) {
        List<Date> dates = series.dates().stream()
                .map(date -> new Date(date.begin(), date.end(), date.status(), date.place()))
                .toList();
        return new Run(
                series.begin(),
                series.end(),
                series.allDay(),
                series.status(),
                series.recurrence().map(Recurrence::rule),
                series.recurrence().map(each -> each.exceptions().keySet()).orElse(Set.of()),
                dates);
    }
}
