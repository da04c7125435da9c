package quartier.content;

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
    public void close() {}
}
