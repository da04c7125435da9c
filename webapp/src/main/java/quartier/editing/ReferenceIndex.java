package quartier.editing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Snapshot;

/** Who refers to what, as the content stands now: asked before something is deleted or taken off. */
public final class ReferenceIndex implements UnitWatch.Keeper {
    private final UnitWatch watch;
    private final Map<ContentPath, Set<String>> from = new HashMap<>();
    private final Map<String, Set<ContentPath>> to = new HashMap<>();

    public ReferenceIndex(ContentStore store) {
        this.watch = new UnitWatch(store, this, () -> {});
    }

    /** The units, anywhere but in the trash, that refer to the unit or to something in it. */
    public synchronized List<ContentNode> to(ContentNode unit) {
        Snapshot now = watch.refresh();
        Set<ContentPath> users = new TreeSet<>(Comparator.comparing(ContentPath::toString));
        ids(unit).forEach(id -> users.addAll(to.getOrDefault(id, Set.of())));
        users.remove(unit.path());
        return users.stream().flatMap(path -> now.node(path).stream()).toList();
    }

    private static Set<String> ids(ContentNode unit) {
        Set<String> ids = new LinkedHashSet<>();
        if (!unit.id().isEmpty()) {
            ids.add(unit.id());
        }
        unit.children().stream().filter(Units::isPart).forEach(part -> ids.addAll(ids(part)));
        return ids;
    }

    @Override
    public void clear() {
        from.clear();
        to.clear();
    }

    @Override
    public void put(ContentNode unit) {
        remove(unit.path());
        Set<String> ids = unit.mixins().contains("mgnl:deleted") ? Set.of() : References.ids(unit);
        if (!ids.isEmpty()) {
            from.put(unit.path(), ids);
            ids.forEach(
                    id -> to.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(unit.path()));
        }
    }

    @Override
    public void remove(ContentPath path) {
        Set<String> ids = from.remove(path);
        if (ids == null) {
            return;
        }
        for (String id : ids) {
            Set<ContentPath> users = to.get(id);
            if (users != null && users.remove(path) && users.isEmpty()) {
                to.remove(id);
            }
        }
    }
}
