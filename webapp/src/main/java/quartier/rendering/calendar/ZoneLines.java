package quartier.rendering.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A time zone with the rules that hold today, so that a calendar needs no table of its own. */
final class ZoneLines {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int SINCE = 1996;

    private ZoneLines() {}

    static void write(ZoneId zone, Lines lines) {
        ZoneRules rules = zone.getRules();
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", zone.getId());
        List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
        if (changes.isEmpty()) {
            ZoneOffset offset = rules.getOffset(LocalDateTime.of(SINCE, 1, 1, 0, 0));
            part("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, "", lines);
        }
        for (ZoneOffsetTransitionRule change : changes) {
            ZoneOffsetTransition first = change.createTransition(SINCE);
            boolean summer = change.getOffsetAfter().getTotalSeconds()
                    > change.getStandardOffset().getTotalSeconds();
            part(
                    summer ? "DAYLIGHT" : "STANDARD",
                    first.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    "FREQ=YEARLY;BYMONTH=" + change.getMonth().getValue() + day(change),
                    lines);
        }
        lines.add("END", "VTIMEZONE");
    }

    private static void part(
            String name, LocalDateTime begin, ZoneOffset before, ZoneOffset after, String rule, Lines lines) {
        lines.add("BEGIN", name);
        lines.add("DTSTART", LOCAL.format(begin));
        lines.add("TZOFFSETFROM", offset(before));
        lines.add("TZOFFSETTO", offset(after));
        if (!rule.isEmpty()) {
            lines.add("RRULE", rule);
        }
        lines.add("END", name);
    }

    private static String day(ZoneOffsetTransitionRule change) {
        int day = change.getDayOfMonthIndicator();
        if (change.getDayOfWeek() == null) {
            return ";BYMONTHDAY=" + day;
        }
        String weekday = change.getDayOfWeek().name().substring(0, 2);
        if (day == -1) {
            return ";BYDAY=-1" + weekday;
        }
        int first = day < 0 ? day - 6 : day;
        return ";BYDAY=" + weekday + ";BYMONTHDAY="
                + IntStream.rangeClosed(first, first + 6)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
