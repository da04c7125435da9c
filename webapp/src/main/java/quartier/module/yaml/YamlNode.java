package quartier.module.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Origin;

/** Parsed YAML that remembers where every value stands; immutable, so that aliases and included files share nodes. */
public sealed interface YamlNode {
    Origin origin();

    Directive directive();

    Extent extent();

    /** The same value with another directive. */
    YamlNode with(Directive other);

    /** How large a tree is when every alias is written out; {@code nodes} stops counting at the largest int. */
    record Extent(int nodes, int depth, boolean directives) {
        static Extent of(Collection<YamlNode> children, Directive directive) {
            long nodes = 1;
            int depth = 0;
            boolean directives = !directive.is(Directive.Kind.NONE);
            for (YamlNode child : children) {
                nodes += child.extent().nodes();
                depth = Math.max(depth, child.extent().depth());
                directives |= child.extent().directives();
            }
            return new Extent((int) Math.min(nodes, Integer.MAX_VALUE), depth + 1, directives);
        }
    }

    /** A key of a mapping with its place and value. */
    record Entry(String key, Origin at, YamlNode value) {}

    /** A scalar; {@code quoted} ones are always text. */
    record Text(String text, boolean quoted, Directive directive, Origin origin, Extent extent) implements YamlNode {
        public Text(String text, boolean quoted, Directive directive, Origin origin) {
            this(text, quoted, directive, origin, Extent.of(List.of(), directive));
        }

        @Override
        public Text with(Directive other) {
            return new Text(text, quoted, other, origin);
        }

        public boolean isNull() {
            return !quoted && Scalars.isNull(text);
        }
    }

    /** A sequence. */
    record Items(List<YamlNode> items, Directive directive, Origin origin, Extent extent) implements YamlNode {
        public Items(List<YamlNode> items, Directive directive, Origin origin) {
            this(List.copyOf(items), directive, origin, Extent.of(items, directive));
        }

        @Override
        public Items with(Directive other) {
            return new Items(items, other, origin);
        }
    }

    /** A mapping in the order it was written. */
    record Entries(Map<String, Entry> entries, Directive directive, Origin origin, Extent extent) implements YamlNode {
        public Entries(Map<String, Entry> entries, Directive directive, Origin origin) {
            this(
                    Collections.unmodifiableMap(new LinkedHashMap<>(entries)),
                    directive,
                    origin,
                    Extent.of(entries.values().stream().map(Entry::value).toList(), directive));
        }

        @Override
        public Entries with(Directive other) {
            return new Entries(entries, other, origin);
        }

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        public Optional<String> text(String key) {
            return get(key).filter(Text.class::isInstance)
                    .map(node -> ((Text) node).text())
                    .filter(text -> !text.isEmpty());
        }
    }

    default boolean isNull() {
        return false;
    }

    /**
     * The parts of a list or a map as named things: Magnolia accepts both spellings wherever things have names. A list
     * item takes its {@code name}, a scalar its own text, anything else its position.
     */
    default List<Entry> named() {
        List<Entry> found = new ArrayList<>();
        switch (this) {
            case Text text -> {
                if (!text.isNull()) {
                    found.add(new Entry(text.text(), text.origin(), text));
                }
            }
            case Entries map -> found.addAll(map.entries().values());
            case Items list -> {
                for (YamlNode item : list.items()) {
                    switch (item) {
                        case Items nested -> found.addAll(nested.named());
                        case Text text -> found.add(new Entry(text.text(), text.origin(), text));
                        case Entries map ->
                            found.add(new Entry(
                                    map.text("name").orElse(Integer.toString(found.size())), map.origin(), map));
                    }
                }
            }
        }
        return found;
    }

    /** The value as plain Java: text, numbers, booleans, lists and maps; null becomes empty text. */
    default Object plain() {
        return switch (this) {
            case Text text -> text.quoted() ? text.text() : Scalars.value(text.text());
            case Items list -> list.items().stream().map(YamlNode::plain).toList();
            case Entries map -> {
                Map<String, Object> values = new LinkedHashMap<>();
                map.entries()
                        .values()
                        .forEach(entry -> values.put(entry.key(), entry.value().plain()));
                yield Collections.unmodifiableMap(values);
            }
        };
    }
}
