package quartier.module.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Items;
import quartier.module.yaml.YamlNode.Text;

/** Magnolia's deep merge, used by includes, inheritance, decorations and generated apps alike. */
public final class Merge {
    private Merge() {}

    /** Lays {@code own} over {@code base}; what {@code own} tags with {@code !override} replaces instead. */
    public static YamlNode over(YamlNode base, YamlNode own) {
        if (own.directive().is(Directive.Kind.OVERRIDE)) {
            return own.with(Directive.NONE);
        }
        return switch (own) {
            case Text text -> text;
            case Entries map ->
                switch (base) {
                    case Entries under -> entries(under, map);
                    case Items under -> under.items().isEmpty() ? map : entries(byName(under), map);
                    case Text ignored -> map;
                };
            case Items list ->
                switch (base) {
                    case Items under -> items(under, list);
                    case Entries under -> under.entries().isEmpty() ? list : entries(under, byName(list));
                    case Text ignored -> list;
                };
        };
    }

    private static Entries entries(Entries base, Entries own) {
        Map<String, Entry> merged = new LinkedHashMap<>(base.entries());
        own.entries().values().forEach(entry -> put(merged, entry));
        return new Entries(merged, base.directive(), own.origin());
    }

    private static void put(Map<String, Entry> merged, Entry own) {
        Entry base = merged.get(own.key());
        YamlNode value = base == null ? own.value() : over(base.value(), own.value());
        merged.put(own.key(), new Entry(own.key(), own.at(), value));
    }

    private static Items items(Items base, Items own) {
        List<YamlNode> merged = new ArrayList<>(base.items());
        for (YamlNode item : own.items()) {
            Optional<String> name = name(item);
            int at = name.isPresent() ? indexOf(merged, name.get()) : sameText(merged, item);
            if (at < 0) {
                merged.add(item);
            } else {
                merged.set(at, over(merged.get(at), item));
            }
        }
        return new Items(merged, base.directive(), own.origin());
    }

    private static Entries byName(Items list) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        list.named().forEach(entry -> entries.put(entry.key(), entry));
        return new Entries(entries, Directive.NONE, list.origin());
    }

    private static Optional<String> name(YamlNode item) {
        return item instanceof Entries map ? map.text("name") : Optional.empty();
    }

    private static int indexOf(List<YamlNode> items, String name) {
        for (int i = 0; i < items.size(); i++) {
            if (name(items.get(i)).filter(name::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static int sameText(List<YamlNode> items, YamlNode wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (wanted instanceof Text text
                    && items.get(i) instanceof Text other
                    && other.text().equals(text.text())) {
                return i;
            }
        }
        return -1;
    }
}
