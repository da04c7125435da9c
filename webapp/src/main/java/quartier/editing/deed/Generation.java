package quartier.editing.deed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Template;
import quartier.module.Registry;

/** Creates what a template says a node comes with. What is there already is left as it is. */
final class Generation {
    private final Registry registry;
    private final Edit edit;
    private boolean changed;

    private Generation(Registry registry, Edit edit) {
        this.registry = registry;
        this.edit = edit;
    }

    static Generation of(Registry registry, Edit edit) {
        return new Generation(registry, edit);
    }

    boolean changed() {
        return changed;
    }

    void below(ContentPath path) {
        String id = edit.node(path).map(ContentNode::template).orElse("");
        Optional<Template> template = id.isEmpty() ? Optional.empty() : registry.template(id);
        template.ifPresent(found -> apply(found, path));
    }

    private void apply(Template template, ContentPath path) {
        generated(template).ifPresent(auto -> content(auto.content(), path));
        for (AreaTemplate area : template.areas().values()) {
            if (area.enabled() && area.createAreaNode() && !area.optional()) {
                ContentPath node = path.child(area.basics().name());
                create(node, "mgnl:area");
                apply(area, node);
            }
        }
    }

    private static Optional<Template.AutoGeneration> generated(Template template) {
        return switch (template) {
            case PageTemplate page -> page.autoGeneration();
            case ComponentTemplate component -> component.autoGeneration();
            case AreaTemplate area -> area.autoGeneration();
        };
    }

    private void content(Map<String, Object> content, ContentPath path) {
        content.forEach((name, value) -> {
            if (value instanceof Map<?, ?> node) {
                node(node, path.child(name));
            } else if (!name.equals("nodeType")) {
                property(name, value, path);
            }
        });
    }

    private void node(Map<?, ?> values, ContentPath path) {
        Object type = values.get("nodeType");
        boolean isNew = create(path, type == null ? "mgnl:component" : type.toString());
        if (isNew) {
            values.forEach((name, value) -> {
                String key = String.valueOf(name);
                if (value instanceof Map<?, ?> child) {
                    node(child, path.child(key));
                } else if (key.equals("templateId")) {
                    edit.set(path, Property.of("mgnl:template", String.valueOf(value)));
                } else if (!key.equals("nodeType")) {
                    property(key, value, path);
                }
            });
            below(path);
        }
    }

    private void property(String name, Object value, ContentPath path) {
        boolean there = edit.node(path).flatMap(node -> node.property(name)).isPresent();
        if (there || value == null) {
            return;
        }
        changed = true;
        edit.set(
                path,
                switch (value) {
                    case Boolean flag -> Property.of(name, flag.booleanValue());
                    case Integer number -> Property.of(name, PropertyType.LONG, number.longValue());
                    case Long number -> Property.of(name, number.longValue());
                    case Double number -> Property.of(name, number.doubleValue());
                    case List<?> list ->
                        Property.ofTexts(
                                name, list.stream().map(String::valueOf).toList());
                    default -> Property.of(name, value.toString());
                });
    }

    private boolean create(ContentPath path, String type) {
        if (edit.node(path).isPresent()) {
            return false;
        }
        edit.create(path, type);
        changed = true;
        return true;
    }
}
