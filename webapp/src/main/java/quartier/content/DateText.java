package quartier.content;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates as JCR writes them: ISO 8601 with milliseconds and offset. */
public final class DateText {
    private static final DateTimeFormatter WRITE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ]")
            .appendOptional(offset("+HH:MM"))
            .appendOptional(offset("+HHMM"))
            .appendOptional(offset("+HHmm"))
            .toFormatter(Locale.ROOT);

    private DateText() {}

    private static DateTimeFormatter offset(String form) {
        return new DateTimeFormatterBuilder().appendOffset(form, "Z").toFormatter(Locale.ROOT);
    }

    public static String of(OffsetDateTime date) {
        return WRITE.format(date);
    }

    /**
     * Reads what {@link #of} writes, with or without seconds and milliseconds.
     *
     * @throws java.time.format.DateTimeParseException when it is no date with time and offset
     */
    public static OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text, READ);
    }
}
