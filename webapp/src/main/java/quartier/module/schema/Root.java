package quartier.module.schema;

import java.util.List;

/**
 * A kind of file in a module and the shape of what it holds.
 *
 * @param file name of the schema's file, without ending
 * @param shape name in the table of keys
 * @param folders where such files are, below a module; empty for a file of the module itself
 */
record Root(String file, String shape, List<String> folders) {
    /** Every kind of file that is a definition or describes the module. */
    static final List<Root> ALL = List.of(
            new Root("module", "module", List.of()),
            new Root("contentType", "contentType", List.of("contentTypes")),
            new Root("app", "app", List.of("apps")),
            new Root("dialog", "dialog", List.of("dialogs")),
            new Root("pageTemplate", "pageTemplate", List.of("templates/pages")),
            new Root("componentTemplate", "componentTemplate", List.of("templates/components")),
            new Root("areaTemplate", "area", List.of("templates/areas")),
            new Root("theme", "theme", List.of("themes")),
            new Root("site", "site", List.of("sites")),
            new Root("virtualUriMapping", "uriMapping", List.of("virtualUriMappings")),
            new Root("restEndpoint", "endpoint", List.of("restEndpoints")),
            new Root("restClient", "restClient", List.of("restClients")),
            new Root("cors", "corsRule", List.of("cors")),
            new Root("fieldType", "fieldType", List.of("fieldTypes")),
            new Root("messageView", "messageView", List.of("messageViews")));

    /** The schema for decorations, which are parts of any definition. */
    static final String DECORATION = "decoration";

    /** The schema that holds all shapes, which the others refer to. */
    static final String SHAPES = "shapes";

    static String fileName(String schema) {
        return schema + ".schema.json";
    }
}
