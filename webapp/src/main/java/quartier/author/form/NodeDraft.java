package quartier.author.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.editing.NodeChange;

/** Collects what a form changes on one node and below it. */
final class NodeDraft {
    private final String type;
    private final Map<String, Property> set = new LinkedHashMap<>();
    private final Set<String> unset = new LinkedHashSet<>();
    private final Map<String, NodeDraft> children = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, Optional<ContentNode>> sources = new LinkedHashMap<>();
    private boolean wanted;

    /** @param type primary type of the node, should it have to be created */
    NodeDraft(String type) {
        this.type = type;
    }

    void set(Property property) {
        unset.remove(property.name());
        set.put(property.name(), property);
    }

    void unset(String name) {
        set.remove(name);
        unset.add(name);
    }

    NodeDraft child(String name, String primaryType) {
        return children.computeIfAbsent(name, key -> new NodeDraft(primaryType));
    }

    void remove(String child) {
        children.remove(child);
        removed.add(child);
    }

    void order(List<String> names) {
        order.clear();
        order.addAll(names);
    }

    /** The node shall exist even if nothing is set on it. */
    void want() {
        wanted = true;
    }

    boolean isEmpty() {
        return !wanted
                && set.isEmpty()
                && unset.isEmpty()
                && removed.isEmpty()
                && order.isEmpty()
                && children.values().stream().allMatch(NodeDraft::isEmpty);
    }

    /** The child becomes what the source is (nothing, if empty) with these changes. */
    void replace(String name, Optional<ContentNode> source, NodeDraft changes) {
        removed.remove(name);
        children.put(name, changes);
        sources.put(name, source);
    }

    /** The whole as a change of that node. */
    NodeChange change(Optional<ContentNode> node) {
        Map<String, Optional<NodeData>> below = new LinkedHashMap<>();
        removed.forEach(name -> below.put(name, Optional.empty()));
        children.forEach((name, draft) -> {
            if (!draft.isEmpty()) {
                below.put(name, Optional.of(draft.data(name, source(name, node))));
            }
        });
        return new NodeChange(set, unset, below);
    }

    private Optional<ContentNode> source(String name, Optional<ContentNode> node) {
        return sources.getOrDefault(name, node.flatMap(n -> n.child(name)));
    }

    /** The node with these changes as a value. */
    NodeData data(String name, Optional<ContentNode> source) {
        NodeData before = source.map(node -> NodeData.of(node, child -> true))
                .orElse(new NodeData(name, type, List.of(), "", List.of(), List.of()));
        List<Property> properties = new ArrayList<>();
        for (Property property : before.properties()) {
            if (!set.containsKey(property.name()) && !unset.contains(property.name())) {
                properties.add(property);
            }
        }
        properties.addAll(set.values());
        return new NodeData(
                name, before.primaryType(), before.mixins(), before.id(), properties, below(before, source));
    }

    private List<NodeData> below(NodeData before, Optional<ContentNode> source) {
        Map<String, NodeData> all = new LinkedHashMap<>();
        before.children().forEach(child -> all.put(child.name(), child));
        removed.forEach(all::remove);
        children.forEach((name, draft) -> {
            if (!draft.isEmpty()) {
                all.put(name, draft.data(name, source(name, source)));
            }
        });
        List<NodeData> ordered = new ArrayList<>();
        order.stream().filter(all::containsKey).forEach(name -> ordered.add(all.remove(name)));
        ordered.addAll(all.values());
        return ordered;
    }
}
