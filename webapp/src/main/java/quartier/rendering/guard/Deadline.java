package quartier.rendering.guard;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The end of one rendering. FreeMarker's own code is stopped by interrupting its thread; our code must never be
 * interrupted, because an interrupted read closes the repository's files. So the thread says where it is: every call
 * from a template into our code is between {@link #enter} and {@link #exit}.
 */
public final class Deadline {
    /** How much longer than its time of the processor a rendering may take, because others are at work as well. */
    static final int PATIENCE = 6;

    private static final int ATTEMPTS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicReference<Where> where = new AtomicReference<>(Where.OURS);
    private final Thread thread = Thread.currentThread();
    private final long allowed;
    private final long begun = System.nanoTime();
    private final long usedBefore;
    private volatile boolean expired;
    private volatile long interruptedAt;
    private volatile @Nullable Environment environment;
    private volatile @Nullable TemplateException place;

    /** @param time of the processor that the rendering may use */
    Deadline(Duration time) {
        this.allowed = time.toNanos();
        this.usedBefore = used();
    }

    private enum Where {
        /** in FreeMarker's code: may be interrupted */
        TEMPLATE,
        /** in our code: must not be interrupted */
        OURS,
        INTERRUPTING,
        INTERRUPTED
    }

    /** The thread comes from a template into our code; true when it was not there already. */
    public boolean enter() {
        if (where.get() == Where.OURS) {
            return false;
        }
        if (expired || !where.compareAndSet(Where.TEMPLATE, Where.OURS)) {
            calm();
            throw exceeded();
        }
        return true;
    }

    /** The thread goes back into the template, if {@link #enter} said that it came from there. */
    public void exit(boolean entered) {
        if (entered) {
            where.set(Where.TEMPLATE);
        }
    }

    /** A script begins to run. */
    public void begin(@Nullable Environment script) {
        if (expired) {
            throw exceeded();
        }
        environment = script;
        where.set(Where.TEMPLATE);
    }

    /** A script has ended, whichever way; control is with our code again, which called it from {@code outer}. */
    public void end(@Nullable Environment outer) {
        calm();
        environment = outer;
    }

    public boolean expired() {
        return expired;
    }

    /** Says that time ran out, with the place where the script was then. */
    public LimitExceeded exceeded() {
        TemplateException noted = place;
        return noted == null ? new LimitExceeded("takes too long") : new LimitExceeded("takes too long", noted);
    }

    /** Called by the watchdog only. */
    void check() {
        if (!isOver(System.nanoTime() - begun)) {
            return;
        }
        expired = true;
        if (where.compareAndSet(Where.TEMPLATE, Where.INTERRUPTING)) {
            notePlace();
            interruptedAt = System.nanoTime();
            thread.interrupt();
            where.set(Where.INTERRUPTED);
        }
    }

    /** Whether a script was told to stop that long ago and has not noticed; what our own code does is waited for. */
    boolean isStuck(Duration grace) {
        return where.get() == Where.INTERRUPTED && System.nanoTime() - interruptedAt > grace.toNanos();
    }

    private boolean isOver(long elapsed) {
        return elapsed >= PATIENCE * allowed
                || (elapsed >= allowed && (thread.isVirtual() || used() - usedBefore >= allowed));
    }

    /** Virtual threads are not told how much they use: for them all time counts. */
    private long used() {
        return thread.isVirtual() ? 0 : THREADS.getThreadCpuTime(thread.threadId());
    }

    /** Makes sure that no interrupt of ours is pending or still to come. */
    private void calm() {
        while (!where.compareAndSet(Where.TEMPLATE, Where.OURS)) {
            Where now = where.get();
            if (now == Where.OURS) {
                return;
            }
            if (now == Where.INTERRUPTED && where.compareAndSet(now, Where.OURS)) {
                Thread.interrupted();
                return;
            }
            Thread.onSpinWait();
        }
    }

    /** Reads the stack of a script that goes on running, so it may take a few attempts to get a whole one. */
    private void notePlace() {
        Environment running = environment;
        for (int attempt = 0; running != null && place == null && attempt < ATTEMPTS; attempt++) {
            place = place(running).orElse(null);
        }
    }

    private static Optional<TemplateException> place(Environment running) {
        try {
            TemplateException here = new TemplateException("takes too long", running);
            return here.getLineNumber() == null ? Optional.empty() : Optional.of(here);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
