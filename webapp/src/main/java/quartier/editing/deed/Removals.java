package quartier.editing.deed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.security.Actor;

/**
 * Components that were removed a moment ago, so that whoever removed one can have it back. Kept in memory: a page's
 * versions are for what was removed last week.
 */
final class Removals {
    private static final int MOST = 300;

    private final Map<Key, Removed> kept = new LinkedHashMap<>();

    private record Key(String actor, ContentPath path) {}

    /**
     * A component as it was.
     *
     * @param area identifier of the area it stood in
     * @param following names of the components behind it
     */
    record Removed(NodeData component, String area, List<String> following) {
        static Removed of(ContentNode component) {
            ContentNode area = component.parent().orElseThrow();
            List<String> names = area.children().stream().map(ContentNode::name).toList();
            return new Removed(
                    NodeData.of(component, part -> true),
                    area.id(),
                    List.copyOf(names.subList(names.indexOf(component.name()) + 1, names.size())));
        }
    }

    synchronized void keep(Actor actor, ContentPath path, Removed removed) {
        kept.remove(new Key(actor.name(), path));
        kept.put(new Key(actor.name(), path), removed);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    synchronized Optional<Removed> find(Actor actor, ContentPath path) {
        return Optional.ofNullable(kept.get(new Key(actor.name(), path)));
    }

    synchronized void forget(Actor actor, ContentPath path) {
        kept.remove(new Key(actor.name(), path));
    }
}
