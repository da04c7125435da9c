package quartier.rendering.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.definition.Capabilities;
import quartier.search.schedule.Frequency;
import quartier.search.schedule.Rule;
import quartier.search.schedule.Schedules;
import quartier.search.schedule.Series;

/** Calendars as another program reads them: a small reader and a counter of days that knows only RFC 5545. */
class CalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Capabilities.Schedule SCHEDULE = new Capabilities.Schedule(
            "begin", "end", "allDay", "", "repeat", "status", List.of("off"), "Europe/Berlin", List.of());

    @Property
    void everyTextComesBackAndNoLineIsTooLong(@ForAll String text) {
        Lines lines = new Lines();
        lines.text("SUMMARY", text);
        String written = lines.toString();
        for (String line : written.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        }
        String kept = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\x00-\\x08\\x0b-\\x1f\\x7f]", "");
        String read = unfolded(written).stream()
                .map(line -> line.substring("SUMMARY:".length()))
                .map(CalendarTest::unescaped)
                .findFirst()
                .orElse("");
        assertThat(read).isEqualTo(text.isBlank() ? "" : kept);
    }

    @Property(tries = 500)
    void aRuleGivesTheSameDaysToWhoeverReadsIt(@ForAll("rules") Rule rule, @ForAll("days") LocalDate begin) {
        List<LocalDate> days = rule.days(begin);
        if (days.isEmpty()) {
            return;
        }
        LocalDate first = days.getFirst();
        String text = RuleText.of(rule, first, false, BERLIN);
        assertThat(counted(text, first, days.getLast())).as(text).isEqualTo(days);
    }

    @Example
    void aSeriesIsOneEntryWithItsExceptionsAndOneForEachDateThatDiffers() {
        Series series = series(edit -> {
            ContentPath repeat = item().child("repeat");
            edit.create(repeat, "mgnl:contentNode");
            edit.set(repeat, quartier.content.Property.of("frequency", "weekly"));
            edit.set(repeat, quartier.content.Property.of("count", 5L));
            part(edit, repeat, "exceptions", Map.of("date", "2027-03-29"));
            part(edit, repeat, "overrides", Map.of("date", "2027-04-05", "status", "off"));
        });
        List<Map<String, String>> events = read(calendar(series));
        assertThat(events).hasSize(2);
        assertThat(events.getFirst())
                .containsEntry("UID", "the-id")
                .containsEntry("DTSTART;TZID=Europe/Berlin", "20270322T180000")
                .containsEntry("DTEND;TZID=Europe/Berlin", "20270322T200000")
                .containsEntry("RRULE", "FREQ=WEEKLY;BYDAY=MO;COUNT=5")
                .containsEntry("EXDATE;TZID=Europe/Berlin", "20270329T180000")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("LOCATION", "Saal; hinten, links");
        assertThat(events.getLast())
                .containsEntry("UID", "the-id")
                .containsEntry("RECURRENCE-ID;TZID=Europe/Berlin", "20270405T180000")
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("SUMMARY", "ABGESAGT: Chor");
    }

    @Example
    void wholeDaysHaveNoTimeAndEndOnTheNextDay() {
        Series series = series(edit -> edit.set(item(), quartier.content.Property.of("allDay", true)));
        assertThat(read(calendar(series)).getFirst())
                .containsEntry("DTSTART;VALUE=DATE", "20270322")
                .containsEntry("DTEND;VALUE=DATE", "20270323");
        assertThat(calendar(series)).doesNotContain("VTIMEZONE");
    }

    @Example
    void theZoneSaysWhenClocksChange() {
        assertThat(calendar(series(edit -> {})))
                .contains("TZID:Europe/Berlin\r\n", "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n", "BYMONTH=3;BYDAY=SU");
    }

    @Provide
    static Arbitrary<Rule> rules() {
        Arbitrary<Set<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(Frequency.class),
                        Arbitraries.integers().between(1, 4),
                        weekdays,
                        Arbitraries.of(-1, 0, 1, 2, 3, 4, 5),
                        Arbitraries.integers().between(1, 12))
                .as((frequency, interval, days, nth, count) ->
                        new Rule(frequency, interval, days, nth, Optional.empty(), OptionalInt.of(count)));
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 1500).map(LocalDate.of(2026, 1, 1)::plusDays);
    }

    /** Goes from day to day and asks the rule's text about each. */
    private static List<LocalDate> counted(String rule, LocalDate first, LocalDate enough) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.split(";")) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        int count = Integer.parseInt(parts.get("COUNT"));
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; days.size() < count && !day.isAfter(enough.plusYears(400)); day = day.plusDays(1)) {
            if (period(parts.get("FREQ"), first, day) % interval == 0 && fits(parts, first, day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static long period(String frequency, LocalDate first, LocalDate day) {
        return switch (frequency) {
            case "DAILY" -> ChronoUnit.DAYS.between(first, day);
            case "WEEKLY" ->
                ChronoUnit.WEEKS.between(
                        first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case "MONTHLY" -> ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
            default -> day.getYear() - first.getYear();
        };
    }

    private static boolean fits(Map<String, String> parts, LocalDate first, LocalDate day) {
        if (parts.containsKey("BYMONTHDAY")) {
            return day.getDayOfMonth() == Integer.parseInt(parts.get("BYMONTHDAY"));
        }
        if (parts.containsKey("BYDAY")) {
            return Arrays.stream(parts.get("BYDAY").split(",")).anyMatch(each -> {
                String nth = each.substring(0, each.length() - 2);
                boolean weekday = day.getDayOfWeek().name().startsWith(each.substring(each.length() - 2));
                boolean last = day.plusWeeks(1).getMonth() != day.getMonth();
                return weekday
                        && (nth.isEmpty()
                                || (nth.equals("-1")
                                        ? last
                                        : Integer.parseInt(nth) == (day.getDayOfMonth() - 1) / 7 + 1));
            });
        }
        return parts.get("FREQ").equals("DAILY")
                || (day.getMonth() == first.getMonth() && day.getDayOfMonth() == first.getDayOfMonth());
    }

    private static String calendar(Series series) {
        CalendarEvent event = new CalendarEvent(
                "the-id",
                "Chor",
                Instant.parse("2027-01-01T00:00:00Z"),
                Instant.parse("2026-06-01T00:00:00Z"),
                series,
                List.of("off"),
                "ABGESAGT",
                Map.of("LOCATION", "Saal; hinten, links"),
                List.of("Musik"),
                Map.of());
        return CalendarText.of("-//test//", Map.of("NAME", "Test"), List.of(event));
    }

    private static ContentPath item() {
        return ContentPath.of("things", "/choir");
    }

    private static Series series(java.util.function.Consumer<Edit> more) {
        try (ContentStore store = ContentStore.inMemory()) {
            store.ensureWorkspace("things");
            store.edit("test", edit -> {
                edit.create(item(), "mgnl:content");
                edit.set(item(), quartier.content.Property.of("begin", moment("2027-03-22T18:00")));
                edit.set(item(), quartier.content.Property.of("end", moment("2027-03-22T20:00")));
                more.accept(edit);
                return edit;
            });
            ContentNode node = store.snapshot().node(item()).orElseThrow();
            return Schedules.series(node, SCHEDULE).getFirst();
        }
    }

    private static java.time.OffsetDateTime moment(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toOffsetDateTime();
    }

    private static void part(Edit edit, ContentPath parent, String name, Map<String, String> properties) {
        edit.create(parent.child(name), "mgnl:contentNode");
        edit.create(parent.child(name).child("0"), "mgnl:contentNode");
        properties.forEach(
                (key, value) -> edit.set(parent.child(name).child("0"), quartier.content.Property.of(key, value)));
    }

    private static List<Map<String, String>> read(String calendar) {
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> current = new LinkedHashMap<>();
        for (String line : unfolded(calendar)) {
            if (line.equals("BEGIN:VEVENT")) {
                current = new LinkedHashMap<>();
                events.add(current);
            }
            current.put(line.substring(0, line.indexOf(':')), unescaped(line.substring(line.indexOf(':') + 1)));
        }
        return events;
    }

    private static List<String> unfolded(String text) {
        return Stream.of(text.replace("\r\n ", "").split("\r\n"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
                plain.append(c == 'n' ? '\n' : c);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
