package quartier.editing.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import quartier.content.ContentNode;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.Field;
import quartier.editing.NodeChange;

/**
 * Cleans every rich text in a change, wherever in the form its field stands. Other text is left alone:
 * a "less than" in a plain text is no tag.
 */
public final class RichTextFields {
    private final FormLevel top;
    private final BiFunction<String, TextRules, String> each;

    /**
     * @param fields of the form with which the change was made
     * @param before the node with all below it as it is: what stands there stays as it was written
     */
    public RichTextFields(List<Field> fields, RichTextFilter filter, ContentNode before) {
        this.top = FormLevel.of(fields);
        Set<String> stored = stored(top, before);
        this.each = (text, rules) -> stored.contains(text) ? text : filter.clean(text, rules);
    }

    private RichTextFields(FormLevel top, BiFunction<String, TextRules, String> each) {
        this.top = top;
        this.each = each;
    }

    /** The rich texts that are there. Other texts are not among them: what is no tag in a title is one in a rich text. */
    private static Set<String> stored(FormLevel top, ContentNode before) {
        Set<String> stored = new HashSet<>();
        NodeData data = NodeData.of(before, child -> child.isType("mgnl:contentNode"));
        new RichTextFields(top, (text, rules) -> {
                    stored.add(text);
                    return text;
                })
                .node(data, top);
        return stored;
    }

    public NodeChange clean(NodeChange change) {
        Map<String, Property> set = new LinkedHashMap<>();
        change.set().forEach((name, property) -> set.put(name, clean(property, top)));
        Map<String, Optional<NodeData>> children = new LinkedHashMap<>();
        change.children().forEach((name, child) -> children.put(name, child.map(data -> child(data, top))));
        return new NodeChange(set, change.unset(), children);
    }

    private NodeData child(NodeData data, FormLevel level) {
        Optional<List<Field>> part = level.part(data.name());
        if (part.isPresent()) {
            return node(data, FormLevel.of(part.get()));
        }
        Optional<Field.Multi> multi = level.multi(data.name());
        if (multi.isEmpty()) {
            return data;
        }
        FormLevel entry = FormLevel.ofEntry(multi.get());
        return switch (multi.get().storage()) {
            case SIBLING_ENTRIES -> node(data, entry);
            case CHILD_PROPERTIES -> numbered(data, multi.get());
            default ->
                withChildren(
                        data,
                        data.children().stream()
                                .map(child -> node(child, entry))
                                .toList());
        };
    }

    private NodeData node(NodeData data, FormLevel level) {
        NodeData clean = withProperties(
                data, data.properties().stream().map(p -> clean(p, level)).toList());
        return withChildren(
                clean,
                data.children().stream().map(child -> child(child, level)).toList());
    }

    private NodeData numbered(NodeData data, Field.Multi multi) {
        return multi.field() instanceof Field.RichText text
                ? withProperties(
                        data,
                        data.properties().stream()
                                .map(p -> clean(p, TextRules.of(text)))
                                .toList())
                : data;
    }

    private Property clean(Property property, FormLevel level) {
        return level.rulesOf(property.name())
                .map(rules -> clean(property, rules))
                .orElse(property);
    }

    private Property clean(Property property, TextRules rules) {
        if (property.type() != PropertyType.STRING) {
            return property;
        }
        List<Object> values = property.values().stream()
                .<Object>map(value -> each.apply(value.toString(), rules))
                .toList();
        return new Property(property.name(), property.type(), property.multiple(), values);
    }

    private static NodeData withProperties(NodeData data, List<Property> properties) {
        return new NodeData(data.name(), data.primaryType(), data.mixins(), data.id(), properties, data.children());
    }

    private static NodeData withChildren(NodeData data, List<NodeData> children) {
        return new NodeData(data.name(), data.primaryType(), data.mixins(), data.id(), data.properties(), children);
    }
}
