package quartier.rendering.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import quartier.search.schedule.Rule;

/** A rule of recurrence as {@code RRULE}. */
final class RuleText {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private RuleText() {}

    /** @param first the first day of the series */
    static String of(Rule rule, LocalDate first, boolean allDay, ZoneId zone) {
        StringBuilder text = new StringBuilder("FREQ=").append(frequency(rule));
        if (rule.interval() > 1) {
            text.append(";INTERVAL=").append(rule.interval());
        }
        text.append(days(rule, first));
        if (rule.count().isPresent()) {
            text.append(";COUNT=").append(rule.count().getAsInt());
        } else {
            rule.until().ifPresent(day -> text.append(";UNTIL=").append(until(day, allDay, zone)));
        }
        return text.toString();
    }

    private static String frequency(Rule rule) {
        return switch (rule.frequency()) {
            case DAILY -> "DAILY";
            case WEEKLY -> "WEEKLY";
            case MONTHLY, MONTHLY_BY_WEEKDAY -> "MONTHLY";
            case YEARLY -> "YEARLY";
        };
    }

    private static String days(Rule rule, LocalDate first) {
        return switch (rule.frequency()) {
            case DAILY, YEARLY -> "";
            case MONTHLY -> ";BYMONTHDAY=" + first.getDayOfMonth();
            case WEEKLY -> ";BYDAY=" + weekdays(rule, first, "");
            case MONTHLY_BY_WEEKDAY -> ";BYDAY=" + weekdays(rule, first, Integer.toString(rule.nth(first)));
        };
    }

    private static String weekdays(Rule rule, LocalDate first, String nth) {
        return rule.weekdays(first).stream().map(day -> nth + code(day)).collect(Collectors.joining(","));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String until(LocalDate day, boolean allDay, ZoneId zone) {
        return allDay
                ? DateTimeFormatter.BASIC_ISO_DATE.format(day)
                : UTC.format(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }
}
