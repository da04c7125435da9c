package quartier.content;

import java.nio.file.Path;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Lives as long as the program. */
final class MemoryStorage implements Storage {
    private final NodeStore nodes = new MemoryNodeStore();

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    @Override
    public void flush() {}

    @Override
    public void compact() {}

    @Override
    public boolean hasGrown() {
        return false;
    }

    @Override
    public void backup(Path folder) {
        throw new ContentException("a store in memory has nothing to back up");
    }

    @Override
    public void close() {}
}
