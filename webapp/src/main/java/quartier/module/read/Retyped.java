package quartier.module.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;

/**
 * Makes a generated tree ready for what is laid over it: where that gives a thing another type, the keys of the
 * generated type go, because they mean nothing to the new one.
 */
final class Retyped {
    private static final List<String> TYPE_KEYS = List.of("class", "fieldType", "$type");
    private static final Set<String> COMMON = Set.of("name", "label", "required", "i18n", "availability", "icon");

    private Retyped() {}

    static YamlNode under(YamlNode generated, YamlNode own) {
        if (!(generated instanceof Entries base) || own instanceof YamlNode.Text) {
            return generated;
        }
        Entries over = byName(own);
        boolean another = type(over).filter(type -> !same(type, type(base))).isPresent();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : base.entries().values()) {
            Optional<YamlNode> counterpart = over.get(entry.key());
            if (another && !COMMON.contains(entry.key())) {
                continue;
            }
            YamlNode value = counterpart.map(with -> under(entry.value(), with)).orElse(entry.value());
            entries.put(entry.key(), new Entry(entry.key(), entry.at(), value));
        }
        return new Entries(entries, base.directive(), base.origin());
    }

    private static Entries byName(YamlNode node) {
        if (node instanceof Entries map) {
            return map;
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        node.named().forEach(entry -> entries.put(entry.key(), entry));
        return new Entries(entries, node.directive(), node.origin());
    }

    private static Optional<String> type(Entries map) {
        return TYPE_KEYS.stream().flatMap(key -> map.text(key).stream()).findFirst();
    }

    private static boolean same(String type, Optional<String> other) {
        return other.filter(before -> TypeNames.of(before).equals(TypeNames.of(type)))
                .isPresent();
    }
}
