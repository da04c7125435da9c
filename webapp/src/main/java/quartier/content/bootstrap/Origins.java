package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;

/**
 * Remembers, in a hidden property of the node, how its file wrote a value that looks different in the
 * store: a date as days from the import ({@code :days}), bytes as the name of a file ({@code :files}). A
 * date's entry counts only while the property still has the date that was computed then.
 */
final class Origins {
    private final String property;
    private final Map<String, String> texts = new HashMap<>();

    Origins(String property) {
        this.property = property;
    }

    /** Notes what stood in the file for the value at that index; {@code value} must be the same again later. */
    void note(String name, int index, String value, String text) {
        texts.put(key(name, index, value), text);
    }

    Optional<String> text(String name, int index, String value) {
        return Optional.ofNullable(texts.get(key(name, index, value)));
    }

    Optional<Property> asProperty() {
        List<String> entries = new ArrayList<>();
        texts.forEach((key, text) -> entries.add(key + "=" + text));
        entries.sort(null);
        return entries.isEmpty() ? Optional.empty() : Optional.of(Property.ofTexts(property, entries));
    }

    void read(ContentNode node) {
        for (String entry : node.texts(property)) {
            int value = entry.indexOf('=', entry.indexOf('=') + 1);
            if (value > 0) {
                texts.put(entry.substring(0, value), entry.substring(value + 1));
            }
        }
    }

    private static String key(String name, int index, String value) {
        return name + "/" + index + "=" + value;
    }
}
