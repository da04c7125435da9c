package quartier.editing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Field;

/**
 * Where a rule looks: the item, or one entry of a multi field when the rule speaks of its parts.
 *
 * @param prefix of field names in messages, such as {@code dates.0.}; empty for the item
 * @param skip how many leading characters of the rule's field names the scope stands for
 */
record Scope(ContentNode node, String prefix, int skip) {

    /** The entries of the multi field that all dotted names share, else the item itself. */
    static List<Scope> of(ContentNode item, List<String> fields) {
        String head = head(fields);
        Optional<ContentNode> parts = head.isEmpty() ? Optional.empty() : item.child(head);
        List<ContentNode> entries = parts.map(Scope::entries).orElse(List.of());
        if (entries.isEmpty()) {
            return List.of(new Scope(item, "", 0));
        }
        List<Scope> scopes = new ArrayList<>();
        for (ContentNode entry : entries) {
            scopes.add(new Scope(entry, head + "." + scopes.size() + ".", head.length() + 1));
        }
        return scopes;
    }

    /** The values of a field, as properties (none, when it is empty). */
    List<Object> values(String field) {
        return property(field.substring(skip)).map(Property::values).orElse(List.of()).stream()
                .filter(value -> !value.toString().isBlank())
                .toList();
    }

    /** How many entries or values a field has. */
    int count(String field) {
        String name = field.substring(skip);
        Optional<ContentNode> child = child(name);
        int entries = child.map(node -> entries(node).size()).orElse(0);
        int numbered = child.map(node -> (int) node.properties().stream()
                        .filter(property -> property.name().chars().allMatch(Character::isDigit))
                        .count())
                .orElse(0);
        int siblings = (int) node.children().stream()
                .filter(sibling -> Field.Multi.isEntry(name, sibling.name()))
                .count();
        return values(field).size() + entries + numbered + siblings;
    }

    boolean isFilled(String field) {
        return count(field) > 0
                || child(field.substring(skip))
                        .map(node -> node.properties().stream()
                                .anyMatch(property -> property.name().indexOf(':') < 0
                                        && !property.text().isBlank()))
                        .orElse(false);
    }

    String name(String field) {
        return prefix + field.substring(skip);
    }

    /** {@code price.amount}: the property of the child node, else the prefixed one ({@code priceamount}). */
    private Optional<Property> property(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return node.property(name);
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        Optional<ContentNode> part = child(name.substring(0, name.lastIndexOf('.')));
        if (part.isPresent()) {
            return part.get().property(last);
        }
        return node.property(name.replace(".", ""));
    }

    private Optional<ContentNode> child(String dotted) {
        return node.descendant(dotted.replace('.', '/'));
    }

    private static String head(List<String> fields) {
        String first = fields.getFirst();
        int dot = first.indexOf('.');
        if (dot < 0) {
            return "";
        }
        String head = first.substring(0, dot + 1);
        return fields.stream().allMatch(field -> field.startsWith(head)) ? first.substring(0, dot) : "";
    }

    private static List<ContentNode> entries(ContentNode parts) {
        return parts.children().stream()
                .filter(child -> Field.Multi.isEntry(parts.name(), child.name())
                        || child.name().chars().allMatch(Character::isDigit))
                .toList();
    }
}
