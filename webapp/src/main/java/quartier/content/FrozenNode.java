package quartier.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A node in a form that can be stored beside the original: type and identifier become plain properties, as in
 * JCR's frozen nodes, and hard references must not keep their targets from being deleted.
 */
final class FrozenNode {
    private static final String TYPE = "jcr:frozenPrimaryType";
    private static final String MIXINS = "jcr:frozenMixinTypes";
    private static final String ID = "jcr:frozenUuid";
    private static final String NAME = "jcr:frozenName";
    private static final String REFERENCES = "jcr:frozenReferences";

    private FrozenNode() {}

    static NodeData freeze(NodeData node) {
        List<Property> properties = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (Property property : node.properties()) {
            if (property.type() == PropertyType.REFERENCE) {
                references.add(property.name());
                properties.add(new Property(
                        property.name(), PropertyType.WEAKREFERENCE, property.multiple(), property.values()));
            } else {
                properties.add(property);
            }
        }
        properties.add(Property.of(TYPE, node.primaryType()));
        properties.add(Property.ofTexts(MIXINS, node.mixins()));
        properties.add(Property.of(ID, node.id()));
        properties.add(Property.of(NAME, node.name()));
        properties.add(Property.ofTexts(REFERENCES, references));
        return new NodeData(
                node.name(),
                "nt:unstructured",
                List.of(),
                "",
                properties,
                node.children().stream().map(FrozenNode::freeze).toList());
    }

    static NodeData thaw(ContentNode frozen) {
        List<String> references = frozen.texts(REFERENCES);
        List<Property> properties = new ArrayList<>();
        for (Property property : frozen.properties()) {
            if (references.contains(property.name())) {
                properties.add(
                        new Property(property.name(), PropertyType.REFERENCE, property.multiple(), property.values()));
            } else if (!property.name().startsWith("jcr:frozen")
                    && !property.name().equals("jcr:primaryType")) {
                properties.add(property);
            }
        }
        return new NodeData(
                frozen.text(NAME),
                frozen.text(TYPE),
                frozen.texts(MIXINS),
                frozen.text(ID),
                properties,
                frozen.children().stream().map(FrozenNode::thaw).toList());
    }
}
