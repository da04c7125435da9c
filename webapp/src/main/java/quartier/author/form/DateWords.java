package quartier.author.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import quartier.definition.Field;

/** Dates as one field writes them: in the way its module wants, else as they are written here, which is always read. */
final class DateWords {
    private final Field.Date field;
    private final ZoneId zone;

    DateWords(Field.Date field, ZoneId zone) {
        this.field = field;
        this.zone = zone;
    }

    String date(OffsetDateTime moment) {
        return field.dateFormat().isEmpty()
                ? GermanDate.date(moment, zone)
                : moment.atZoneSameInstant(zone).format(formatter(field.dateFormat()));
    }

    String time(OffsetDateTime moment) {
        return field.timeFormat().isEmpty()
                ? GermanDate.time(moment, zone)
                : moment.atZoneSameInstant(zone).format(formatter(field.timeFormat()));
    }

    Optional<LocalDate> date(String typed) {
        return own(typed, field.dateFormat(), LocalDate::from).or(() -> GermanDate.date(typed));
    }

    Optional<LocalTime> time(String typed) {
        return own(typed, field.timeFormat(), LocalTime::from).or(() -> GermanDate.time(typed));
    }

    /** What is to be typed, in the letters that people here use. */
    String dateHint() {
        return field.dateFormat().isEmpty()
                ? "TT.MM.JJJJ"
                : field.dateFormat()
                        .replace("'", "")
                        .replaceAll("d+", "TT")
                        .replaceAll("[yu]+", "JJJJ")
                        .replaceAll("M{1,2}(?!M)", "MM");
    }

    String timeHint() {
        return field.timeFormat().isEmpty()
                ? "HH:MM"
                : field.timeFormat().replace("'", "").replace('m', 'M').replace('s', 'S');
    }

    private static <T> Optional<T> own(String typed, String format, java.time.temporal.TemporalQuery<T> what) {
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(formatter(format).parse(typed.strip(), what));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of a month or a year the first day. */
    private static DateTimeFormatter formatter(String format) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format)
                .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.GERMANY);
    }
}
