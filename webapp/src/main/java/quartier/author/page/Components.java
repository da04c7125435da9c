package quartier.author.page;

import java.util.List;
import java.util.Optional;
import quartier.author.Visit;
import quartier.author.browser.FormSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.module.Registry;

/** What the modules say about areas: which components may be added, and how things are called. */
final class Components {
    private Components() {}

    static String title(Registry registry, Template template) {
        return FormSource.title(registry, template);
    }

    /** The definition of the area at that path, by the template of the page or component that holds it. */
    static Optional<AreaTemplate> area(Visit visit, ContentPath path) {
        return path.parent()
                .flatMap(visit.snapshot()::node)
                .map(ContentNode::template)
                .flatMap(visit.registry()::template)
                .map(template -> template.areas().get(path.name()));
    }

    static List<Template> available(Visit visit, AreaTemplate area) {
        return area.availableComponents().stream()
                .filter(AreaTemplate.Available::enabled)
                .filter(one -> one.roles().isEmpty()
                        || one.roles().stream().anyMatch(visit.person().roles()::contains))
                .map(one -> visit.registry().template(one.id()))
                .flatMap(Optional::stream)
                .toList();
    }
}
