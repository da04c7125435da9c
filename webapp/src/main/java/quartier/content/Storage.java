package quartier.content;

import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Where Oak keeps the nodes: on disk or, for tests and checks, in memory. */
sealed interface Storage extends AutoCloseable permits FileStorage, MemoryStorage {
    NodeStore nodes();

    /** Returns when everything merged before is on disk. */
    void flush();

    @Override
    void close();
}
