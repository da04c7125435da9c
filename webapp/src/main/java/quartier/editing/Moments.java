package quartier.editing;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as messages name them: local time, whatever zone the server keeps. */
public final class Moments {
    /** The editors' time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm 'Uhr'", Locale.GERMANY);

    private Moments() {}

    public static String german(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).format(GERMAN);
    }
}
