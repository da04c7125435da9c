package quartier.content;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on the store that is done again and again on a thread of its own: after a pause, or at once when there is news.
 * The thread is never interrupted, because an interrupt would close the files of the store; who closes waits for it.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final Supplier<Duration> pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean woken;
    private boolean closed;
    private @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param round what is done; after a failure it is done again
     * @param pause how long to wait after a round
     */
    public Rounds(String name, Runnable round, Supplier<Duration> pause) {
        this.name = name;
        this.round = round;
        this.pause = pause;
    }

    /** Begins with the first round. */
    public void start() {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** The next round begins now, or when the present one is over. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a round that has begun. */
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

    private void run() {
        do {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.error("{} failed and will try again", name, e);
            }
        } while (await(pause.get()));
    }

    /** Waits; false when it is over. */
    private boolean await(Duration wait) {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!closed && !woken && left > 0) {
                left = news.awaitNanos(left);
            }
            woken = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
