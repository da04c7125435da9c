package quartier.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.definition.Problem;
import quartier.module.yaml.Limits;
import quartier.module.yaml.YamlFiles;

/** The light modules of an instance: read at start, watched, swapped as a whole when a file changes. */
public final class Modules implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

    private final List<Path> folders;
    private final Function<String, Optional<String>> environment;
    private final Function<Registry, List<Problem>> further;
    private final Essentials essentials = Essentials.read();
    private final YamlFiles files = new YamlFiles(Limits.USUAL);
    private final List<Consumer<Registry>> observers = new CopyOnWriteArrayList<>();
    private volatile Registry registry;
    private @Nullable Watching watching;

    private Modules(
            List<Path> folders,
            Function<String, Optional<String>> environment,
            Function<Registry, List<Problem>> further) {
        this.folders = List.copyOf(folders);
        this.environment = environment;
        this.further = further;
        this.registry = read(1, Optional.empty());
    }

    /**
     * Reads all modules below these folders (each child folder is a module); later folders win on the same resource
     * path. A folder that is a module itself is read as that one module.
     */
    public static Modules load(List<Path> folders) {
        return load(folders, name -> Optional.empty());
    }

    /** As above; {@code environment} answers which variables definitions may read with {@code !env}. */
    public static Modules load(List<Path> folders, Function<String, Optional<String>> environment) {
        return new Modules(folders, environment, registry -> List.of());
    }

    /** As the first; {@code further} finds what is wrong outside definitions, such as in scripts; asked when somebody wants to know. */
    public static Modules checked(List<Path> folders, Function<Registry, List<Problem>> further) {
        return checked(folders, name -> Optional.empty(), further);
    }

    /** As above, both. */
    public static Modules checked(
            List<Path> folders,
            Function<String, Optional<String>> environment,
            Function<Registry, List<Problem>> further) {
        return new Modules(folders, environment, further);
    }

    /** The registry as it is now; take it once per request. */
    public Registry current() {
        return registry;
    }

    /** Begins to watch the folders; a change is visible in {@link #current()} within a second. */
    public synchronized void watch() {
        if (watching == null) {
            watching = new Watching(folders, this::reload);
            watching.start();
        }
    }

    /** Calls the observer with each new registry. */
    public void observe(Consumer<Registry> observer) {
        observers.add(observer);
    }

    /** Reads what has changed and swaps the registry. */
    public synchronized void reload() {
        Registry next = read(registry.version() + 1, Optional.of(registry));
        registry = next;
        LOG.info(
                "light modules read again: version {}, {} problems",
                next.version(),
                next.problems().size());
        observers.forEach(observer -> observer.accept(next));
    }

    private Registry read(long version, Optional<Registry> previous) {
        return new Assembly(FolderResources.walk(essentials, folders, version), files, environment, further)
                .registry(version, previous);
    }

    @Override
    public synchronized void close() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }
}
