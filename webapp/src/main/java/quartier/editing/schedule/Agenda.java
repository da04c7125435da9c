package quartier.editing.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import quartier.content.Changes;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.editing.Units;

/**
 * All that is due, by time. Read from the content once, then kept up by what changes; so nothing is lost with the
 * program, and nothing is looked for twice.
 */
final class Agenda implements AutoCloseable {
    private static final Set<String> MACHINE = Set.of("users", "usergroups", "userroles", "mgnlVersion", "mgnlSystem");

    /** So many changes at once are read faster as a whole. */
    private static final int MANY = 5_000;

    private final ContentStore store;
    private final Timetable timetable;
    private final Runnable changed;
    private final TreeSet<Due> all = new TreeSet<>();
    private final Map<ContentPath, List<Due>> byPath = new HashMap<>();
    private final Set<ContentPath> waiting = new LinkedHashSet<>();
    private boolean stale = true;
    private volatile boolean over;

    /** @param changed called when there may be something new, by whoever changed the content */
    Agenda(ContentStore store, Timetable timetable, Runnable changed) {
        this.store = store;
        this.timetable = timetable;
        this.changed = changed;
        store.observe(this::note);
    }

    /** Definitions have changed: everything is read again. */
    void redefined() {
        synchronized (waiting) {
            stale = true;
        }
        changed.run();
    }

    /** What is due until then, earliest first. */
    synchronized List<Due> until(Instant moment) {
        refresh();
        List<Due> due = new ArrayList<>();
        for (Due each : all) {
            if (each.at().isAfter(moment)) {
                break;
            }
            due.add(each);
        }
        return due;
    }

    /** The first moment after that one at which something is due. */
    synchronized Optional<Instant> after(Instant moment) {
        refresh();
        return all.stream().map(Due::at).filter(at -> at.isAfter(moment)).findFirst();
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
                if (!MACHINE.contains(change.path().workspace())) {
                    waiting.add(change.path());
                    stale = waiting.size() > MANY;
                }
            }
        }
        changed.run();
    }

    private void refresh() {
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
            all.clear();
            byPath.clear();
            now.workspaces().stream()
                    .filter(workspace -> !MACHINE.contains(workspace))
                    .flatMap(workspace -> now.node(ContentPath.root(workspace)).stream())
                    .forEach(this::readBelow);
        } else {
            units(paths, now).forEach(path -> read(path, now));
        }
    }

    /** The units that the changed nodes are in, with those above them: these know whether something below is seen. */
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
                put(child.path(), timetable.of(child));
                readBelow(child);
            }
        }
    }

    private void read(ContentPath path, Snapshot now) {
        put(path, now.node(path).map(timetable::of).orElse(List.of()));
    }

    private void put(ContentPath path, List<Due> due) {
        List<Due> before = due.isEmpty() ? byPath.remove(path) : byPath.put(path, due);
        if (before != null) {
            before.forEach(all::remove);
        }
        all.addAll(due);
    }
}
