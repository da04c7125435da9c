package quartier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentStore;
import quartier.content.Rounds;

/** Compacts a store that has grown, once a day at an hour when nobody is at work: saving waits meanwhile. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final String name;
    private final ContentStore store;
    private final LocalTime hour;
    private final Clock clock;
    private final Rounds rounds;
    private Instant due;

    /** @param hour in the zone of the clock */
    Upkeep(String name, ContentStore store, LocalTime hour, Clock clock) {
        this.name = name;
        this.store = store;
        this.hour = hour;
        this.clock = clock;
        this.due = next();
        this.rounds = new Rounds("upkeep-" + name, this::doWhatIsDue, () -> LOOK_AGAIN);
    }

    /** Begins to look at the clock, often enough to notice that somebody has set it. */
    void start() {
        rounds.start();
    }

    /** Does now what is due by now. */
    void doWhatIsDue() {
        if (clock.instant().isBefore(due)) {
            return;
        }
        due = next();
        if (store.hasGrown()) {
            Instant begun = clock.instant();
            store.compact();
            LOG.info("compacted the store of {} in {}", name, Duration.between(begun, clock.instant()));
        }
    }

    /** Waits for a compaction that has begun. */
    @Override
    public void close() {
        rounds.close();
    }

    private Instant next() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(hour);
        return (today.isAfter(now) ? today : now.plusDays(1).with(hour)).toInstant();
    }
}
