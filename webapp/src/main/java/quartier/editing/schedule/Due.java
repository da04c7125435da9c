package quartier.editing.schedule;

import java.time.Instant;
import java.util.Comparator;
import quartier.content.ContentPath;

/**
 * Something that the system does with a unit at some time.
 *
 * @param property the property that says so; empty when it is not said by one
 */
public record Due(Instant at, Kind kind, ContentPath path, String property) implements Comparable<Due> {
    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at)
            .thenComparing(Due::kind)
            .thenComparing(due -> due.path().toString());

    /** What is done. */
    public enum Kind {
        PUBLISH,
        WITHDRAW,
        /** taken out of the trash for good */
        PURGE
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
