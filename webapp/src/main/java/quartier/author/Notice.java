package quartier.author;

import java.util.List;

/**
 * Something the desk tells a person once, usually after a deed.
 *
 * @param kind {@code good}, {@code hint} or {@code wrong}
 */
public record Notice(String kind, String text, List<String> details) {
    public Notice {
        details = List.copyOf(details);
    }

    public static Notice good(String text) {
        return new Notice("good", text, List.of());
    }

    public static Notice hint(String text, List<String> details) {
        return new Notice("hint", text, details);
    }

    public static Notice wrong(String text) {
        return new Notice("wrong", text, List.of());
    }
}
