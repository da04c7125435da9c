package quartier.rendering.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Template;

/** {@code def}: the template or area definition whose script runs. */
public final class DefinitionModel extends ObjectModel<Template> {
    private static final Members<Template> MEMBERS = new Members<Template>()
            .method("getId", (def, a) -> def.id())
            .method("getName", (def, a) -> def.basics().name())
            .method(
                    "getTitle",
                    (def, a) -> a.scope()
                            .registry()
                            .messages()
                            .label(def.basics().title(), a.scope().locale()))
            .method("getDescription", (def, a) -> def.basics().description())
            .method("getDialog", (def, a) -> none(def.basics().dialog()))
            .method("getRenderType", (def, a) -> none(def.basics().renderType()))
            .method("getTemplateScript", (def, a) -> none(def.basics().templateScript()))
            .method("getModelClass", (def, a) -> none(def.basics().modelClass()))
            .method("getI18nBasename", (def, a) -> none(def.basics().i18nBasename()))
            .method("getType", (def, a) -> none(type(def)))
            .method("getSubtype", (def, a) -> none(def.basics().subtype()))
            .method("getVisible", (def, a) -> def.basics().visible())
            .method("getParameters", (def, a) -> def.basics().parameters())
            .method("getVariations", (def, a) -> variations(def))
            .method("getAreas", (def, a) -> areas(def, a.scope()))
            .method("getCssFiles", (def, a) -> links(assets(def).cssFiles()))
            .method("getJsFiles", (def, a) -> links(assets(def).jsFiles()))
            .method("getEditable", (def, a) -> def.basics().operations().editable())
            .method(
                    "getAvailableComponents",
                    (def, a) -> def instanceof AreaTemplate area
                            ? area.availableComponents().stream()
                                    .map(each -> Map.of("id", each.id(), "enabled", each.enabled()))
                                    .toList()
                            : null)
            .method(
                    "getMaxComponents",
                    (def, a) -> def instanceof AreaTemplate area
                                    && area.maxComponents().isPresent()
                            ? area.maxComponents().getAsInt()
                            : null)
            .method("getOptional", (def, a) -> def instanceof AreaTemplate area && area.optional())
            .method("getEnabled", (def, a) -> !(def instanceof AreaTemplate area) || area.enabled());

    public DefinitionModel(Template definition, Scope scope) {
        super(definition, MEMBERS, scope);
    }

    @Override
    protected @Nullable TemplateModel other(String key) throws TemplateModelException {
        return scope().models().wrap(self().basics().extra().get(key));
    }

    /** Style sheets or scripts as scripts read them: {@code link}, {@code media} and whatever else was written. */
    public static List<Map<String, Object>> links(List<Template.ResourceLink> links) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Template.ResourceLink link : links) {
            Map<String, Object> map = new LinkedHashMap<>(link.extra());
            map.put("link", link.link());
            map.put("media", link.media());
            map.put("farFutureCaching", link.farFutureCaching());
            shown.add(map);
        }
        return shown;
    }

    private static Map<String, Object> variations(Template def) {
        Map<String, Object> shown = new LinkedHashMap<>();
        def.basics()
                .variations()
                .forEach((name, each) -> shown.put(
                        name,
                        Map.of(
                                "name",
                                name,
                                "templateScript",
                                each.templateScript(),
                                "parameters",
                                each.parameters())));
        return shown;
    }

    private static Template.Assets assets(Template def) {
        return switch (def) {
            case PageTemplate page -> page.assets();
            case ComponentTemplate component -> component.assets();
            case AreaTemplate area -> Template.Assets.NONE;
        };
    }

    private static String type(Template def) {
        return def instanceof AreaTemplate area
                ? switch (area.kind()) {
                    case LIST -> "list";
                    case SINGLE -> "single";
                    case NO_COMPONENT -> "noComponent";
                }
                : def.basics().type();
    }

    private static Map<String, DefinitionModel> areas(Template def, Scope scope) {
        Map<String, DefinitionModel> areas = new LinkedHashMap<>();
        def.areas().forEach((name, area) -> areas.put(name, new DefinitionModel(area, scope)));
        return areas;
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
