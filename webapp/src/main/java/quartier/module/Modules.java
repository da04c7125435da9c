package quartier.module;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The light modules of an instance: read at start, watched, swapped as a whole when a file changes. */
public final class Modules implements AutoCloseable {

    /**
     * Reads all modules below these folders (each child folder is a module); later folders win on the same resource
     * path.
     */
    public static Modules load(List<Path> folders) {
        throw new UnsupportedOperationException();
    }

    /** The registry as it is now; take it once per request. */
    public Registry current() {
        throw new UnsupportedOperationException();
    }

    /** Begins to watch the folders; a change is visible in {@link #current()} within a second. */
    public void watch() {
        throw new UnsupportedOperationException();
    }

    /** Calls the observer with each new registry. */
    public void observe(Consumer<Registry> observer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
