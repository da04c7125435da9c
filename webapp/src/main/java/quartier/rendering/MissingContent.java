package quartier.rendering;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.module.Registry;
import quartier.rendering.model.Scope;

/**
 * What Magnolia creates when an editor first opens a page, as data: nodes of required areas and generated content.
 * Rendering never writes, so the author side creates this before it renders.
 *
 * @param parent exists, or is created by an entry before this one
 */
public record MissingContent(ContentPath parent, NodeData node) {

    /** Everything that is missing on a page or component, what stands higher first. */
    public static List<MissingContent> of(ContentNode node, Registry registry, Site site) {
        List<MissingContent> missing = new ArrayList<>();
        registry.template(node.template())
                .map(template -> Prototype.applied(template, site, registry))
                .ifPresent(template -> template(template, node, registry, site, missing));
        return missing;
    }

    private static void template(
            Template template, ContentNode node, Registry registry, Site site, List<MissingContent> missing) {
        Optional<Template.AutoGeneration> own = switch (template) {
            case PageTemplate page -> page.autoGeneration();
            case ComponentTemplate component -> component.autoGeneration();
            case AreaTemplate area -> Optional.empty();
        };
        own.ifPresent(auto -> generated(auto, node.path(), Optional.of(node), missing));
        template.areas().forEach((name, area) -> area(area, node.path(), Optional.of(node), missing));
        for (ContentNode child : node.children()) {
            for (ContentNode part :
                    child.isType("mgnl:area") ? child.children("mgnl:component") : List.<ContentNode>of()) {
                registry.template(part.template()).ifPresent(found -> template(found, part, registry, site, missing));
            }
        }
    }

    private static void area(
            AreaTemplate area, ContentPath parent, Optional<ContentNode> holder, List<MissingContent> missing) {
        if (!area.enabled() || !area.createAreaNode() || !area.contentStructure()) {
            return;
        }
        String name = area.basics().name();
        Optional<ContentNode> node = holder.flatMap(h -> h.child(name));
        if (node.isEmpty() && area.optional()) {
            return;
        }
        if (node.isEmpty()) {
            missing.add(new MissingContent(parent, data(name, "mgnl:area", List.of(), List.of())));
        }
        area.autoGeneration().ifPresent(auto -> generated(auto, parent.child(name), node, missing));
        area.areas().values().forEach(nested -> area(nested, parent.child(name), node, missing));
    }

    private static void generated(
            Template.AutoGeneration auto, ContentPath path, Optional<ContentNode> node, List<MissingContent> missing) {
        auto.content().forEach((key, value) -> {
            if (value instanceof Map<?, ?> map
                    && node.flatMap(n -> n.child(key)).isEmpty()) {
                missing.add(new MissingContent(path, generated(key, map)));
            }
        });
    }

    private static NodeData generated(String name, Map<?, ?> content) {
        List<Property> properties = new ArrayList<>();
        List<NodeData> children = new ArrayList<>();
        String type = "mgnl:component";
        for (Map.Entry<?, ?> entry : content.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            if (key.equals("nodeType")) {
                type = String.valueOf(value);
            } else if (key.equals("templateId")) {
                properties.add(Property.of("mgnl:template", String.valueOf(value)));
            } else if (value instanceof Map<?, ?> map && map.containsKey("nodeType")) {
                children.add(generated(key, map));
            } else if (value != null && !key.equals("class")) {
                properties.add(property(key, value));
            }
        }
        return data(name, type, properties, children);
    }

    private static Property property(String name, Object value) {
        return switch (value) {
            case Boolean flag -> Property.of(name, flag);
            case Integer number -> Property.of(name, number.longValue());
            case Long number -> Property.of(name, number);
            case Double number -> Property.of(name, number);
            case Date date -> Property.of(name, date(date));
            case List<?> list ->
                Property.ofTexts(name, list.stream().map(String::valueOf).toList());
            case Map<?, ?> map ->
                Property.ofTexts(
                        name,
                        map.entrySet().stream()
                                .filter(entry -> !"class".equals(entry.getKey()))
                                .map(entry -> String.valueOf(entry.getValue()))
                                .toList());
            default -> Property.of(name, PropertyType.STRING, value.toString());
        };
    }

    private static OffsetDateTime date(Date date) {
        ZoneId zone = Scope.USUAL_ZONE;
        return date.toInstant().atZone(zone).toOffsetDateTime();
    }

    private static NodeData data(String name, String type, List<Property> properties, List<NodeData> children) {
        return new NodeData(name, type, List.of(), "", properties, children);
    }
}
