package quartier.editing;

import java.util.List;

/**
 * Something to tell a person.
 *
 * @param key of {@code author/i18n/editing_de.properties}; messages that a module gives are a key of its
 *     bundle or the text itself
 * @param args for {@code {0}}, {@code {1}}, …
 */
public record Message(String key, List<String> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, String... args) {
        return new Message(key, List.of(args));
    }
}
