package quartier.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Template;
import quartier.http.Request;
import quartier.rendering.functions.StateModel;

/** Replaces parts of a template when the address ends with the name of one of its variations. */
final class Variations {
    private Variations() {}

    static Template applied(Template template, Request request) {
        Template.Variation variation = template.basics().variations().get(StateModel.extensionOf(request));
        if (variation == null) {
            return template;
        }
        Template.Basics basics = merged(template.basics(), variation);
        return switch (template) {
            case PageTemplate page -> new PageTemplate(basics, page.assets(), page.autoGeneration());
            case ComponentTemplate component ->
                new ComponentTemplate(basics, component.assets(), component.autoGeneration());
            case AreaTemplate area -> area.with(basics);
        };
    }

    private static Template.Basics merged(Template.Basics own, Template.Variation variation) {
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.putAll(variation.parameters());
        return new Template.Basics(
                own.id(),
                own.name(),
                own.title(),
                own.description(),
                variation.renderType().isEmpty() ? own.renderType() : variation.renderType(),
                variation.templateScript().isEmpty() ? own.templateScript() : variation.templateScript(),
                own.dialog(),
                own.modelClass(),
                own.i18nBasename(),
                own.type(),
                own.subtype(),
                own.visible(),
                parameters,
                own.areas(),
                own.variations(),
                own.operations(),
                own.extra(),
                own.origin());
    }
}
