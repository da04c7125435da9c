package quartier.content.bootstrap;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date relative to the day of the import, so that sample events never go stale:
 * {@code +14 18:00 Europe/Berlin}, or {@code +14 wed 18:00 Europe/Berlin} for the first Wednesday from
 * then on.
 */
final class DayText {
    private static final Pattern FORM = Pattern.compile(
            "([+-]\\d{1,5})(?: (mon|tue|wed|thu|fri|sat|sun))?(?: (\\d\\d:\\d\\d))?(?: ([A-Za-z]+(?:/[A-Za-z_/+-]+)?))?");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DayText() {}

    /** Empty when the text is not of that form. */
    static Optional<OffsetDateTime> resolve(String text, java.time.Clock clock) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            ZoneId zone = form.group(4) == null ? clock.getZone() : ZoneId.of(form.group(4));
            LocalTime time = form.group(3) == null ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(3));
            LocalDate day = LocalDate.ofInstant(clock.instant(), zone).plusDays(Long.parseLong(form.group(1)));
            if (form.group(2) != null) {
                day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(WEEKDAYS.indexOf(form.group(2)) + 1)));
            }
            return Optional.of(day.atTime(time).atZone(zone).toOffsetDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
