package quartier.editing;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import quartier.content.Changes;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.security.Guard;

/**
 * Keeps up what can be read from each unit by itself: all of it when it is asked for the first time, from then on only
 * what has changed. So a question about all content costs no walk through it.
 */
public final class UnitWatch implements AutoCloseable {
    /** So many changes at once are read faster as a whole. */
    private static final int MANY = 5_000;

    private final ContentStore store;
    private final Keeper keeper;
    private final Runnable changed;
    private final Set<ContentPath> waiting = new LinkedHashSet<>();
    private boolean stale = true;
    private volatile boolean over;

    /** What is kept up; called only from {@link #refresh}. */
    public interface Keeper {
        /** All is about to be told anew. */
        void clear();

        /** That unit is new or may have changed. */
        void put(ContentNode unit);

        /** There is no unit at that path any more, if ever there was. */
        void remove(ContentPath path);
    }

    /** @param changed called when there may be something new, by whoever changed the content */
    public UnitWatch(ContentStore store, Keeper keeper, Runnable changed) {
        this.store = store;
        this.keeper = keeper;
        this.changed = changed;
        store.observe(this::note);
    }

    /** Definitions have changed: everything is read again. */
    public void redefined() {
        synchronized (waiting) {
            stale = true;
        }
        changed.run();
    }

    /** Brings the keeper up to the present content; call it under the lock that guards the keeper. */
    public Snapshot refresh() {
        Set<ContentPath> paths;
        boolean whole;
        Snapshot now;
        synchronized (waiting) {
            paths = Set.copyOf(waiting);
            whole = stale;
            waiting.clear();
            stale = false;
            now = store.snapshot();
        }
        if (whole) {
            keeper.clear();
            now.workspaces().stream()
                    .filter(Guard::isContent)
                    .flatMap(workspace -> now.node(ContentPath.root(workspace)).stream())
                    .forEach(this::readBelow);
        } else {
            units(paths, now).forEach(path -> now.node(path).ifPresentOrElse(keeper::put, () -> keeper.remove(path)));
        }
        return now;
    }

    @Override
    public void close() {
        over = true;
    }

    private void note(Changes changes) {
        if (over) {
            return;
        }
        synchronized (waiting) {
            for (Changes.Change change : changes.changes()) {
                if (stale) {
                    break;
                }
                if (Guard.isContent(change.path().workspace())) {
                    waiting.add(change.path());
                    stale = waiting.size() > MANY;
                }
            }
        }
        changed.run();
    }

    /** The units that the changed nodes are in, with those above them: these know what is below. */
    private static Set<ContentPath> units(Set<ContentPath> paths, Snapshot now) {
        Set<ContentPath> units = new LinkedHashSet<>();
        for (ContentPath path : paths) {
            Optional<ContentPath> at = Optional.of(path);
            while (at.isPresent() && !at.get().isRoot() && units.add(at.get())) {
                at = at.get().parent();
            }
        }
        units.removeIf(path -> now.node(path).filter(Units::isPart).isPresent());
        return units;
    }

    private void readBelow(ContentNode node) {
        for (ContentNode child : node.children()) {
            if (!Units.isPart(child)) {
                keeper.put(child);
                readBelow(child);
            }
        }
    }
}
