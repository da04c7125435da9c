package quartier.author.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as they are written here: {@code 24.12.2026}, {@code 18:30}; local time of the given zone. */
public final class GermanDate {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s*Uhr)?");
    private static final DateTimeFormatter SHOWN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);

    private GermanDate() {}

    /** Understands {@code 1.2.2026}, {@code 01.02.26} and {@code 2026-02-01}; empty when it is no date. */
    public static Optional<LocalDate> date(String typed) {
        Matcher german = DATE.matcher(typed.strip());
        Matcher iso = ISO.matcher(typed.strip());
        try {
            if (german.matches()) {
                int year = Integer.parseInt(german.group(3));
                return Optional.of(LocalDate.of(
                        year < 100 ? 2000 + year : year,
                        Integer.parseInt(german.group(2)),
                        Integer.parseInt(german.group(1))));
            }
            return iso.matches() ? Optional.of(LocalDate.parse(typed.strip())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Understands {@code 18:30}, {@code 18.30}, {@code 18 Uhr} and {@code 18}; empty when it is no time. */
    public static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** The moment that date and time of day mean in the zone. */
    public static OffsetDateTime moment(LocalDate date, LocalTime time, ZoneId zone) {
        return LocalDateTime.of(date, time).atZone(zone).toOffsetDateTime();
    }

    public static String date(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).format(SHOWN_DATE);
    }

    public static String time(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).format(SHOWN_TIME);
    }

    /** {@code Donnerstag}. */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMANY);
    }
}
