package quartier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server command has opened: closed in reverse order when the program is told to stop. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Remembers something to close. */
    <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    /** Waits until the program is told to stop, then closes everything. */
    void untilStopped() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
        stopped.await();
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not close", part, e);
            }
        }
        stopped.countDown();
    }
}
