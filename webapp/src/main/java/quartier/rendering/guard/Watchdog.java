package quartier.rendering.guard;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at all running renderings some times a second and stops those that take too long. */
public final class Watchdog implements AutoCloseable {
    private static final long PERIOD_MILLIS = 100;

    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("template-watchdog").factory());

    public Watchdog() {
        var unused = clock.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * A rendering of the current thread begins.
     *
     * @param time of the processor; on a busy machine the rendering may take {@link Deadline#PATIENCE} times as long
     */
    public Deadline begin(Duration time) {
        Deadline deadline = new Deadline(time);
        running.add(deadline);
        return deadline;
    }

    /** The rendering is over. */
    public void end(Deadline deadline) {
        running.remove(deadline);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        running.forEach(Deadline::check);
    }
}
