package quartier.author;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the desk tells a person once, usually after a deed.
 *
 * @param kind {@code good}, {@code hint} or {@code wrong}
 * @param undo how to take the deed back; null where that is not possible
 */
public record Notice(
        String kind,
        String text,
        List<String> details,
        @Nullable Undo undo) {
    public Notice {
        details = List.copyOf(details);
    }

    public Notice(String kind, String text, List<String> details) {
        this(kind, text, details, null);
    }

    /** A form that takes a deed back when it is sent. */
    public record Undo(String url, Map<String, List<String>> fields) {
        public Undo {
            fields = Map.copyOf(fields);
        }
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

    public Notice with(Undo way) {
        return new Notice(kind, text, details, way);
    }

    public boolean isGood() {
        return kind.equals("good");
    }
}
