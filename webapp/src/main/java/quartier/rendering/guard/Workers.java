package quartier.rendering.guard;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs renderings on threads of their own. FreeMarker looks for an interrupt between its tags only, so an expression such
 * as {@code (1..)?filter(n -> false)?first} cannot be stopped: its thread is left behind, and whoever waits gets an answer.
 */
public final class Workers implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int MOST_AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Watchdog watchdog = new Watchdog();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = Executors.newCachedThreadPool(Worker::new);
    private final Duration time;
    private final Duration grace;

    /**
     * @param time for one rendering
     * @param grace how long a script may take to notice that it was stopped
     */
    public Workers(Duration time, Duration grace) {
        this.time = time;
        this.grace = grace;
    }

    /** A daemon, so that one that was left behind does not keep the program from ending. */
    private static final class Worker extends Thread {
        Worker(Runnable work) {
            super(work, "rendering");
            setDaemon(true);
        }
    }

    /** One rendering and when it has to end, known once it has begun. */
    private final class Job<T> extends FutureTask<T> {
        private final Begun begun;

        Job(Function<Deadline, T> work, Begun begun) {
            super(() -> measured(work, begun));
            this.begun = begun;
        }
    }

    private static final class Begun {
        private volatile @Nullable Deadline deadline;
    }

    /**
     * What the work gives, or what it throws.
     *
     * @param leftBehind what to throw when the work cannot be stopped
     */
    public <T> T run(Function<Deadline, T> work, Function<Deadline, RuntimeException> leftBehind) {
        if (Thread.currentThread() instanceof Worker) {
            return measured(work, new Begun());
        }
        places.acquireUninterruptibly();
        try {
            Job<T> job = new Job<>(work, new Begun());
            threads.execute(job);
            return awaited(job, leftBehind);
        } finally {
            places.release();
        }
    }

    private <T> T measured(Function<Deadline, T> work, Begun begun) {
        Deadline deadline = watchdog.begin(time);
        begun.deadline = deadline;
        try {
            return work.apply(deadline);
        } finally {
            watchdog.end(deadline);
        }
    }

    private <T> T awaited(Job<T> job, Function<Deadline, RuntimeException> leftBehind) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return job.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    Deadline deadline = job.begun.deadline;
                    if (deadline != null && deadline.isStuck(grace)) {
                        throw leftBehind.apply(deadline);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    @Override
    public void close() {
        threads.shutdown();
        watchdog.close();
    }
}
