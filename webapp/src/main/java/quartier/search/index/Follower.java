package quartier.search.index;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.Changes;

/**
 * Follows the commits, in order, on a thread of its own: who saves does not wait for the index, who asks the index
 * waits for what was saved before.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Consumer<Changes> apply;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search-follow").factory());
    private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    public Follower(Consumer<Changes> apply) {
        this.apply = apply;
    }

    /** Notes a commit; called by one committing thread at a time. */
    public void follow(Changes changes) {
        last = CompletableFuture.runAsync(() -> apply(changes), worker);
    }

    /** Returns when every commit noted before has been followed. */
    public void catchUp() {
        last.join();
    }

    private void apply(Changes changes) {
        try {
            apply.accept(changes);
        } catch (RuntimeException e) {
            LOG.error(
                    "the search index could not follow revision {}",
                    changes.after().revision(),
                    e);
        }
    }

    /** Follows what is noted already. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("the search index is closed while it still follows commits");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
