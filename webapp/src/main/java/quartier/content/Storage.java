package quartier.content;

import java.nio.file.Path;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Where Oak keeps the nodes: on disk or, for tests and checks, in memory. */
sealed interface Storage extends AutoCloseable permits FileStorage, MemoryStorage {
    NodeStore nodes();

    /** Returns when everything merged before is on disk. */
    void flush();

    /** Frees the space of old revisions and of binaries that none refers to. */
    void compact();

    /** Whether enough has been written since the last compaction to make another one worth its while. */
    boolean hasGrown();

    /** Copies everything into the folder, which may hold an older backup. */
    void backup(Path folder);

    @Override
    void close();
}
