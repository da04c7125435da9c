package quartier.rendering.model;

import freemarker.template.TemplateMethodModelEx;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;

/** The read-only part of a JCR node that scripts call, so that those which use {@code cmsfn.asJCRNode} keep working. */
public final class NodeModel extends ObjectModel<ContentNode> {
    private static final Members<ContentPath> SESSION = new Members<ContentPath>()
            .method(
                    "getNode",
                    (path, a) -> wrapped(
                            ContentPath.parse(path.workspace() + ":" + a.text(0))
                                    .flatMap(a.scope().snapshot()::node)
                                    .orElse(null),
                            a))
            .method(
                    "nodeExists",
                    (path, a) -> ContentPath.parse(path.workspace() + ":" + a.text(0))
                            .flatMap(a.scope().snapshot()::node)
                            .isPresent());

    private static final Members<ContentNode> MEMBERS = new Members<ContentNode>()
            .method("getName", (node, a) -> node.name())
            .method("getPath", (node, a) -> node.path().path())
            .method("getIdentifier", (node, a) -> node.id())
            .method("getUUID", (node, a) -> node.id())
            .method("getDepth", (node, a) -> node.path().depth())
            .method("getParent", (node, a) -> wrapped(node.parent().orElse(null), a))
            .method("getPrimaryNodeType", (node, a) -> Map.of("name", node.primaryType(), "getName", name(node)))
            .method("getMixinNodeTypes", (node, a) -> node.mixins())
            .method("isNodeType", (node, a) -> node.isType(a.text(0)))
            .method("hasProperty", (node, a) -> node.property(a.text(0)).isPresent())
            .method(
                    "getProperty",
                    (node, a) -> node.property(a.text(0))
                            .map(property -> new ObjectModel<>(property, PropertyMembers.ALL, a.scope()))
                            .orElse(null))
            .method(
                    "getProperties",
                    (node, a) -> node.properties().stream()
                            .map(property -> new ObjectModel<>(property, PropertyMembers.ALL, a.scope()))
                            .toList())
            .method("hasNode", (node, a) -> node.descendant(a.text(0)).isPresent())
            .method("getNode", (node, a) -> wrapped(node.descendant(a.text(0)).orElse(null), a))
            .method("hasNodes", (node, a) -> !node.children().isEmpty())
            .method(
                    "getNodes",
                    (node, a) -> node.children().stream()
                            .map(child -> wrapped(child, a))
                            .toList())
            .method("getSession", (node, a) -> new ObjectModel<>(node.path(), SESSION, a.scope()));

    public NodeModel(ContentNode node, Scope scope) {
        super(node, MEMBERS, scope);
    }

    private static @Nullable NodeModel wrapped(@Nullable ContentNode node, Arguments arguments) {
        return node == null ? null : new NodeModel(node, arguments.scope());
    }

    private static TemplateMethodModelEx name(ContentNode node) {
        return arguments -> node.primaryType();
    }

    /** What scripts call on a property. */
    private static final class PropertyMembers {
        static final Members<Property> ALL = new Members<Property>()
                .method("getName", (property, a) -> property.name())
                .method("getString", (property, a) -> property.text())
                .method("getValue", (property, a) -> new ObjectModel<>(property, PropertyMembers.VALUE, a.scope()))
                .method("getLong", (property, a) -> number(property).longValue())
                .method("getDouble", (property, a) -> number(property).doubleValue())
                .method("getBoolean", (property, a) -> property.text().equals("true"))
                .method("getDate", (property, a) -> first(property))
                .method("isMultiple", (property, a) -> property.multiple())
                .method(
                        "getValues",
                        (property, a) -> property.texts().stream()
                                .map(text -> Property.of(property.name(), text))
                                .map(single -> new ObjectModel<>(single, PropertyMembers.VALUE, a.scope()))
                                .toList());
        static final Members<Property> VALUE = new Members<Property>()
                .method("getString", (property, a) -> property.text())
                .method("getLong", (property, a) -> number(property).longValue())
                .method("getDouble", (property, a) -> number(property).doubleValue())
                .method("getBoolean", (property, a) -> property.text().equals("true"))
                .method("getDate", (property, a) -> first(property));

        private static Number number(Property property) {
            return property.values().isEmpty() || !(property.values().getFirst() instanceof Number number) ? 0 : number;
        }

        private static @Nullable Object first(Property property) {
            List<Object> values = property.values();
            return values.isEmpty() ? null : values.getFirst();
        }
    }
}
