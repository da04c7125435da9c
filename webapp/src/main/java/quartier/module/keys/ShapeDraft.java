package quartier.module.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quartier.module.keys.Key.Mark;
import quartier.module.keys.Key.Value;

/** One section of the table while it is read: its own lines, then those of its kinds. */
final class ShapeDraft {
    private final String name;
    private final String description;
    private final List<String> lines = new ArrayList<>();
    private final List<ShapeDraft> kinds = new ArrayList<>();

    /** @param heading the name, a colon and the description */
    ShapeDraft(String heading) {
        int colon = heading.indexOf(':');
        this.name = heading.substring(0, colon);
        this.description = heading.substring(colon + 1).strip();
    }

    String name() {
        return name;
    }

    void add(String line) {
        if (line.startsWith("-- ")) {
            kinds.add(new ShapeDraft(line.substring(3)));
        } else if (kinds.isEmpty()) {
            lines.add(line);
        } else {
            kinds.getLast().lines.add(line);
        }
    }

    Shape shape(Map<String, ShapeDraft> all) {
        Map<String, Key> common = keys(all);
        List<Shape.Kind> read = new ArrayList<>();
        for (ShapeDraft kind : kinds) {
            Map<String, Key> keys = kind.keys(all);
            common.forEach(keys::put);
            List<String> spellings = List.of(kind.name.split(" +"));
            read.add(new Shape.Kind(spellings, Shape.of(name, kind.description, keys, isOpen(), List.of())));
        }
        return Shape.of(name, description, common, isOpen(), List.copyOf(read));
    }

    private boolean isOpen() {
        return lines.contains("...");
    }

    private Map<String, Key> keys(Map<String, ShapeDraft> all) {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("%")) {
                ShapeDraft other = Objects.requireNonNull(all.get(line.substring(1)), line);
                other.keys(all).forEach(keys::putIfAbsent);
            } else if (!line.equals("...")) {
                Key key = key(line);
                keys.put(key.name(), key);
            }
        }
        return keys;
    }

    private static Key key(String line) {
        String[] columns = line.strip().split(" {2,}", 3);
        if (columns.length < 3) {
            throw new IllegalArgumentException("not a key: " + line);
        }
        Mark mark = switch (columns[2].substring(0, 2)) {
            case "- " -> Mark.IGNORED;
            case "+ " -> Mark.OWN;
            case "< " -> Mark.OLD;
            case "! " -> Mark.MISSING;
            default -> Mark.READ;
        };
        String description = mark == Mark.READ ? columns[2] : columns[2].substring(2);
        return new Key(columns[0], Value.of(columns[1]), mark, description);
    }
}
