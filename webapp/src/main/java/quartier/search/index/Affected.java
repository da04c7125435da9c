package quartier.search.index;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import quartier.content.Changes;
import quartier.content.Changes.Kind;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.Snapshot;

/**
 * The units that one commit touches: those it changed, and those whose documents hold something of a changed one (the
 * title in a facet, the text of a file).
 */
final class Affected {
    private final Units units;
    private final Definitions definitions;
    private final IndexFolder folder;
    private final Map<ContentPath, ContentNode> found = new LinkedHashMap<>();
    private final Set<String> gone = new TreeSet<>();

    Affected(Units units, Definitions definitions, IndexFolder folder) {
        this.units = units;
        this.definitions = definitions;
        this.folder = folder;
    }

    Map<ContentPath, ContentNode> units() {
        return found;
    }

    /** Units that are no more. */
    Set<String> gone() {
        return gone;
    }

    /** Whether a unit outside this commit presents that asset as its own. */
    Predicate<String> claimed() {
        return asset -> holders(Fields.CLAIM, asset).stream()
                .anyMatch(unit ->
                        ContentPath.parse(unit).filter(found::containsKey).isEmpty() && !gone.contains(unit));
    }

    void collect(Changes changes) {
        for (Changes.Change change : changes.changes()) {
            if (isOnlyMarked(changes, change)) {
                continue;
            }
            if (change.kind() == Kind.REMOVED) {
                gone.add(change.path().toString());
            }
            units.of(changes.after(), change.path()).ifPresent(unit -> found.put(unit.path(), unit));
        }
        for (ContentNode unit : List.copyOf(found.values())) {
            Optional<ContentNode> before = changes.before().node(unit.path());
            neighbours(changes.after(), before, Optional.of(unit));
        }
        for (String path : gone) {
            Optional<ContentNode> before =
                    ContentPath.parse(path).flatMap(changes.before()::node).filter(units::isUnit);
            neighbours(changes.after(), before, Optional.empty());
        }
        gone.removeIf(path -> ContentPath.parse(path).filter(found::containsKey).isPresent());
    }

    /** Marks of publication are in no document, and each publication writes them. */
    private static boolean isOnlyMarked(Changes changes, Changes.Change change) {
        return change.kind() == Kind.CHANGED
                && !change.children()
                && unmarked(changes.before(), change).equals(unmarked(changes.after(), change));
    }

    private static List<Property> unmarked(Snapshot snapshot, Changes.Change change) {
        return snapshot.node(change.path()).stream()
                .flatMap(node -> node.properties().stream())
                .filter(property -> !property.name().startsWith("mgnl:lastActivated")
                        && !property.name().equals("mgnl:activationStatus"))
                .toList();
    }

    private void neighbours(Snapshot after, Optional<ContentNode> before, Optional<ContentNode> now) {
        String id = now.or(() -> before).map(ContentNode::id).orElse("");
        if (now.or(() -> before).filter(node -> node.isType("mgnl:asset")).isPresent()) {
            holders(Fields.CLAIM, id).forEach(unit -> add(after, unit));
        } else if (!Facts.of(before, definitions).equals(Facts.of(now, definitions))) {
            holders(Fields.REFERENCE, id).forEach(unit -> add(after, unit));
        }
        Set<String> claims = new HashSet<>(Facts.of(before, definitions).files());
        Set<String> other = Facts.of(now, definitions).files();
        other.stream().filter(asset -> !claims.remove(asset)).toList().forEach(claims::add);
        claims.forEach(asset -> after.byId(asset)
                .filter(node -> node.isType("mgnl:asset"))
                .ifPresent(node -> found.putIfAbsent(node.path(), node)));
    }

    private void add(Snapshot after, String unit) {
        ContentPath.parse(unit).flatMap(after::node).ifPresent(node -> found.putIfAbsent(node.path(), node));
    }

    private Set<String> holders(String field, String id) {
        return id.isEmpty() ? Set.of() : folder.holders(field, id);
    }

    /** What other units' documents may hold of an item. */
    private record Facts(String title, Set<String> references, Set<String> files) {
        static Facts of(Optional<ContentNode> node, Definitions definitions) {
            if (node.isEmpty() || definitions.type(node.get()).isEmpty()) {
                return new Facts("", Set.of(), Set.of());
            }
            ContentNode item = node.get();
            var capabilities = definitions.type(item).get().capabilities();
            Set<String> files = new TreeSet<>();
            capabilities
                    .search()
                    .files()
                    .forEach(property -> item.texts(property).forEach(value -> files.add(References.id(value))));
            files.remove("");
            return new Facts(item.text(capabilities.title()), References.of(item, child -> false), files);
        }
    }
}
