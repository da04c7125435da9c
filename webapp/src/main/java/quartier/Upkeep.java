package quartier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentStore;

/** Compacts a store that has grown, once a day at an hour when nobody is at work: saving waits meanwhile. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final String name;
    private final ContentStore store;
    private final LocalTime hour;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private Instant due;
    private boolean closed;
    private @Nullable Thread thread;

    /** @param hour in the zone of the clock */
    Upkeep(String name, ContentStore store, LocalTime hour, Clock clock) {
        this.name = name;
        this.store = store;
        this.hour = hour;
        this.clock = clock;
        this.due = next();
    }

    /** Begins to look at the clock, often enough to notice that somebody has set it. */
    void start() {
        thread = Thread.ofPlatform().name("upkeep-" + name).daemon().start(this::run);
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
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant next() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(hour);
        return (today.isAfter(now) ? today : now.plusDays(1).with(hour)).toInstant();
    }

    private void run() {
        while (await()) {
            try {
                doWhatIsDue();
            } catch (RuntimeException e) {
                LOG.error("the store of {} could not be compacted", name, e);
            }
        }
    }

    /** Waits a while; false when it is over. */
    private boolean await() {
        lock.lock();
        try {
            long left = LOOK_AGAIN.toNanos();
            while (!closed && left > 0) {
                left = news.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
