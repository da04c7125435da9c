package quartier.editing.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.ContentType;
import quartier.editing.Units;

/** Which values the items of a type have, read once for as many questions as one check of many items asks. */
final class TakenValues {
    private final Snapshot snapshot;
    private final Map<Question, Map<List<List<Object>>, Set<String>>> known = new HashMap<>();

    private record Question(String type, List<String> fields) {}

    TakenValues(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether another item has the same values in all these fields; empty fields are nobody's. */
    boolean byAnother(ContentType type, List<String> fields, Scope own, String id) {
        List<List<Object>> values = values(own, fields);
        if (values.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        Set<String> owners = known.computeIfAbsent(new Question(type.name(), fields), q -> read(type, fields))
                .getOrDefault(values, Set.of());
        return owners.stream().anyMatch(owner -> !owner.equals(id));
    }

    private Map<List<List<Object>>, Set<String>> read(ContentType type, List<String> fields) {
        Map<List<List<Object>>, Set<String>> owners = new HashMap<>();
        String root = type.rootPath().isEmpty() ? "/" : type.rootPath();
        snapshot.node(ContentPath.of(type.workspace(), root)).ifPresent(node -> collect(node, type, fields, owners));
        return owners;
    }

    private static void collect(
            ContentNode node, ContentType type, List<String> fields, Map<List<List<Object>>, Set<String>> owners) {
        for (ContentNode child : node.children()) {
            if (child.primaryType().equals(type.nodeType()) && !child.mixins().contains("mgnl:deleted")) {
                owners.computeIfAbsent(values(new Scope(child, "", 0), fields), v -> new HashSet<>())
                        .add(child.id());
            }
            if (!Units.isPart(child)) {
                collect(child, type, fields, owners);
            }
        }
    }

    private static List<List<Object>> values(Scope item, List<String> fields) {
        return fields.stream().map(item::values).toList();
    }
}
