package quartier.site.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.module.Registry;

/** Templates as JSON: one with all that can stand in its areas, each under its id, as Magnolia's helpers read them. */
final class TemplateDefinitions {
    private static final int MOST = 2_000;
    private final Registry registry;

    TemplateDefinitions(Registry registry) {
        this.registry = registry;
    }

    /** Empty when there is no template of that id. */
    Map<String, Object> of(String id) {
        Map<String, Object> found = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add(id);
        while (!waiting.isEmpty() && found.size() < MOST) {
            String next = waiting.remove();
            if (!found.containsKey(next)) {
                registry.template(next).ifPresent(template -> found.put(next, template(template, waiting)));
            }
        }
        return found;
    }

    private Map<String, Object> template(Template template, Deque<String> further) {
        Template.Basics basics = template.basics();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", basics.id());
        json.put("name", basics.name());
        text(json, "title", label(basics.title()));
        text(json, "description", label(basics.description()));
        text(json, "dialog", basics.dialog());
        text(json, "renderType", basics.renderType());
        text(json, "templateScript", basics.templateScript());
        text(json, "type", basics.type());
        text(json, "subtype", basics.subtype());
        json.put("visible", basics.visible());
        Template.Operations operations = basics.operations();
        operations.editable().ifPresent(flag -> json.put("editable", flag));
        operations.deletable().ifPresent(flag -> json.put("deletable", flag));
        operations.moveable().ifPresent(flag -> json.put("moveable", flag));
        operations.writable().ifPresent(flag -> json.put("writable", flag));
        if (!basics.parameters().isEmpty()) {
            json.put("parameters", basics.parameters());
        }
        Map<String, Object> areas = new LinkedHashMap<>();
        template.areas().forEach((name, area) -> areas.put(name, area(area, further)));
        json.put("areas", areas);
        return json;
    }

    private Map<String, Object> area(AreaTemplate area, Deque<String> further) {
        Map<String, Object> json = template(area, further);
        json.put(
                "type",
                switch (area.kind()) {
                    case LIST -> "list";
                    case SINGLE -> "single";
                    case NO_COMPONENT -> "noComponent";
                });
        json.put("enabled", area.enabled());
        json.put("optional", area.optional());
        json.put("createAreaNode", area.createAreaNode());
        json.put("contentStructure", area.contentStructure());
        area.maxComponents().ifPresent(most -> json.put("maxComponents", most));
        if (area.inheritance().enabled()) {
            json.put("inheritance", inheritance(area.inheritance()));
        }
        Map<String, Object> available = new LinkedHashMap<>();
        for (AreaTemplate.Available each : area.availableComponents()) {
            if (each.enabled()) {
                available.put(each.id(), JsonTree.object("id", each.id()));
                further.add(each.id());
            }
        }
        json.put("availableComponents", available);
        return json;
    }

    private static Map<String, Object> inheritance(AreaTemplate.Inheritance inheritance) {
        return JsonTree.object(
                "enabled",
                true,
                "components",
                inheritance.components().name().toLowerCase(Locale.ROOT),
                "properties",
                inheritance.properties() ? "all" : "none");
    }

    /** What editors read, who read German. */
    private String label(String literalOrKey) {
        return literalOrKey.isEmpty() ? "" : registry.messages().label(literalOrKey, Locale.GERMAN);
    }

    private static void text(Map<String, Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
