package quartier.search.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Local times in a zone: the two nights a year in which a time of day is missing or exists twice. */
public final class LocalTimes {
    private LocalTimes() {}

    /** What can be wrong with a local time. */
    public enum Doubt {
        NONE,
        /** the clocks jump over it */
        MISSING,
        /** the clocks pass it twice */
        TWICE
    }

    /** For forms, which should refuse or ask. */
    public static Doubt doubt(LocalDateTime time, ZoneId zone) {
        return switch (zone.getRules().getValidOffsets(time).size()) {
            case 0 -> Doubt.MISSING;
            case 1 -> Doubt.NONE;
            default -> Doubt.TWICE;
        };
    }

    /** The moment: a missing time is as much later as the clocks jump, of two the first counts. */
    public static ZonedDateTime at(LocalDateTime time, ZoneId zone) {
        return ZonedDateTime.ofLocal(time, zone, null);
    }
}
