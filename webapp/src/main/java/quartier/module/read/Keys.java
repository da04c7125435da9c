package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.keys.Key;
import quartier.module.keys.Shape;
import quartier.module.keys.Shapes;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Scalars;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Items;
import quartier.module.yaml.YamlNode.Text;

/** One mapping while it is read. Its {@link Shape} says which keys it can have; {@link #done} reports all others. */
final class Keys {
    private static final String OLD = "< ";

    private final Map<String, Entry> entries;
    private final Origin origin;
    private final String what;
    private final Consumer<Problem> problems;
    private final Shape family;
    private final Set<String> asked = new LinkedHashSet<>();
    private Shape shape;

    /**
     * @param shape name of the shape in the table of keys
     * @param what what it is, for messages: {@code field 'ort'}
     */
    Keys(YamlNode node, String shape, String what, Consumer<Problem> problems) {
        this(node, Shapes.known().get(shape), what, problems);
    }

    private Keys(YamlNode node, Shape shape, String what, Consumer<Problem> problems) {
        this.entries = node instanceof Entries map ? map.entries() : Map.of();
        this.origin = node.origin();
        this.what = what;
        this.problems = problems;
        this.family = shape;
        this.shape = shape.kinds().isEmpty() ? shape : shape.anyKind();
    }

    /** Says of which kind the mapping is; of a kind that is not in the table nothing is reported. */
    Keys kind(String type) {
        shape = family.ofType(type).orElse(Shape.ANYTHING);
        Entry written = entries.get("$type");
        if (written != null && written.value() instanceof Text text && !KeyFindings.isGenerated(written)) {
            noteType(text.text(), written.at());
        }
        return this;
    }

    private void noteType(String written, Origin at) {
        family.spelling(written)
                .ifPresent(right -> note(at, "'$type: " + written + "' is written '" + right + "' in Magnolia"));
        family.ofType(written)
                .map(Shape::description)
                .filter(description -> description.startsWith(OLD))
                .ifPresent(description ->
                        note(at, "'" + written + "' is an old spelling: " + description.substring(OLD.length())));
    }

    void note(Origin at, String message) {
        problems.accept(Problem.note(at, message));
    }

    /** The types there are, for a guess at what a type that is not among them was meant to be. */
    List<String> typesNear(String type) {
        return family.ofType(type).isPresent()
                ? List.of()
                : family.kinds().stream()
                        .flatMap(kind -> kind.spellings().stream())
                        .toList();
    }

    /** A part of a list or map of named things. */
    record Part(String name, Origin at, YamlNode value, Shape shape, Consumer<Problem> problems) {
        Keys keys(String what) {
            Keys keys = new Keys(value, shape, what, problems);
            keys.asked.add("name");
            return keys;
        }

        boolean isMapping() {
            return value instanceof Entries;
        }

        String text() {
            return value instanceof Text text && !text.isNull() ? text.text() : "";
        }
    }

    Origin origin() {
        return origin;
    }

    String what() {
        return what;
    }

    Consumer<Problem> problems() {
        return problems;
    }

    void error(String message) {
        problems.accept(Problem.error(origin, message));
    }

    void warn(Origin at, String message) {
        problems.accept(Problem.warning(at, message));
    }

    void unsupported(String message) {
        problems.accept(Problem.unsupported(origin, message));
    }

    void unsupported(Origin at, String message) {
        problems.accept(Problem.unsupported(at, message));
    }

    /** Where a key stands, else where the mapping stands. */
    Origin at(String key) {
        Entry entry = entries.get(key);
        return entry == null ? origin : entry.at();
    }

    boolean has(String key) {
        assert shape.knows(key) : key + " is not in the table of keys of " + shape.name();
        asked.add(key);
        Entry entry = entries.get(key);
        return entry != null && !(entry.value() instanceof Text text && text.isNull());
    }

    Optional<YamlNode> node(String key) {
        return has(key) ? Optional.ofNullable(entries.get(key)).map(Entry::value) : Optional.empty();
    }

    String text(String key) {
        return text(key, "");
    }

    String text(String key, String fallback) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return fallback;
        }
        if (node.get() instanceof Text text) {
            return text.text();
        }
        warn(at(key), "'" + key + "' in " + what + " must be a text");
        return fallback;
    }

    boolean flag(String key, boolean fallback) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return fallback;
        }
        Optional<Boolean> flag = node.get() instanceof Text text ? Scalars.flag(text.text()) : Optional.empty();
        if (flag.isEmpty()) {
            warn(at(key), "'" + key + "' in " + what + " must be true or false");
        }
        return flag.orElse(fallback);
    }

    Optional<Boolean> flag(String key) {
        return has(key) ? Optional.of(flag(key, true)) : Optional.empty();
    }

    OptionalInt number(String key) {
        if (!has(key)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text(key).strip()));
        } catch (NumberFormatException e) {
            warn(at(key), "'" + key + "' in " + what + " must be a whole number");
            return OptionalInt.empty();
        }
    }

    int number(String key, int fallback) {
        return number(key).orElse(fallback);
    }

    double decimal(String key, double fallback) {
        if (!has(key)) {
            return fallback;
        }
        try {
            return Double.parseDouble(text(key).strip());
        } catch (NumberFormatException e) {
            warn(at(key), "'" + key + "' in " + what + " must be a number");
            return fallback;
        }
    }

    Optional<Keys> child(String key, String childName) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Entries map) {
            return Optional.of(new Keys(map, below(key), childName, problems));
        }
        warn(at(key), "'" + key + "' in " + what + " must be a mapping");
        return Optional.empty();
    }

    /** The shape of what a key holds. */
    private Shape below(String key) {
        String name = shape.key(key).map(Key::value).map(Key.Value::shape).orElse("");
        return name.isEmpty() ? Shape.ANYTHING : Shapes.known().get(name);
    }

    /** What a key holds, as a part with a name. */
    Optional<Part> part(String key, String name) {
        return node(key).map(node -> new Part(name, node.origin(), node, below(key), problems));
    }

    /** Named things, whether written as a list or as a map. */
    List<Part> parts(String key) {
        Optional<YamlNode> node = node(key);
        return node.isEmpty() ? List.of() : parts(node.get(), below(key));
    }

    private List<Part> parts(YamlNode node, Shape of) {
        List<Part> parts = new ArrayList<>();
        boolean map = node instanceof Entries;
        for (Entry entry : node.named()) {
            String name = map && entry.value() instanceof Entries own
                    ? own.text("name").orElse(entry.key())
                    : entry.key();
            parts.add(new Part(name, entry.at(), entry.value(), of, problems));
        }
        return parts;
    }

    /** Plain values, whether written as one text, a list, a map or a list of things with names. */
    List<String> texts(String key) {
        return texts(parts(key));
    }

    /** The same of what a part is. */
    List<String> textsOf(Part part) {
        return part.value() instanceof Text ? List.of(part.text()) : texts(parts(part.value(), part.shape()));
    }

    private static List<String> texts(List<Part> parts) {
        List<String> texts = new ArrayList<>();
        for (Part part : parts) {
            if (part.isMapping()) {
                texts.add(part.name());
            } else if (!part.text().isEmpty()) {
                texts.add(part.text());
            }
        }
        return List.copyOf(texts);
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        parts(key)
                .forEach(part ->
                        texts.put(part.name(), part.value() instanceof Items list ? joined(list) : part.text()));
        return java.util.Collections.unmodifiableMap(texts);
    }

    private static String joined(Items list) {
        return String.join(
                ", ", list.items().stream().map(item -> item.plain().toString()).toList());
    }

    Map<String, Object> plainMap(String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        parts(key).forEach(part -> values.put(part.name(), part.value().plain()));
        return java.util.Collections.unmodifiableMap(values);
    }

    /** The value of {@code class}, which wins, or {@code $type}; empty when neither is there. */
    String type() {
        String alias = text("$type");
        return text("class", alias);
    }

    /** What nobody asked for and what may have an effect, as plain values. */
    Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            boolean ignored = shape.key(key)
                    .filter(known -> known.mark() == Key.Mark.IGNORED)
                    .isPresent();
            if (!asked.contains(key) && !ignored) {
                rest.put(key, entry.value().plain());
            }
        });
        return java.util.Collections.unmodifiableMap(rest);
    }

    /** Reports keys that a mapping of this kind cannot have. */
    void done() {
        new KeyFindings(what, family, shape, problems).of(entries.values());
    }

    /** An empty mapping at a place, for things that are named but have no keys. */
    static YamlNode nothing(Origin at) {
        return new Entries(Map.of(), Directive.NONE, at);
    }
}
