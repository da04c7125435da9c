package quartier.module.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.definition.Origin;
import quartier.module.yaml.Directive;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Items;
import quartier.module.yaml.YamlNode.Text;

/** A mapping in the making, for trees that are generated instead of parsed. */
final class Tree {
    private final Origin origin;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Tree(Origin origin) {
        this.origin = origin;
    }

    Tree put(String key, YamlNode value) {
        entries.put(key, new Entry(key, origin, value));
        return this;
    }

    Tree put(String key, String value) {
        return put(key, new Text(value, true, Directive.NONE, origin));
    }

    Tree put(String key, boolean value) {
        return put(key, new Text(Boolean.toString(value), false, Directive.NONE, origin));
    }

    Tree put(String key, List<String> values) {
        List<YamlNode> items = values.stream()
                .map(value -> (YamlNode) new Text(value, true, Directive.NONE, origin))
                .toList();
        return put(key, new Items(items, Directive.NONE, origin));
    }

    Tree put(String key, Tree value) {
        return put(key, value.node());
    }

    Tree type(String type) {
        return put("$type", type);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Entries node() {
        return new Entries(entries, Directive.NONE, origin);
    }
}
