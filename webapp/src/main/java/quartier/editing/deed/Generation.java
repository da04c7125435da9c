package quartier.editing.deed;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.editing.GeneratedContent;
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
        GeneratedContent.of(template).ifPresent(auto -> content(auto.content(), path));
        for (AreaTemplate area : template.areas().values()) {
            if (area.enabled() && area.createAreaNode() && !area.optional()) {
                ContentPath node = path.child(area.basics().name());
                create(node, "mgnl:area");
                apply(area, node);
            }
        }
    }

    /** What templates generate on a node that is there already; areas are created only where something goes into them. */
    void missingBelow(ContentPath path) {
        edit.node(path).map(node -> GeneratedContent.missing(node, registry)).stream()
                .flatMap(List::stream)
                .forEach(missing -> {
                    missing.path()
                            .parent()
                            .filter(area -> edit.node(area).isEmpty())
                            .ifPresent(this::area);
                    node(missing.values(), missing.path());
                });
    }

    private void area(ContentPath path) {
        path.parent().filter(owner -> edit.node(owner).isEmpty()).ifPresent(this::area);
        create(path, "mgnl:area");
    }

    private void content(Map<String, Object> content, ContentPath path) {
        content.forEach((name, value) -> {
            if (GeneratedContent.isNode(value)) {
                node((Map<?, ?>) value, path.child(name));
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
                if (GeneratedContent.isNode(value)) {
                    node((Map<?, ?>) value, path.child(key));
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
        edit.set(path, property(name, value));
    }

    private static Property property(String name, Object value) {
        return switch (value) {
            case Boolean flag -> Property.of(name, flag.booleanValue());
            case Integer number -> Property.of(name, number.longValue());
            case Long number -> Property.of(name, number.longValue());
            case Double number -> Property.of(name, number.doubleValue());
            case Date date ->
                Property.of(name, date.toInstant().atZone(ZoneOffset.UTC).toOffsetDateTime());
            case List<?> list ->
                Property.ofTexts(name, list.stream().map(String::valueOf).toList());
            case Map<?, ?> list ->
                Property.ofTexts(
                        name,
                        list.entrySet().stream()
                                .filter(entry -> !"class".equals(entry.getKey()))
                                .map(entry -> String.valueOf(entry.getValue()))
                                .toList());
            default -> Property.of(name, value.toString());
        };
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
