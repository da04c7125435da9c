package quartier.editing.rules;

import java.util.Arrays;
import java.util.List;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Field;

/**
 * The entries of a multi field wherever they are stored.
 *
 * @param values of entries that are plain values
 * @param nodes of entries that are nodes
 */
record MultiEntries(List<String> values, List<ContentNode> nodes) {
    static MultiEntries of(Field.Multi field, ContentNode node, String name) {
        return switch (field.storage()) {
            case VALUES -> new MultiEntries(filled(node.texts(name)), List.of());
            case JOINED -> new MultiEntries(filled(Arrays.asList(node.text(name).split(","))), List.of());
            case CHILD_PROPERTIES -> new MultiEntries(properties(node, name), List.of());
            case CHILD_ENTRIES, CHILD_NUMBERED, CHILD_NAMED ->
                new MultiEntries(
                        List.of(),
                        node.child(name).stream()
                                .flatMap(below -> below.children().stream())
                                .filter(entry -> field.isEntry(entry.name()))
                                .toList());
            case SIBLING_ENTRIES ->
                new MultiEntries(
                        List.of(),
                        node.children().stream()
                                .filter(child -> Field.Multi.isEntry(name, child.name()))
                                .toList());
        };
    }

    int count() {
        return values.size() + nodes.size();
    }

    private static List<String> filled(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private static List<String> properties(ContentNode node, String name) {
        return node.child(name).map(ContentNode::properties).orElse(List.of()).stream()
                .filter(property -> property.name().chars().allMatch(Character::isDigit))
                .map(Property::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
