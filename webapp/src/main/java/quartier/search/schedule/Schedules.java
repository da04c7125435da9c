package quartier.search.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.definition.Capabilities;
import quartier.definition.Capabilities.Schedule;
import quartier.definition.Lifecycle;

/** Reads from content when an item happens. */
public final class Schedules {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Berlin");

    private Schedules() {}

    /**
     * All dates of an item in order; empty when it has none that can be read. Without an end a date lasts until the
     * end of its day, because nobody knows better.
     */
    public static List<Occurrence> of(ContentNode item, Schedule schedule) {
        return series(item, schedule).stream()
                .flatMap(series -> series.dates().stream())
                .sorted(Comparator.comparing(Occurrence::begin))
                .limit(Rule.MOST)
                .toList();
    }

    /** The item's runs of dates, each with its rule, for calendars. */
    public static List<Series> series(ContentNode item, Schedule schedule) {
        ZoneId zone = zone(schedule);
        return entries(item, schedule.entries()).stream()
                .flatMap(entry -> read(item, entry, schedule, zone).stream())
                .toList();
    }

    /** The rule of an item, for forms, sentences and calendars. */
    public static Optional<Recurrence> recurrence(ContentNode item, Schedule schedule) {
        return schedule.recurrence().isEmpty()
                ? Optional.empty()
                : item.child(schedule.recurrence()).flatMap(node -> RecurrenceReader.read(node, zone(schedule)));
    }

    /** When an item counts as archived: so long after its last date as the definition says, in local time. */
    public static Optional<Instant> archived(ContentNode item, Schedule schedule, Lifecycle lifecycle) {
        if (lifecycle.archive().isEmpty()) {
            return Optional.empty();
        }
        return of(item, schedule).stream()
                .map(Occurrence::end)
                .max(Comparator.comparing(ZonedDateTime::toInstant))
                .map(end -> end.plus(lifecycle.archive().get()).toInstant());
    }

    /** The zone of a schedule; Europe/Berlin when none (or an unknown one) is set. */
    public static ZoneId zone(Schedule schedule) {
        try {
            return schedule.zone().isEmpty() ? USUAL_ZONE : ZoneId.of(schedule.zone());
        } catch (DateTimeException e) {
            return USUAL_ZONE;
        }
    }

    private static List<ContentNode> entries(ContentNode item, String path) {
        List<ContentNode> nodes = List.of(item);
        for (String segment : path.isEmpty() ? new String[0] : path.split("/")) {
            nodes = nodes.stream()
                    .flatMap(node -> node.child(segment).stream())
                    .flatMap(node -> node.children().stream())
                    .toList();
        }
        return nodes;
    }

    private static Optional<Series> read(ContentNode item, ContentNode entry, Schedule schedule, ZoneId zone) {
        Optional<LocalDateTime> begin = LocalValues.dateTime(entry, schedule.begin(), zone);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        boolean allDay =
                !schedule.allDay().isEmpty() && (entry.flag(schedule.allDay()) || item.flag(schedule.allDay()));
        LocalDateTime from = allDay ? begin.get().truncatedTo(ChronoUnit.DAYS) : begin.get();
        LocalDateTime to = end(entry, schedule, zone, from, allDay);
        String status = status(item, entry, schedule);
        Optional<Recurrence> rule = recurrence(entry, schedule);
        List<Occurrence> dates =
                rule.orElse(Recurrence.of(Rule.every(1, Frequency.DAILY).count(1))).dates(from, to).stream()
                        .map(date -> bind(date, zone, allDay, status, schedule))
                        .toList();
        return Optional.of(new Series(entry, from, to, zone, allDay, status, rule, dates));
    }

    private static LocalDateTime end(
            ContentNode entry, Schedule schedule, ZoneId zone, LocalDateTime begin, boolean allDay) {
        LocalDateTime end = LocalValues.dateTime(entry, schedule.end(), zone)
                .filter(e -> !e.isBefore(begin))
                .orElse(begin);
        boolean untilMidnight = allDay || end.equals(begin);
        return untilMidnight ? end.toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT) : end;
    }

    private static String status(ContentNode item, ContentNode entry, Schedule schedule) {
        if (schedule.status().isEmpty()) {
            return "";
        }
        String own = entry.text(schedule.status());
        return own.isEmpty() ? item.text(schedule.status()) : own;
    }

    private static Occurrence bind(
            Recurrence.LocalDateOfSeries date,
            ZoneId zone,
            boolean allDay,
            String itemStatus,
            Capabilities.Schedule s) {
        ZonedDateTime begin = LocalTimes.at(date.begin(), zone);
        ZonedDateTime end = LocalTimes.at(date.end(), zone);
        if (end.isBefore(begin)) {
            end = begin.plus(Duration.between(date.begin(), date.end()));
        }
        String status =
                date.change().status().isEmpty() ? itemStatus : date.change().status();
        return new Occurrence(
                begin,
                end,
                date.day(),
                allDay,
                status,
                !s.off().contains(status),
                date.change().place(),
                date.change().note());
    }
}
