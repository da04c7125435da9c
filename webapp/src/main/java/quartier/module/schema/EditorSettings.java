package quartier.module.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.module.Registry;
import quartier.module.ResourceTree;

/** Settings that tell editors which schema is for which file and which tags there are. */
final class EditorSettings {
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?<=^|[\\s\\[{,:])!(?:include|inherit|override|content-type(?:-m5)?"
                    + "|with-type|env)(?::[^\\s,\\]}#]+)?");
    /** Files with a dot in their name besides that of the ending. */
    private static final String PART = "/**/*.*.yaml";

    private static final int LONGEST = 1_000_000;

    private final Path schemas;
    private final List<Path> folders;
    private final Registry registry;

    /**
     * @param schemas the folder with the schemas
     * @param folders those whose children are modules
     */
    EditorSettings(Path schemas, List<Path> folders, Registry registry) {
        this.schemas = schemas;
        this.folders = folders;
        this.registry = registry;
    }

    /** For {@code .vscode/settings.json}, with Red Hat's extension for YAML. */
    String forVisualStudioCode() {
        Map<String, Object> globs = new LinkedHashMap<>();
        for (Root root : Root.ALL) {
            globs.put(schema(root.file()), withDecorations(root));
        }
        List<Object> decorations = new ArrayList<>();
        for (String folder : modules()) {
            decorations.add("**/" + folder + "/*/decorations" + PART);
            decorations.add("**/" + folder + "/*/decorations/*/config.yaml");
        }
        globs.put(schema(Root.DECORATION), decorations);
        return Json.of(ShapeSchema.ordered("yaml.schemas", globs, "yaml.customTags", customTags()));
    }

    /** A decoration of a whole definition has its keys; one with a dotted name is a part of it, of any shape. */
    private List<Object> withDecorations(Root root) {
        List<Object> patterns = new ArrayList<>(patterns(root, "/**/*.yaml"));
        for (String folder : modules()) {
            root.folders().forEach(own -> patterns.add("**/" + folder + "/*/decorations/*/" + own + "/**/*.yaml"));
        }
        if (!root.folders().isEmpty()) {
            patterns.add("!**/decorations" + PART);
        }
        return patterns;
    }

    /** For {@code .idea/jsonSchemas.xml} of IntelliJ IDEA and its relatives. */
    String forIntelliJ() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project version=\"4\">\n");
        xml.append("  <component name=\"JsonSchemaMappingsProjectConfiguration\">\n    <state>\n      <map>\n");
        for (Root root : Root.ALL) {
            entry(xml, "Light module: " + root.file(), schema(root.file()), patterns(root, "/*.yaml"));
        }
        return xml.append("      </map>\n    </state>\n  </component>\n</project>\n")
                .toString();
    }

    private static void entry(StringBuilder xml, String name, String file, List<Object> patterns) {
        xml.append("        <entry key=\"").append(name).append("\">\n          <value>\n            <SchemaInfo>\n");
        option(xml, "              ", "name", name);
        option(xml, "              ", "relativePathToSchema", file);
        option(xml, "              ", "schemaVersion", "JSON Schema version 2020-12");
        xml.append("              <option name=\"patterns\">\n                <list>\n");
        for (Object pattern : patterns) {
            xml.append("                  <Item>\n");
            option(
                    xml,
                    "                    ",
                    "path",
                    escaped(pattern.toString().replaceFirst("^\\*\\*/", "")));
            option(xml, "                    ", "mappingKind", "Pattern");
            xml.append("                  </Item>\n");
        }
        xml.append("                </list>\n              </option>\n");
        xml.append("            </SchemaInfo>\n          </value>\n        </entry>\n");
    }

    private static void option(StringBuilder xml, String indent, String name, String value) {
        xml.append(indent)
                .append("<option name=\"")
                .append(name)
                .append("\" value=\"")
                .append(escaped(value));
        xml.append("\" />\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private List<Object> patterns(Root root, String inside) {
        List<Object> patterns = new ArrayList<>();
        for (String folder : modules()) {
            if (root.folders().isEmpty()) {
                patterns.add("**/" + folder + "/*/module.yaml");
            }
            root.folders().forEach(own -> patterns.add("**/" + folder + "/*/" + own + inside));
        }
        return patterns;
    }

    private List<String> modules() {
        return folders.stream()
                .map(folder ->
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()))
                .distinct()
                .toList();
    }

    /** As seen from the folder in which the program was called, where editors usually are opened too. */
    private String schema(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path file = schemas.toAbsolutePath().normalize().resolve(Root.fileName(name));
        return file.startsWith(here)
                ? "./" + here.relativize(file).toString().replace('\\', '/')
                : file.toUri().toString();
    }

    /** Editors want every tag by name, so those are listed that modules use, and those that they could use next. */
    private List<Object> customTags() {
        Set<String> tags = new TreeSet<>(List.of("!include", "!override"));
        registry.contentTypes().keySet().forEach(type -> tags.add("!content-type:" + type));
        for (String path : registry.resources().paths()) {
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                registry.resources().find(path).ifPresent(file -> collect(path, file, tags));
            }
        }
        List<Object> all = new ArrayList<>();
        for (String tag : tags) {
            List.of("scalar", "mapping", "sequence").forEach(kind -> all.add(tag + " " + kind));
        }
        return all;
    }

    private static void collect(String path, ResourceTree.Resource file, Set<String> tags) {
        if (path.contains("/includes/")) {
            tags.add("!include:" + path);
        }
        if (file.length() <= LONGEST) {
            Matcher directive = DIRECTIVE.matcher(file.text());
            while (directive.find()) {
                tags.add(directive.group());
            }
        }
    }
}
