package quartier.module;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quartier.definition.Site;
import quartier.module.read.SiteReader;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Merge;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;
import quartier.module.yaml.YamlNode.Text;

/**
 * Lays every page template over the prototype that the sites name, in a file or written in the site itself. Where sites
 * have different prototypes, only rendering can tell which one a page stands on.
 */
final class Prototypes {
    private final Definitions definitions;
    private final Map<String, YamlNode> inline;
    private final Set<String> ids;

    /** @param inline prototypes that are written in a site, by the id that was made up for them */
    Prototypes(Definitions definitions, Map<String, YamlNode> inline, Collection<Site> sites) {
        this.definitions = definitions;
        this.inline = inline;
        this.ids = sites.stream()
                .map(Site::prototypeId)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The prototypes that are written in these sites. */
    static Map<String, YamlNode> inline(Map<String, YamlNode> sites) {
        Map<String, YamlNode> inline = new LinkedHashMap<>();
        sites.forEach((name, site) -> Optional.of(site)
                .flatMap(node -> child(node, "templates"))
                .flatMap(node -> child(node, "prototype"))
                .filter(Entries.class::isInstance)
                .ifPresent(node -> inline.put(SiteReader.inlinePrototype(name), hidden((Entries) node))));
        return inline;
    }

    private static Optional<YamlNode> child(YamlNode node, String key) {
        return node instanceof Entries map ? map.get(key) : Optional.empty();
    }

    private static YamlNode hidden(Entries prototype) {
        Map<String, Entry> entries = new LinkedHashMap<>(prototype.entries());
        YamlNode no = new Text("false", false, Directive.NONE, prototype.origin());
        entries.putIfAbsent("visible", new Entry("visible", prototype.origin(), no));
        return new Entries(entries, prototype.directive(), prototype.origin());
    }

    YamlNode under(String id, YamlNode template) {
        if (ids.size() != 1 || ids.contains(id) || !id.contains(":pages/")) {
            return template;
        }
        String prototype = ids.iterator().next();
        return Optional.ofNullable(inline.get(prototype))
                .or(() -> definitions.tree(Kind.TEMPLATE, prototype))
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
