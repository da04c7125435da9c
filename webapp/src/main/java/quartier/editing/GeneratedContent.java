package quartier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Template;
import quartier.module.Registry;

/**
 * A node that {@code autoGeneration} of a template names.
 *
 * @param path where it belongs; an area above it may be missing too
 * @param values its type ({@code nodeType}), template ({@code templateId}), properties and nodes
 */
public record GeneratedContent(ContentPath path, Map<?, ?> values) {

    /** What is not there: on a page or component, in its areas and in the components in them. */
    public static List<GeneratedContent> missing(ContentNode node, Registry registry) {
        List<GeneratedContent> missing = new ArrayList<>();
        registry.template(node.template())
                .ifPresent(template -> template(template, node.path(), Optional.of(node), registry, missing));
        return missing;
    }

    /** What a template itself says, without its areas. */
    public static Optional<Template.AutoGeneration> of(Template template) {
        return switch (template) {
            case PageTemplate page -> page.autoGeneration();
            case ComponentTemplate component -> component.autoGeneration();
            case AreaTemplate area -> area.autoGeneration();
        };
    }

    /** Whether a value is a node; a map with a class is a list: {@code {class: java.util.ArrayList, 0: a, 1: b}}. */
    public static boolean isNode(Object value) {
        return value instanceof Map<?, ?> map && !map.containsKey("class");
    }

    private static void template(
            Template template,
            ContentPath path,
            Optional<ContentNode> node,
            Registry registry,
            List<GeneratedContent> missing) {
        of(template)
                .ifPresent(auto -> auto.content().forEach((name, value) -> {
                    if (isNode(value)
                            && node.flatMap(there -> there.child(name)).isEmpty()) {
                        missing.add(new GeneratedContent(path.child(name), (Map<?, ?>) value));
                    }
                }));
        template.areas().forEach((name, area) -> {
            Optional<ContentNode> there = node.flatMap(owner -> owner.child(name));
            if (area.enabled() && area.createAreaNode() && (there.isPresent() || !area.optional())) {
                template(area, path.child(name), there, registry, missing);
            }
        });
        node.filter(there -> template instanceof AreaTemplate)
                .ifPresent(area -> area.children("mgnl:component")
                        .forEach(component -> missing.addAll(missing(component, registry))));
    }
}
