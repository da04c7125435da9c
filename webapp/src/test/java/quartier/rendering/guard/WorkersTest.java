package quartier.rendering.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A script that cannot be stopped costs its thread and nobody else's. */
class WorkersTest {
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Workers workers = new Workers(Duration.ofMillis(20), Duration.ofMillis(20));

    @AfterEach
    void release() {
        enough.set(true);
        workers.close();
    }

    @Test
    void howeverManyScriptsCannotBeStoppedTheNextOneRuns() {
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors() + 6; i++) {
            assertThatThrownBy(() -> workers.run(this::deafScript, deadline -> new IllegalStateException("left")))
                    .hasMessage("left");
        }
        assertThat(workers.<String>run(deadline -> "gut", deadline -> new IllegalStateException("left")))
                .isEqualTo("gut");
    }

    @Test
    void ourOwnCodeIsWaitedFor() {
        String result = workers.run(
                deadline -> {
                    while (!deadline.expired()) {
                        Thread.onSpinWait();
                    }
                    return "fertig";
                },
                deadline -> new IllegalStateException("left"));
        assertThat(result).isEqualTo("fertig");
    }

    @Test
    void whatTheWorkThrowsComesBack() {
        assertThatThrownBy(() -> workers.run(
                        deadline -> {
                            throw new IllegalArgumentException("kaputt");
                        },
                        deadline -> new IllegalStateException("left")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kaputt");
    }

    @Test
    void workWithinWorkNeedsNoOtherThread() {
        assertThat(workers.<Thread>run(
                        outer -> workers.run(inner -> Thread.currentThread(), d -> new IllegalStateException()),
                        d -> new IllegalStateException()))
                .extracting(Thread::getName)
                .isEqualTo("rendering");
    }

    /** Like an expression in FreeMarker's code: looks for no interrupt. */
    private String deafScript(Deadline deadline) {
        deadline.begin(null);
        while (!enough.get()) {
            Thread.onSpinWait();
        }
        deadline.end(null);
        return "spät";
    }
}
