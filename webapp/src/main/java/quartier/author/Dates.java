package quartier.author;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the desk shows them in passing. */
public final class Dates {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.GERMANY);

    private Dates() {}

    public static String shortly(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).format(SHORT);
    }
}
