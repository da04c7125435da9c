package quartier.rendering.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;

/**
 * A node that takes what it lacks from the same node on ancestor pages; the nearest page that has a property wins.
 *
 * @param node the node itself
 * @param sources the same node on ancestor pages, the nearest first
 */
public record InheritedNode(ContentNode node, List<ContentNode> sources) implements ContentNode {

    /** The node at that path below each page, from this page upwards. */
    public static Optional<ContentNode> of(ContentNode page, String relative) {
        List<ContentNode> found = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(page), NodeTree.ancestorPages(page).reversed().stream())
                .flatMap(each -> (relative.isEmpty() ? Optional.of(each) : each.descendant(relative)).stream())
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new InheritedNode(found.getFirst(), found.subList(1, found.size())));
    }

    @Override
    public ContentPath path() {
        return node.path();
    }

    @Override
    public String id() {
        return node.id();
    }

    @Override
    public String primaryType() {
        return node.primaryType();
    }

    @Override
    public List<String> mixins() {
        return node.mixins();
    }

    @Override
    public boolean isType(String nodeType) {
        return node.isType(nodeType);
    }

    @Override
    public Optional<Property> property(String name) {
        Optional<Property> own = node.property(name);
        for (int i = 0; own.isEmpty() && i < sources.size(); i++) {
            own = sources.get(i).property(name);
        }
        return own;
    }

    @Override
    public List<Property> properties() {
        Map<String, Property> all = new LinkedHashMap<>();
        node.properties().forEach(property -> all.put(property.name(), property));
        for (ContentNode source : sources) {
            source.properties().forEach(property -> all.putIfAbsent(property.name(), property));
        }
        return List.copyOf(all.values());
    }

    @Override
    public Optional<ContentNode> child(String name) {
        Optional<ContentNode> own = node.child(name);
        for (int i = 0; own.isEmpty() && i < sources.size(); i++) {
            own = sources.get(i).child(name);
        }
        return own;
    }

    @Override
    public List<ContentNode> children() {
        return node.children();
    }

    @Override
    public Optional<ContentNode> parent() {
        return node.parent();
    }
}
