package quartier.module;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Site;
import quartier.module.yaml.Merge;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;

/** Lays every page template over the prototype that a site names; several prototypes cannot be told apart here. */
final class Prototypes {
    private final Definitions definitions;
    private final Optional<String> prototype;

    Prototypes(Definitions definitions, Collection<Site> sites) {
        this.definitions = definitions;
        this.prototype = sites.stream()
                .map(Site::prototypeId)
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    YamlNode under(String id, YamlNode template) {
        if (prototype.isEmpty() || prototype.get().equals(id) || !id.contains(":pages/")) {
            return template;
        }
        return definitions
                .tree(Kind.TEMPLATE, prototype.get())
                .filter(Entries.class::isInstance)
                .map(base -> Merge.over(shared((Entries) base), template))
                .orElse(template);
    }

    /** Everything but what is only true of the prototype itself. */
    private static Entries shared(Entries prototype) {
        Map<String, Entry> entries = new LinkedHashMap<>(prototype.entries());
        entries.remove("visible");
        entries.remove("title");
        entries.remove("name");
        return new Entries(entries, prototype.directive(), prototype.origin());
    }
}
