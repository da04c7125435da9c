package quartier.module.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.ContentType;
import quartier.definition.ContentType.ModelProperty;
import quartier.definition.Field;
import quartier.definition.Origin;
import quartier.module.yaml.Merge;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;

/**
 * The form that a content type's model stands for. A property says more about its field under {@code quartier}: {@code
 * tab} names the tab, {@code field} is laid over the generated field.
 */
final class ContentTypeForm {
    private static final int DEPTH = 6;

    /** Parts inside parts multiply; no form that people fill in has more fields than this. */
    private static final int MOST = 2_000;

    private final ContentType type;
    private final YamlNode model;
    private final Map<String, ContentType> types;
    private int made;

    ContentTypeForm(ContentType type, YamlNode model, Map<String, ContentType> types) {
        this.type = type;
        this.model = model;
        this.types = types;
    }

    /** @param nodeName whether the node's name is a field of its own */
    Tree tree(boolean nodeName) {
        Map<String, Entries> written = written(path(model, "model"));
        Tree fields = fields(type.properties(), written, 0);
        if (nodeName) {
            fields.put("jcrName", new Tree(type.origin()).type("textField").put("required", true));
        }
        Tree form = new Tree(type.origin()).put("properties", fields);
        Map<String, Tree> tabs = new LinkedHashMap<>();
        for (ModelProperty property : type.properties()) {
            String tab = own(written, property.name())
                    .flatMap(map -> map.text("tab"))
                    .orElse("");
            tabs.computeIfAbsent(tab, name -> new Tree(type.origin()))
                    .put(property.name(), new Tree(property.origin()));
        }
        return tabs.size() > 1 || !tabs.containsKey("") ? form.put("layout", layout(tabs)) : form;
    }

    /** Whether parts were left out because there are too many of them. */
    boolean isCut() {
        return made > MOST;
    }

    private Tree layout(Map<String, Tree> tabs) {
        Tree named = new Tree(type.origin());
        tabs.forEach((name, fields) ->
                named.put(name.isEmpty() ? "main" : name, new Tree(type.origin()).put("fields", fields)));
        return new Tree(type.origin()).type("tabbedLayout").put("tabs", named);
    }

    private Tree fields(List<ModelProperty> properties, Map<String, Entries> written, int depth) {
        Tree fields = new Tree(type.origin());
        for (ModelProperty property : properties) {
            if (++made > MOST) {
                return fields;
            }
            YamlNode generated = field(property, depth).node();
            Optional<YamlNode> over = own(written, property.name()).flatMap(map -> map.get("field"));
            fields.put(
                    property.name(),
                    over.map(own -> Merge.over(Retyped.under(generated, own), own))
                            .orElse(generated));
        }
        return fields;
    }

    private Tree field(ModelProperty property, int depth) {
        Origin at = property.origin();
        Tree single = single(property, depth);
        if (!property.multiple() || !property.options().isEmpty()) {
            return common(single, property);
        }
        boolean parts = isSubModel(property);
        Tree multi = new Tree(at)
                .type(parts ? "jcrMultiField" : "jcrMultiValueField")
                .put("field", single);
        return common(multi, property);
    }

    private static Tree common(Tree field, ModelProperty property) {
        if (!property.label().isEmpty()) {
            field.put("label", property.label());
        }
        if (!property.description().isEmpty()) {
            field.put("description", property.description());
        }
        if (!property.defaultValue().isEmpty()) {
            field.put("defaultValue", property.defaultValue());
        }
        return field.put("required", property.required()).put("i18n", property.i18n());
    }

    private Tree single(ModelProperty property, int depth) {
        Origin at = property.origin();
        if (!property.options().isEmpty()) {
            return choice(property);
        }
        return switch (property.type()) {
            case "richText" -> new Tree(at).type("richTextField");
            case "Boolean" -> new Tree(at).type("checkBoxField");
            case "Date" -> new Tree(at).type("dateField");
            case "Long" -> number(at, "java.lang.Long");
            case "Double" -> number(at, "java.lang.Double");
            case "Decimal" -> number(at, "java.math.BigDecimal");
            case "asset" -> new Tree(at).type("damLinkField");
            default ->
                property.referencedType()
                        .map(name -> reference(name, at))
                        .orElseGet(
                                () -> isSubModel(property) ? parts(property, depth) : new Tree(at).type("textField"));
        };
    }

    private static Tree number(Origin at, String javaType) {
        return new Tree(at).type("textField").put("type", javaType);
    }

    private static Tree choice(ModelProperty property) {
        Tree options = new Tree(property.origin());
        for (Field.Option option : property.options()) {
            Tree one = new Tree(property.origin()).put("value", option.value());
            options.put(option.name(), option.label().isEmpty() ? one : one.put("label", option.label()));
        }
        Tree field = property.type().equals("Long")
                ? number(property.origin(), "java.lang.Long")
                : new Tree(property.origin());
        return field.type(property.multiple() ? "checkBoxGroupField" : "comboBoxField")
                .put(
                        "datasource",
                        new Tree(property.origin()).type("optionListDatasource").put("options", options));
    }

    private Tree reference(String name, Origin at) {
        ContentType target = types.get(name);
        Tree link = new Tree(at).type("linkField");
        return target == null ? link : link.put("datasource", ContentTypeApp.datasource(target, at));
    }

    private boolean isSubModel(ModelProperty property) {
        return subModel(property).isPresent();
    }

    private Optional<ContentType.SubModel> subModel(ModelProperty property) {
        return type.subModels().stream()
                .filter(sub -> sub.name().equals(property.type()))
                .findFirst();
    }

    private Tree parts(ModelProperty property, int depth) {
        Tree composite = new Tree(property.origin()).type("compositeField");
        Optional<ContentType.SubModel> sub = subModel(property);
        if (sub.isEmpty() || depth >= DEPTH) {
            return composite.put("properties", new Tree(property.origin()));
        }
        Map<String, Entries> written = path(model, "model", "subModels")
                .flatMap(all -> all.named().stream()
                        .filter(entry -> entry.key().equals(property.type()))
                        .findFirst())
                .map(Entry::value)
                .map(node -> written(Optional.of(node)))
                .orElse(Map.of());
        if (!sub.get().nodeType().equals("mgnl:contentNode")) {
            composite.put(
                    "itemProvider",
                    new Tree(property.origin()).put("nodeType", sub.get().nodeType()));
        }
        return composite.put("properties", fields(sub.get().properties(), written, depth + 1));
    }

    /** The properties as they were written, by name. */
    private static Map<String, Entries> written(Optional<YamlNode> owner) {
        Map<String, Entries> written = new LinkedHashMap<>();
        owner.flatMap(node -> path(node, "properties")).ifPresent(properties -> {
            for (Entry entry : properties.named()) {
                if (entry.value() instanceof Entries map) {
                    written.put(entry.key(), map);
                }
            }
        });
        return written;
    }

    private static Optional<Entries> own(Map<String, Entries> written, String name) {
        return Optional.ofNullable(written.get(name))
                .flatMap(map -> map.get("quartier"))
                .filter(Entries.class::isInstance)
                .map(Entries.class::cast);
    }

    private static Optional<YamlNode> path(YamlNode node, String... keys) {
        Optional<YamlNode> found = Optional.of(node);
        for (String key : keys) {
            found = found.filter(Entries.class::isInstance).flatMap(map -> ((Entries) map).get(key));
        }
        return found;
    }
}
