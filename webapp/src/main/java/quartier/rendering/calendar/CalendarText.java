package quartier.rendering.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quartier.search.schedule.Occurrence;
import quartier.search.schedule.Recurrence;
import quartier.search.schedule.Series;

/** Writes a whole calendar: its zones, one entry for each series, and one for each date that differs from its rule. */
public final class CalendarText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Sequences count minutes from here, so that every later change has a higher one. */
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private final Lines lines = new Lines();

    private CalendarText() {}

    /**
     * @param producer who made it, for {@code PRODID}
     * @param properties of the calendar itself, such as {@code NAME}
     */
    public static String of(String producer, Map<String, String> properties, List<CalendarEvent> events) {
        CalendarText text = new CalendarText();
        text.calendar(producer, properties, events);
        return text.lines.toString();
    }

    private void calendar(String producer, Map<String, String> properties, List<CalendarEvent> events) {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.text("PRODID", producer);
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        properties.forEach(this::property);
        Set<ZoneId> zones = new LinkedHashSet<>();
        events.stream()
                .filter(event -> !event.series().allDay())
                .forEach(event -> zones.add(event.series().zone()));
        zones.forEach(zone -> ZoneLines.write(zone, lines));
        events.forEach(this::event);
        lines.add("END", "VCALENDAR");
    }

    private void property(String name, String value) {
        boolean plain = Set.of("URL", "GEO", "COLOR").contains(name) || name.contains(";");
        if (!value.isBlank() && plain) {
            lines.add(name, value.strip());
        } else {
            lines.text(name, value);
        }
    }

    private void event(CalendarEvent event) {
        Series series = event.series();
        if (series.recurrence().isEmpty()) {
            series.dates().stream().findFirst().ifPresent(date -> single(event, date, Optional.empty()));
            return;
        }
        Recurrence recurrence = series.recurrence().get();
        Optional<LocalDate> first =
                recurrence.rule().days(series.begin().toLocalDate()).stream().findFirst();
        if (first.isEmpty()) {
            series.dates().forEach(date -> single(event, date, Optional.empty()));
            return;
        }
        master(event, recurrence, first.get());
        for (Occurrence date : series.dates()) {
            LocalDateTime planned = planned(series, recurrence, date);
            if (differs(series, date, planned)) {
                single(event, date, Optional.of(planned));
            }
        }
    }

    private void master(CalendarEvent event, Recurrence recurrence, LocalDate first) {
        Series series = event.series();
        LocalDateTime begin = first.atTime(series.begin().toLocalTime());
        begin(event);
        moment("DTSTART", begin, series);
        moment("DTEND", begin.plus(java.time.Duration.between(series.begin(), series.end())), series);
        lines.add("RRULE", RuleText.of(recurrence.rule(), first, series.allDay(), series.zone()));
        recurrence.exceptions().keySet().stream()
                .sorted()
                .forEach(day -> moment("EXDATE", day.atTime(series.begin().toLocalTime()), series));
        recurrence.extra().stream().sorted().forEach(extra -> moment("RDATE", extra, series));
        end(event, event.off().contains(series.status()), "");
    }

    private void single(CalendarEvent event, Occurrence date, Optional<LocalDateTime> planned) {
        begin(event);
        planned.ifPresent(day -> moment("RECURRENCE-ID", day, event.series()));
        moment("DTSTART", local(date.begin(), event), event.series());
        moment("DTEND", local(date.end(), event), event.series());
        end(event, !date.happens(), event.places().getOrDefault(date.place(), ""));
    }

    private void begin(CalendarEvent event) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", event.uid());
        lines.add("DTSTAMP", UTC.format(event.changed()));
        lines.add("LAST-MODIFIED", UTC.format(event.changed()));
        long minutes = java.time.Duration.between(BEGINNING, event.announced()).toMinutes();
        lines.add("SEQUENCE", Long.toString(Math.clamp(minutes, 0, Integer.MAX_VALUE)));
    }

    private void end(CalendarEvent event, boolean cancelled, String place) {
        lines.add("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
        boolean marked = cancelled && !event.cancelled().isEmpty();
        lines.text("SUMMARY", marked ? event.cancelled() + ": " + event.title() : event.title());
        event.texts().forEach((name, value) -> {
            boolean elsewhere = name.equals("LOCATION") && !place.isEmpty();
            property(name, elsewhere ? place : value);
        });
        if (!event.categories().isEmpty()) {
            lines.add(
                    "CATEGORIES", event.categories().stream().map(Lines::escape).collect(Collectors.joining(",")));
        }
        lines.add("END", "VEVENT");
    }

    private void moment(String name, LocalDateTime time, Series series) {
        if (series.allDay()) {
            lines.add(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(time.toLocalDate()));
        } else {
            lines.add(name + ";TZID=" + series.zone().getId(), LOCAL.format(time));
        }
    }

    private static LocalDateTime local(ZonedDateTime time, CalendarEvent event) {
        return time.withZoneSameInstant(event.series().zone()).toLocalDateTime();
    }

    /** When the date would begin if nothing were different about it. */
    private static LocalDateTime planned(Series series, Recurrence recurrence, Occurrence date) {
        return recurrence.extra().stream()
                .filter(extra -> extra.toLocalDate().equals(date.day()))
                .findFirst()
                .orElse(date.day().atTime(series.begin().toLocalTime()));
    }

    private static boolean differs(Series series, Occurrence date, LocalDateTime planned) {
        LocalDateTime begin = date.begin().withZoneSameInstant(series.zone()).toLocalDateTime();
        LocalDateTime end = date.end().withZoneSameInstant(series.zone()).toLocalDateTime();
        LocalDateTime usual = planned.plus(java.time.Duration.between(series.begin(), series.end()));
        return !begin.equals(planned)
                || !end.equals(usual)
                || !date.status().equals(series.status())
                || !date.place().isEmpty();
    }
}
