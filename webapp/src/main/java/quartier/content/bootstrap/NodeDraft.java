package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import quartier.content.ContentNode;
import quartier.content.NodeData;
import quartier.content.Property;

/** A node while its file is read: still with the lines it comes from. */
final class NodeDraft {
    private static final Set<String> STRUCTURE = Set.of("jcr:primaryType", "jcr:mixinTypes", "jcr:uuid");

    /** A property with its line. */
    record Entry(Property property, int line) {}

    final String name;
    final int line;

    /** The file that holds the node; empty when it is the one where this stands. */
    final String elsewhere;

    /** The file where this stands. */
    String file = "";

    String primaryType = "";
    String id = "";
    int idLine;
    List<String> mixins = List.of();
    final Map<String, Entry> properties = new LinkedHashMap<>();
    final List<NodeDraft> children = new ArrayList<>();
    final Origins days = new Origins(":days");
    final Origins files = new Origins(":files");

    /** The node with those of its children that are wanted here; of the others only their place. */
    static NodeDraft of(ContentNode node, Function<ContentNode, String> fileOf) {
        NodeDraft draft = new NodeDraft(node.name(), 0);
        draft.primaryType = node.primaryType();
        draft.mixins = node.mixins();
        draft.id = node.id();
        for (Property property : node.properties()) {
            if (!STRUCTURE.contains(property.name())) {
                draft.add(property, 0);
            }
        }
        draft.days.read(node);
        draft.files.read(node);
        for (ContentNode child : node.children()) {
            String file = fileOf.apply(child);
            draft.children.add(file.isEmpty() ? of(child, fileOf) : elsewhere(child.name(), 0, file));
        }
        return draft;
    }

    NodeDraft(String name, int line) {
        this(name, line, "");
    }

    private NodeDraft(String name, int line, String elsewhere) {
        this.name = name;
        this.line = line;
        this.elsewhere = elsewhere;
    }

    static NodeDraft elsewhere(String name, int line, String file) {
        return new NodeDraft(name, line, file);
    }

    boolean isElsewhere() {
        return !elsewhere.isEmpty();
    }

    Optional<NodeDraft> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    void add(Property property, int at) {
        properties.put(property.name(), new Entry(property, at));
    }

    NodeData toData() {
        List<Property> values = new ArrayList<>();
        properties.values().forEach(entry -> values.add(entry.property()));
        days.asProperty().ifPresent(values::add);
        files.asProperty().ifPresent(values::add);
        return new NodeData(
                name,
                primaryType,
                mixins,
                id,
                values,
                children.stream()
                        .filter(child -> !child.isElsewhere())
                        .map(NodeDraft::toData)
                        .toList());
    }
}
