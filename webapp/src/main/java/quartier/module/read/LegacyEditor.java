package quartier.module.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import quartier.definition.ContentType;
import quartier.module.yaml.Directive;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;

/**
 * Modules of 6.0 and 6.1 change a generated form at {@code subApps.detail.editor.form.tabs[].fields}; today it is at
 * {@code subApps.detail.form.properties}. Moves the old place to the new one before merging.
 */
final class LegacyEditor {
    private LegacyEditor() {}

    static YamlNode flattened(Entries app) {
        Optional<Entries> subApps = map(app, "subApps");
        Optional<Entries> detail = subApps.flatMap(own -> map(own, "detail"));
        Optional<Entries> form = detail.flatMap(own -> map(own, "editor")).flatMap(own -> map(own, "form"));
        Optional<YamlNode> tabs = form.flatMap(own -> own.get("tabs"));
        if (tabs.isEmpty()) {
            return app;
        }
        Tree fields = new Tree(form.get().origin());
        for (Entry tab : tabs.get().named()) {
            if (tab.value() instanceof Entries own) {
                own.get("fields")
                        .ifPresent(inside -> inside.named().forEach(field -> fields.put(field.key(), field.value())));
            }
        }
        Entries moved = new Tree(form.get().origin()).put("properties", fields).node();
        Map<String, Entry> inDetail = new LinkedHashMap<>(detail.get().entries());
        inDetail.remove("editor");
        inDetail.put("form", new Entry("form", moved.origin(), moved));
        return with(
                app, "subApps", with(subApps.get(), "detail", new Entries(inDetail, Directive.NONE, moved.origin())));
    }

    /** Whether a layout lists the node's name, which the generated form then has as {@code jcrName}. */
    static boolean asksForNodeName(YamlNode app, ContentType type) {
        boolean own =
                type.properties().stream().anyMatch(property -> property.name().equals("name"));
        return Optional.of(app)
                .filter(Entries.class::isInstance)
                .flatMap(node -> map((Entries) node, "subApps"))
                .flatMap(node -> map(node, "detail"))
                .flatMap(node -> map(node, "form"))
                .flatMap(node -> map(node, "layout"))
                .flatMap(node -> node.get("tabs"))
                .map(tabs -> tabs.named().stream()
                        .map(Entry::value)
                        .filter(Entries.class::isInstance)
                        .flatMap(tab -> ((Entries) tab).get("fields").stream())
                        .flatMap(fields -> fields.named().stream())
                        .anyMatch(field ->
                                field.key().equals("jcrName") || field.key().equals("name") && !own))
                .orElse(false);
    }

    private static Optional<Entries> map(Entries owner, String key) {
        return owner.get(key).filter(Entries.class::isInstance).map(Entries.class::cast);
    }

    private static Entries with(Entries owner, String key, YamlNode value) {
        Map<String, Entry> entries = new LinkedHashMap<>(owner.entries());
        entries.put(key, new Entry(key, value.origin(), value));
        return new Entries(entries, owner.directive(), owner.origin());
    }
}
