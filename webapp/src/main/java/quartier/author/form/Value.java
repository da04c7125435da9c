package quartier.author.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.Binary;

/** What a field holds, as a person reads and types it; the same whether it came from a node or from a request. */
public sealed interface Value {
    /** Nothing at all. */
    Texts NOTHING = new Texts(List.of());

    /** The text of a simple field; several for a field that holds several, date and time for a date. */
    record Texts(List<String> values) implements Value {
        public Texts {
            values = List.copyOf(values);
        }

        static Texts of(String text) {
            return text.isEmpty() ? NOTHING : new Texts(List.of(text));
        }

        String first() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        String second() {
            return values.size() < 2 ? "" : values.get(1);
        }
    }

    /** The values of the parts of a composite or switchable field by field name. */
    record Parts(Map<String, Value> parts) implements Value {
        public Parts {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        Value part(String name) {
            return parts.getOrDefault(name, NOTHING);
        }

        String text(String name) {
            return part(name) instanceof Texts texts ? texts.first() : "";
        }
    }

    /** The entries of a multi field in their order. */
    record Entries(List<Entry> entries) implements Value {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry of a multi field.
     *
     * @param key what names it while it is edited: its node's name or its number; new ones begin with {@code neu}
     */
    record Entry(String key, Value value) {
        boolean isNew() {
            return key.startsWith("neu");
        }
    }

    /** A file: the one that is stored, the one that was sent, or both; {@code remove} when it shall go. */
    record Upload(Optional<Stored> stored, Optional<Sent> sent, boolean remove) implements Value {}

    /** A file that the item has. */
    record Stored(String fileName, String mimeType, long size) {}

    /** A file that was sent and has been looked at. */
    record Sent(String fileName, String mimeType, Binary bytes) {}

    /** Whether there is nothing in it. */
    default boolean isBlank() {
        return switch (this) {
            case Texts texts -> texts.values().stream().allMatch(String::isBlank);
            case Parts parts -> parts.parts().values().stream().allMatch(Value::isBlank);
            case Entries entries -> entries.entries().isEmpty();
            case Upload upload -> upload.sent().isEmpty() && (upload.stored().isEmpty() || upload.remove());
        };
    }
}
