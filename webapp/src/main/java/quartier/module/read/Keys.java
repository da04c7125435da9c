package quartier.module.read;

import java.util.ArrayList;
import java.util.Collection;
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
import quartier.module.yaml.Directive;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.Scalars;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Items;
import quartier.module.yaml.YamlNode.Text;

/**
 * One mapping while it is read. Notes every key that was asked for, so that {@link #done} can report the others.
 */
final class Keys {
    private static final int REPORTED = 20;
    private static final int LONGEST = 80;

    private final Map<String, Entry> entries;
    private final Origin origin;
    private final String what;
    private final Consumer<Problem> problems;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param what what it is, for messages: {@code field 'ort'} */
    Keys(YamlNode node, String what, Consumer<Problem> problems) {
        this.entries = node instanceof Entries map ? map.entries() : Map.of();
        this.origin = node.origin();
        this.what = what;
        this.problems = problems;
    }

    /** A part of a list or map of named things. */
    record Part(String name, Origin at, YamlNode value, Consumer<Problem> problems) {
        Keys keys(String what) {
            Keys keys = new Keys(value, what, problems);
            keys.known("name");
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

    /** Where a key stands, else where the mapping stands. */
    Origin at(String key) {
        Entry entry = entries.get(key);
        return entry == null ? origin : entry.at();
    }

    boolean has(String key) {
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
            return Optional.of(new Keys(map, childName, problems));
        }
        warn(at(key), "'" + key + "' in " + what + " must be a mapping");
        return Optional.empty();
    }

    /** Named things, whether written as a list or as a map. */
    List<Part> parts(String key) {
        Optional<YamlNode> node = node(key);
        return node.isEmpty() ? List.of() : parts(node.get(), problems);
    }

    static List<Part> parts(YamlNode node, Consumer<Problem> problems) {
        List<Part> parts = new ArrayList<>();
        boolean map = node instanceof Entries;
        for (Entry entry : node.named()) {
            String name = map && entry.value() instanceof Entries own
                    ? own.text("name").orElse(entry.key())
                    : entry.key();
            parts.add(new Part(name, entry.at(), entry.value(), problems));
        }
        return parts;
    }

    /** Plain values, whether written as one text, a list, a map or a list of things with names. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Part part : parts(key)) {
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

    /** Keys that Magnolia knows and this runtime has no use for. */
    void known(String... keys) {
        asked.addAll(List.of(keys));
    }

    void known(Collection<String> keys) {
        asked.addAll(keys);
    }

    /** What nobody asked for, as plain values. */
    Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                rest.put(key, entry.value().plain());
            }
        });
        return java.util.Collections.unmodifiableMap(rest);
    }

    /** Reports what nobody asked for. */
    void done() {
        done(Set.of());
    }

    /** Reports what nobody asked for; keys of {@code elsewhere} are known in other kinds of the same thing. */
    void done(Set<String> elsewhere) {
        int reported = 0;
        for (Entry entry : entries.values()) {
            if (asked.contains(entry.key())) {
                continue;
            }
            if (++reported > REPORTED) {
                warn(entry.at(), "further unknown keys in " + what + " are not listed");
                return;
            }
            String key = entry.key().length() > LONGEST ? entry.key().substring(0, LONGEST) + "…" : entry.key();
            warn(
                    entry.at(),
                    elsewhere.contains(key)
                            ? "key '" + key + "' has no effect in " + what
                            : "unknown key '" + key + "' in " + what + Nearest.hint(key, asked));
        }
    }

    /** An empty mapping at a place, for things that are named but have no keys. */
    static YamlNode nothing(Origin at) {
        return new Entries(Map.of(), Directive.NONE, at);
    }
}
