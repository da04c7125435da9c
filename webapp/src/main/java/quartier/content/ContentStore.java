package quartier.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.spi.commit.CommitHook;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The repository of one instance. Reading: {@link #snapshot()}. Writing: {@link #edit}, which returns
 * only when the change is on disk.
 */
public final class ContentStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

    private final Storage storage;
    private final NodeStore nodes;
    private final Clock clock;
    private final CommitHook checks = CommitChecks.hook();
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Consumer<Changes>> observers = new CopyOnWriteArrayList<>();
    private final Setup setup;
    private volatile NodeTypes types;
    private boolean broken;

    private ContentStore(Storage storage, Clock clock) {
        this.storage = storage;
        this.nodes = storage.nodes();
        this.clock = clock;
        this.setup = new Setup(storage);
        setup.run();
        this.types = NodeTypes.of(nodes.getRoot());
    }

    /** Opens the store in that folder, creating it when it is new. */
    public static ContentStore open(Path home) {
        return open(home, Clock.systemDefaultZone());
    }

    /** Opens the store in that folder; the clock dates created and changed nodes. */
    public static ContentStore open(Path home, Clock clock) {
        FileStorage storage = FileStorage.open(home);
        try {
            return new ContentStore(storage, clock);
        } catch (ContentException e) {
            storage.close();
            throw e;
        }
    }

    /** A store that lives as long as the program, for tests and checks. */
    public static ContentStore inMemory() {
        return inMemory(Clock.systemDefaultZone());
    }

    /** A store that lives as long as the program; the clock dates created and changed nodes. */
    public static ContentStore inMemory(Clock clock) {
        return new ContentStore(new MemoryStorage(), clock);
    }

    public Snapshot snapshot() {
        return new StateSnapshot(nodes.getRoot(), types);
    }

    /**
     * Runs one transaction and stores it durably, or not at all when it throws. Observers have been told
     * when this returns. Writers wait for each other; an edit within an edit or an observer is refused.
     *
     * <p>Created nodes get {@code mgnl:created} and {@code mgnl:createdBy}; the changed item (see
     * {@link Stamps}) gets {@code mgnl:lastModified} and {@code mgnl:lastModifiedBy} unless the caller
     * sets {@code mgnl:lastModified} itself. {@link Edit#put} with {@link Edit.Ids#KEEP} stamps nothing.
     *
     * @param user name for {@code mgnl:createdBy} and the log
     */
    public <T> T edit(String user, Function<Edit, T> work) {
        lock();
        try {
            NodeState before = nodes.getRoot();
            Pending pending = new Pending(before);
            OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            Stamps stamps = new Stamps(pending.root(), types, user, now);
            StateEdit edit = new StateEdit(pending, new StateSnapshot(before, types), stamps, nodes::createBlob);
            T result = work.apply(edit);
            edit.finish();
            pending.finished().ifPresent(root -> commit(before, root, user));
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Calls the observer after every commit, in order, on the committing thread; keep it short. */
    public AutoCloseable observe(Consumer<Changes> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /** Keeps the bytes in the store's blob area, ready to be used as a property value. */
    public Binary binary(InputStream bytes) {
        try {
            return new StoredBinary(nodes.createBlob(bytes));
        } catch (IOException e) {
            throw new ContentException("cannot keep a binary", e);
        }
    }

    /** Makes sure that the workspace (a sub-tree) exists. */
    public void ensureWorkspace(String workspace) {
        if (!snapshot().workspaces().contains(workspace)) {
            edit("system", edit -> {
                edit.ensureWorkspace(workspace);
                return workspace;
            });
        }
    }

    /** Registers a namespace prefix when it is missing. */
    public void ensureNamespace(String prefix, String uri) {
        if (!types.knowsPrefix(prefix)) {
            register(() -> setup.types().namespace(prefix, uri));
        }
    }

    /** Registers a free-form sub type of {@code mgnl:content} (any properties, any children) when it is missing. */
    public void ensureNodeType(String name) {
        if (!types.exists(name)) {
            register(() -> setup.types().freeForm(name, List.of("mgnl:content")));
        }
    }

    /** As above, as a kind of those types and mixins too; those that are missing are made. */
    public void ensureNodeType(String name, List<String> superTypes, List<String> mixins) {
        if (types.exists(name)) {
            return;
        }
        superTypes.forEach(this::ensureNodeType);
        mixins.forEach(this::ensureMixin);
        List<String> bases = new ArrayList<>(superTypes);
        if (superTypes.stream().noneMatch(type -> types.is(type, "mgnl:content"))) {
            bases.add("mgnl:content");
        }
        bases.addAll(mixins);
        register(() -> setup.types().freeForm(name, bases));
    }

    /** Registers the node types that a text in JCR's compact notation defines and that are missing, all or none. */
    public Optional<TypeFault> defineNodeTypes(String cnd) {
        List<TypeFault> faults = new ArrayList<>();
        register(() -> setup.types().define(cnd).ifPresent(faults::add));
        return faults.stream().findFirst();
    }

    /** Registers a free-form sub type of {@code mgnl:folder} when it is missing. */
    public void ensureFolderType(String name) {
        if (!types.exists(name)) {
            register(() -> setup.types().freeForm(name, List.of("mgnl:folder")));
        }
    }

    /** Registers a free-form sub type of {@code mgnl:contentNode}, for parts of items, when it is missing. */
    public void ensurePartType(String name) {
        if (!types.exists(name)) {
            register(() -> setup.types().freeForm(name, List.of("mgnl:contentNode")));
        }
    }

    /** Whether the node type or mixin is registered. */
    public boolean knowsNodeType(String name) {
        return types.exists(name);
    }

    /** Whether names may begin with that namespace prefix. */
    public boolean knowsPrefix(String prefix) {
        return types.knowsPrefix(prefix);
    }

    /** Whether the registered type is the wanted one or one of its sub types. */
    public boolean isNodeType(String name, String wanted) {
        return types.is(name, wanted);
    }

    /** Registers an empty mixin when it is missing. */
    public void ensureMixin(String name) {
        if (!types.exists(name)) {
            register(() -> setup.types().freeForm(name, List.of()));
        }
    }

    /**
     * Frees the space of old revisions and of binaries that no node has any more. Reading goes on meanwhile, saving
     * waits. The state from before can be read until the next compaction, so nobody may keep a snapshot for that long:
     * afterwards there is a new revision, although nothing differs, and who keeps one for a revision takes a new one.
     */
    public void compact() {
        exclusively(() -> {
            storage.compact();
            NodeState root = nodes.getRoot();
            commit(root, root.builder(), "upkeep");
        });
    }

    /** Whether enough has been written since the last compaction to make another one worth its while. */
    public boolean hasGrown() {
        return storage.hasGrown();
    }

    /** Copies the store into the folder; a backup there is brought up to date. Reading goes on meanwhile. */
    public void backup(Path folder) {
        exclusively(() -> storage.backup(folder));
    }

    /** Puts a backup in the place of a store that does not exist yet, and opens it once to be sure. */
    public static void restore(Path backup, Path home) {
        FolderCopy.requireStore(backup);
        FolderCopy.requireEmpty(home);
        FolderCopy.run(backup, home, FileStorage.SEGMENTS, FileStorage.BINARIES);
        try (ContentStore store = open(home)) {
            List<String> problems = store.check();
            if (!problems.isEmpty()) {
                throw new ContentException("the backup in " + backup + " is damaged: " + problems.getFirst());
            }
        }
    }

    /** Reads everything once and says what cannot be read or found, each with its place. */
    public List<String> check() {
        return StoreCheck.run(nodes.getRoot(), new StateSnapshot(nodes.getRoot(), types));
    }

    @Override
    public void close() {
        writing.lock();
        try {
            broken = true;
            storage.close();
        } finally {
            writing.unlock();
        }
    }

    private void register(Runnable registration) {
        exclusively(() -> {
            registration.run();
            storage.flush();
            types = NodeTypes.of(nodes.getRoot());
        });
    }

    private void exclusively(Runnable work) {
        lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    private void commit(NodeState before, NodeBuilder root, String user) {
        root.setProperty(StateSnapshot.REVISION, Setup.nextRevision(before));
        NodeState after = merge(root, user);
        try {
            storage.flush();
        } catch (ContentException e) {
            broken = true;
            throw e;
        }
        Changes changes = new Changes(
                new StateSnapshot(before, types), new StateSnapshot(after, types), ChangeList.between(before, after));
        observers.forEach(observer -> tell(observer, changes));
    }

    /** What is stored is stored: an observer that fails must not make the save look failed. */
    private static void tell(Consumer<Changes> observer, Changes changes) {
        try {
            observer.accept(changes);
        } catch (RuntimeException e) {
            LOG.error("an observer failed after revision {}", changes.after().revision(), e);
        }
    }

    private NodeState merge(NodeBuilder root, String user) {
        try {
            return nodes.merge(root, checks, new CommitInfo("quartier", user));
        } catch (CommitFailedException e) {
            throw new ContentException("cannot save: " + e.getMessage(), e);
        }
    }

    private void lock() {
        if (writing.isHeldByCurrentThread()) {
            throw new ContentException("an edit within an edit or an observer is not possible");
        }
        writing.lock();
        if (broken) {
            writing.unlock();
            throw new ContentException("the content store is closed or could not write to disk");
        }
    }
}
