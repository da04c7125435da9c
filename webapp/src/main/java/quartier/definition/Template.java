package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a node becomes output: a page, a component or an area. */
public sealed interface Template permits PageTemplate, ComponentTemplate, AreaTemplate {
    /** The values of {@code renderType} that lead to a script or to an application. */
    Set<String> RENDERED = Set.of("", "freemarker", "site", "stk", "spa", "site-spa");

    Basics basics();

    default String id() {
        return basics().id();
    }

    default Map<String, AreaTemplate> areas() {
        return basics().areas();
    }

    /**
     * What all templates have in common.
     *
     * @param id {@code module:path}; for an area the id of the template it belongs to and its name, as
     *     {@code module:path#main}
     * @param name last segment of the id, or the area's name
     * @param title literal or message key; empty when the generated key applies
     * @param renderType {@code freemarker}, {@code site}, {@code spa}, …; empty for an area that inherits it
     * @param templateScript resource path of the script; empty when there is none
     * @param dialog id of the dialog; empty when there is none
     * @param modelClass Java class of the model; empty when there is none
     * @param parameters free map that scripts read as {@code def.parameters}
     * @param variations partial templates by name, each a script path that replaces this one's
     * @param extra keys that are not known here, as plain values (custom classes of a project read them)
     */
    record Basics(
            String id,
            String name,
            String title,
            String description,
            String renderType,
            String templateScript,
            String dialog,
            String modelClass,
            String i18nBasename,
            String type,
            String subtype,
            boolean visible,
            Map<String, Object> parameters,
            Map<String, AreaTemplate> areas,
            Map<String, Variation> variations,
            Operations operations,
            Map<String, Object> extra,
            Origin origin) {}

    /** Replaces parts of a template for some requests; empty text means unchanged. */
    record Variation(String name, String templateScript, String renderType, Map<String, Object> parameters) {}

    /** What the page editor offers; empty means allowed. */
    record Operations(
            Optional<Boolean> editable,
            Optional<Boolean> moveable,
            Optional<Boolean> deletable,
            Optional<Boolean> writable) {
        public static final Operations ALL =
                new Operations(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A style sheet or script that a template or theme asks for. */
    record ResourceLink(String link, String media, boolean farFutureCaching, Map<String, Object> extra) {}

    /**
     * Content that is created when an area (or page) is first rendered on author.
     *
     * @param content node name to its values: scalars are properties, lists multi-valued ones, maps with
     *     {@code nodeType} child nodes
     */
    record AutoGeneration(String generatorClass, Map<String, Object> content) {}

    /** Lists of {@link ResourceLink}s: what page templates and themes ask for. */
    record Assets(List<ResourceLink> cssFiles, List<ResourceLink> jsFiles) {
        public static final Assets NONE = new Assets(List.of(), List.of());
    }
}
