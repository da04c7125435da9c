package quartier.author;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.publishing.Pending;

/** What visitors do not see yet although it was sent: a light is green only for what has arrived. */
public final class Underway {
    private final Map<String, Pending> items = new LinkedHashMap<>();

    /** @param pending of one item on one target the last word comes last */
    public Underway(List<Pending> pending) {
        Map<List<String>, Pending> last = new LinkedHashMap<>();
        pending.forEach(one -> last.put(List.of(key(one), one.target()), one));
        last.values().forEach(one -> items.merge(key(one), one, (a, b) -> a.refused() ? a : b));
    }

    private static String key(Pending one) {
        return one.id().isEmpty() ? one.path().toString() : one.id();
    }

    /** Of a page, item or file; what is taken off takes along what lies below it. */
    public Optional<Pending> of(ContentNode unit) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pending> own = Optional.ofNullable(items.get(unit.id()));
        return own.isPresent() ? own : unit.parent().flatMap(this::of).filter(Pending::leaves);
    }

    public Collection<Pending> all() {
        return items.values();
    }
}
