package quartier.search.schedule;

import java.util.Arrays;
import java.util.Optional;

/** How often a rule repeats; the names are those in content. */
public enum Frequency {
    DAILY("daily"),
    WEEKLY("weekly"),
    /** on the same day of the month; months without it are left out */
    MONTHLY("monthly"),
    /** on the nth weekday of the month */
    MONTHLY_BY_WEEKDAY("monthlyByWeekday"),
    /** on the same day of the year; 29 February only in leap years */
    YEARLY("yearly");

    private final String text;

    Frequency(String text) {
        this.text = text;
    }

    /** The value as content stores it. */
    public String text() {
        return text;
    }

    public static Optional<Frequency> parse(String text) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.text.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
