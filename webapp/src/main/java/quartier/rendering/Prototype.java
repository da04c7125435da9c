package quartier.rendering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import quartier.definition.AreaTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.module.Registry;

/** Merges a site's prototype below its page templates: what a page does not say, the prototype says. */
final class Prototype {
    private Prototype() {}

    static Template applied(Template template, Site site, Registry registry) {
        if (!(template instanceof PageTemplate page)
                || site.prototypeId().isEmpty()
                || site.prototypeId().equals(template.id())) {
            return template;
        }
        return registry.template(site.prototypeId())
                .filter(PageTemplate.class::isInstance)
                .map(PageTemplate.class::cast)
                .<Template>map(prototype -> merged(page, prototype))
                .orElse(template);
    }

    private static PageTemplate merged(PageTemplate page, PageTemplate prototype) {
        return new PageTemplate(
                merged(page.basics(), prototype.basics()),
                new Template.Assets(
                        joined(prototype.assets().cssFiles(), page.assets().cssFiles()),
                        joined(prototype.assets().jsFiles(), page.assets().jsFiles())),
                page.autoGeneration().isPresent() ? page.autoGeneration() : prototype.autoGeneration());
    }

    private static Template.Basics merged(Template.Basics own, Template.Basics other) {
        Map<String, AreaTemplate> areas = new LinkedHashMap<>(other.areas());
        own.areas().forEach((name, area) -> areas.merge(name, area, (below, above) -> merged(above, below)));
        return new Template.Basics(
                own.id(),
                own.name(),
                either(own.title(), other.title()),
                either(own.description(), other.description()),
                own.renderType().equals("site") ? "freemarker" : either(own.renderType(), other.renderType()),
                either(own.templateScript(), other.templateScript()),
                either(own.dialog(), other.dialog()),
                either(own.modelClass(), other.modelClass()),
                either(own.i18nBasename(), other.i18nBasename()),
                either(own.type(), other.type()),
                either(own.subtype(), other.subtype()),
                own.visible(),
                both(own.parameters(), other.parameters()),
                areas,
                both(own.variations(), other.variations()),
                own.operations(),
                both(own.extra(), other.extra()),
                own.origin());
    }

    private static AreaTemplate merged(AreaTemplate own, AreaTemplate other) {
        boolean ownKind = own.kind() != AreaTemplate.Kind.LIST;
        boolean inherits = own.inheritance().enabled();
        return new AreaTemplate(
                merged(own.basics(), other.basics()),
                ownKind ? own.kind() : other.kind(),
                joined(other.availableComponents(), own.availableComponents()),
                smaller(own.maxComponents(), other.maxComponents()),
                own.optional() || other.optional(),
                own.createAreaNode() && other.createAreaNode(),
                own.enabled() && other.enabled(),
                own.contentStructure() && other.contentStructure(),
                inherits ? own.inheritance() : other.inheritance(),
                own.autoGeneration().isPresent() ? own.autoGeneration() : other.autoGeneration());
    }

    private static OptionalInt smaller(OptionalInt own, OptionalInt other) {
        return own.isPresent() ? own : other;
    }

    private static String either(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static <T> Map<String, T> both(Map<String, T> own, Map<String, T> other) {
        Map<String, T> all = new LinkedHashMap<>(other);
        all.putAll(own);
        return all;
    }
}
