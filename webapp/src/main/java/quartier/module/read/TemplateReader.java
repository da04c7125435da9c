package quartier.module.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.PageTemplate;
import quartier.definition.Problem;
import quartier.definition.Template;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads page, component and area templates. */
public final class TemplateReader {
    /** Kinds of templates that only single-page applications have, also where nothing says {@code renderType}. */
    private static final Set<String> APPLICATIONS = Set.of("spa", "sitespa", "sparenderable", "siteawaresparenderable");

    private static final Set<String> AREA_TYPES = Set.of("list", "single", "nocomponent");

    private final Consumer<Problem> problems;
    private final Consumer<Reference> references;
    private final AreaReader areas = new AreaReader(this);

    /** @param references told what the templates name */
    public TemplateReader(Consumer<Problem> problems, Consumer<Reference> references) {
        this.problems = problems;
        this.references = references;
    }

    /** Whether a template is a page, a component or an area follows from its folder, like in Magnolia's examples. */
    public Optional<Template> read(String id, YamlNode node) {
        if (!(node instanceof YamlNode.Entries map)) {
            problems.accept(Problem.warning(
                    node.origin(), "not a template (no mapping); fragments belong in a folder such as includes/"));
            return Optional.empty();
        }
        String path = id.substring(id.indexOf(':') + 1);
        String what = "template '" + id + "'";
        if (looksLikeArea(path, map)) {
            Keys keys = new Keys(node, "area", what, problems);
            return Optional.of(areas.read(id, path.substring(path.lastIndexOf('/') + 1), keys));
        }
        boolean page = path.startsWith("pages/");
        Keys keys = new Keys(node, page ? "pageTemplate" : "componentTemplate", what, problems);
        Template.Assets assets = Assets.read(keys);
        Optional<Template.AutoGeneration> generation = AreaReader.autoGeneration(keys);
        Template.Basics basics = basics(id, path.substring(path.lastIndexOf('/') + 1), keys);
        return Optional.of(
                page || isPageClass(keys)
                        ? new PageTemplate(basics, assets, generation)
                        : new ComponentTemplate(basics, assets, generation));
    }

    private static boolean isPageClass(Keys keys) {
        return TypeNames.of(keys.type()).equals("pagetemplate");
    }

    private static boolean looksLikeArea(String path, YamlNode.Entries node) {
        String type = node.text("type").orElse("").toLowerCase(Locale.ROOT);
        return path.startsWith("areas/")
                || !path.startsWith("pages/")
                        && (node.get("availableComponents").isPresent() || AREA_TYPES.contains(type));
    }

    Template.Basics basics(String id, String name, Keys keys) {
        String kind = TypeNames.of(keys.type());
        Template.Operations operations = new Template.Operations(
                operation(keys, "editable"),
                operation(keys, "moveable"),
                operation(keys, "deletable"),
                operation(keys, "writable"));
        String title = keys.text("title", keys.text("label"));
        String description = keys.text("description");
        String renderType = keys.text("renderType", APPLICATIONS.contains(kind) ? "spa" : "");
        if (!Template.RENDERED.contains(renderType)) {
            keys.unsupported("renderType '" + renderType + "' needs a renderer that is not here; nothing is shown");
        }
        String script = named(keys, "templateScript", Reference.Target.SCRIPT);
        String dialog = named(keys, "dialog", Reference.Target.DIALOG);
        String modelClass = named(keys, "modelClass", Reference.Target.MODEL_CLASS);
        String bundle = keys.text("i18nBasename");
        String type = keys.text("type");
        String subtype = keys.text("subtype");
        boolean visible = keys.flag("visible", true);
        Map<String, Object> parameters = keys.plainMap("parameters");
        Map<String, AreaTemplate> nested = areas(id, keys);
        Map<String, Template.Variation> variations = variations(keys);
        keys.done();
        return new Template.Basics(
                id,
                name,
                title,
                description,
                renderType,
                script,
                dialog,
                modelClass,
                bundle,
                type,
                subtype,
                visible,
                parameters,
                nested,
                variations,
                operations,
                extra(keys),
                keys.origin());
    }

    private static Map<String, Object> extra(Keys keys) {
        Map<String, Object> extra = new LinkedHashMap<>(keys.rest());
        for (String key : List.of("class", "$type", "modelPath", "baseUrl", "routeTemplate")) {
            keys.node(key).ifPresent(value -> extra.put(key, value.plain()));
        }
        return Collections.unmodifiableMap(extra);
    }

    private static Optional<Boolean> operation(Keys keys, String key) {
        return keys.node(key).filter(YamlNode.Text.class::isInstance).isPresent() ? keys.flag(key) : Optional.empty();
    }

    private Map<String, AreaTemplate> areas(String id, Keys keys) {
        Map<String, AreaTemplate> read = new LinkedHashMap<>();
        for (Part part : keys.parts("areas")) {
            String separator = id.contains("#") ? "/" : "#";
            read.put(
                    part.name(),
                    areas.read(id + separator + part.name(), part.name(), part.keys("area '" + part.name() + "'")));
        }
        return Collections.unmodifiableMap(read);
    }

    private String named(Keys keys, String key, Reference.Target target) {
        String name = keys.text(key);
        if (!name.isEmpty()) {
            references.accept(new Reference(target, name, keys.at(key)));
        }
        return name;
    }

    private Map<String, Template.Variation> variations(Keys keys) {
        Map<String, Template.Variation> read = new LinkedHashMap<>();
        for (Part part : keys.parts("variations")) {
            Keys own = part.keys("variation '" + part.name() + "'");
            read.put(
                    part.name(),
                    new Template.Variation(
                            part.name(),
                            named(own, "templateScript", Reference.Target.SCRIPT),
                            own.text("renderType"),
                            own.plainMap("parameters")));
        }
        return Collections.unmodifiableMap(read);
    }

    List<AreaTemplate.Available> available(Keys keys) {
        List<AreaTemplate.Available> read = new ArrayList<>();
        for (Part part : keys.parts("availableComponents")) {
            Keys own = part.keys("available component '" + part.name() + "'");
            String id = part.isMapping() ? own.text("id") : part.text();
            if (id.isEmpty()) {
                keys.warn(part.at(), "available component '" + part.name() + "' has no id");
                continue;
            }
            references.accept(
                    new Reference(Reference.Target.COMPONENT, id, part.isMapping() ? own.at("id") : part.at()));
            read.add(new AreaTemplate.Available(id, own.texts("roles"), own.flag("enabled", true)));
            own.done();
        }
        return List.copyOf(read);
    }
}
