package quartier.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The repository of one instance. Reading: {@link #snapshot()}. Writing: {@link #edit}, which returns
 * only when the change is on disk.
 */
public final class ContentStore implements AutoCloseable {

    /** Opens the store in that folder, creating it when it is new. */
    public static ContentStore open(Path home) {
        throw new UnsupportedOperationException();
    }

    /** A store that lives as long as the program, for tests and checks. */
    public static ContentStore inMemory() {
        throw new UnsupportedOperationException();
    }

    public Snapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs one transaction and stores it durably, or not at all when it throws. Observers have been told
     * when this returns.
     *
     * @param user name for {@code mgnl:createdBy} and the log
     */
    public <T> T edit(String user, Function<Edit, T> work) {
        throw new UnsupportedOperationException();
    }

    /** Calls the observer after every commit, in order, on the committing thread; keep it short. */
    public AutoCloseable observe(Consumer<Changes> observer) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the bytes in the store's blob area, ready to be used as a property value. */
    public Binary binary(InputStream bytes) {
        throw new UnsupportedOperationException();
    }

    /** Makes sure that the workspace (a sub-tree) exists. */
    public void ensureWorkspace(String workspace) {
        throw new UnsupportedOperationException();
    }

    /** Registers a namespace prefix when it is missing. */
    public void ensureNamespace(String prefix, String uri) {
        throw new UnsupportedOperationException();
    }

    /** Registers a free-form sub type of {@code mgnl:content} (any properties, any children) when it is missing. */
    public void ensureNodeType(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
