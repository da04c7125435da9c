package quartier.editing.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.editing.UnitWatch;

/**
 * All that is due, by time. Read from the content, so nothing is lost with the program, and nothing is looked for
 * twice.
 */
final class Agenda implements UnitWatch.Keeper, AutoCloseable {
    private final Timetable timetable;
    private final UnitWatch watch;
    private final TreeSet<Due> all = new TreeSet<>();
    private final Map<ContentPath, List<Due>> byPath = new HashMap<>();

    /** @param changed called when there may be something new, by whoever changed the content */
    Agenda(ContentStore store, Timetable timetable, Runnable changed) {
        this.timetable = timetable;
        this.watch = new UnitWatch(store, this, changed);
    }

    /** Definitions have changed: everything is read again. */
    void redefined() {
        watch.redefined();
    }

    /** What is due until then, earliest first. */
    synchronized List<Due> until(Instant moment) {
        watch.refresh();
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
        watch.refresh();
        return all.stream().map(Due::at).filter(at -> at.isAfter(moment)).findFirst();
    }

    @Override
    public void close() {
        watch.close();
    }

    @Override
    public void clear() {
        all.clear();
        byPath.clear();
    }

    @Override
    public void put(ContentNode unit) {
        put(unit.path(), timetable.of(unit));
    }

    @Override
    public void remove(ContentPath path) {
        put(path, List.of());
    }

    private void put(ContentPath path, List<Due> due) {
        List<Due> before = due.isEmpty() ? byPath.remove(path) : byPath.put(path, due);
        if (before != null) {
            before.forEach(all::remove);
        }
        all.addAll(due);
    }
}
