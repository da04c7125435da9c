package quartier.module.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.module.keys.Shape;
import quartier.module.keys.Shapes;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Limits;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlParser;

/** The schemas for editors and the reader say the same of every definition, by the word of a validator that is not ours. */
class SchemaTest {
    private static final Path MODULES = Path.of("src/test/resources/modules");
    private static final Path WEBSITE = Path.of("../light-modules");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YamlParser YAML = new YamlParser(Limits.USUAL);

    @TempDir
    private static Path folder;

    /** Of one test or one module: the validator keeps something for every place that it ever looked at. */
    private JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @BeforeAll
    static void write() throws IOException {
        SchemaFolder.write(folder, List.of(WEBSITE));
    }

    private void forget() {
        factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    }

    private JsonSchema schema(Root root) {
        return schema(folder.resolve(Root.fileName(root.file())).toUri());
    }

    private JsonSchema schema(URI address) {
        return factory.getSchema(
                SchemaLocation.of(address.toString()),
                SchemaValidatorsConfig.builder().preloadJsonSchema(false).build());
    }

    @Test
    void everySchemaIsValidDraft202012() throws IOException {
        JsonSchema meta = schema(URI.create("https://json-schema.org/draft/2020-12/schema"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".schema.json")).toList()) {
                assertThat(meta.validate(JSON.readTree(file.toFile())))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void theWebsitesModulesPassTheirSchemas() throws IOException {
        for (Path file : definitions(WEBSITE)) {
            assertThat(messages(file)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aKeyUnknownToTheSchemaIsUnknownToTheReaderAndTheOtherWayRound() throws IOException {
        List<Path> roots = new ArrayList<>(List.of(WEBSITE, MODULES.resolve("desk"), MODULES.resolve("smoke")));
        roots.add(MODULES.resolve("editing"));
        try (Stream<Path> rules = Files.list(MODULES.resolve("rules"))) {
            roots.addAll(rules.toList());
        }
        int known = 0;
        for (Path root : roots) {
            forget();
            Registry registry = Modules.load(List.of(root)).current();
            Set<String> fragments = registry.problems().stream()
                    .filter(problem -> problem.message().startsWith("not a dialog"))
                    .map(problem -> problem.origin().file())
                    .collect(Collectors.toSet());
            List<Path> files = definitions(root).stream()
                    .filter(file -> !fragments.contains(file.toString()))
                    .toList();
            Set<String> bySchema = new TreeSet<>();
            for (Path file : files) {
                bySchema.addAll(unknownKeys(file));
            }
            Set<String> own = files.stream().map(Path::toString).collect(Collectors.toSet());
            Set<String> unknown = places(registry, own, text -> text.startsWith("unknown key"));
            Set<String> reported =
                    places(registry, own, text -> text.startsWith("unknown key") || text.contains("has no effect in"));
            assertThat(bySchema).as("unknown to the schemas in " + root).containsAll(unknown);
            assertThat(reported).as("reported by the reader in " + root).containsAll(bySchema);
            known += bySchema.size();
        }
        assertThat(known).as("unknown keys in all test modules").isGreaterThan(5);
    }

    /** For every shape a mapping with all its keys and one more: both know all but that one. */
    @Test
    void everyKeyOfTheTableIsAcceptedByItsSchemaAndNoOther() throws IOException {
        for (Shape shape : Shapes.known().used()) {
            for (Shape kind : Stream.concat(
                            Stream.of(shape.anyKind()), shape.kinds().stream().map(Shape.Kind::shape))
                    .toList()) {
                Map<String, Object> whole = new LinkedHashMap<>();
                kind.names().forEach(key -> whole.put(key, null));
                shape.kinds().stream().filter(one -> one.shape() == kind).forEach(one -> {
                    whole.remove("class");
                    whole.put("$type", one.spellings().getFirst());
                });
                if (kind != shape && shape.kinds().stream().noneMatch(one -> one.shape() == kind)) {
                    whole.remove("$type");
                    whole.remove("class");
                }
                whole.put("anotherKey", "x");
                JsonSchema schema = schema(
                        URI.create(folder.resolve(Root.fileName(Root.SHAPES)).toUri() + "#/$defs/" + shape.name()));
                Set<ValidationMessage> messages = schema.validate(JSON.valueToTree(whole));
                if (shape.open()) {
                    assertThat(messages).as(shape.name()).isEmpty();
                } else {
                    assertThat(messages)
                            .as(shape.name() + " " + kind.description())
                            .singleElement()
                            .satisfies(
                                    message -> assertThat(message.getMessage()).contains("anotherKey"));
                }
            }
        }
    }

    @Test
    void theListOfAllKeysInTheDocumentationIsCurrent() throws IOException {
        assertThat(Files.readString(folder.resolve("keys.md")))
                .as("write it anew: ./quartier schema DIR, then copy DIR/keys.md to docs/modules/keys.md")
                .isEqualTo(Files.readString(Path.of("../docs/modules/keys.md")));
    }

    @Test
    void theSettingsForEditorsNameEverySchemaAndEveryTagThatModulesUse() throws IOException {
        JsonNode settings = JSON.readTree(folder.resolve("vscode-settings.json").toFile());
        assertThat(settings.get("yaml.schemas")).hasSize(Root.ALL.size() + 1);
        List<String> tags = JSON.convertValue(
                settings.get("yaml.customTags"),
                JSON.getTypeFactory().constructCollectionType(List.class, String.class));
        assertThat(tags).contains("!override mapping", "!content-type:veranstaltung mapping");
        assertThat(tags).anyMatch(tag -> tag.startsWith("!include:/ia-basis/"));
        assertThat(Files.readString(folder.resolve("intellij-jsonSchemas.xml"))).contains("dialog.schema.json");
    }

    private static List<Path> definitions(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> root(file).isPresent()
                            && !file.toString().contains("/decorations/")
                            && !file.toString().contains("-bomb/"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Root> root(Path file) {
        String path = file.toString();
        return Root.ALL.stream()
                .filter(root -> root.folders().isEmpty()
                        ? path.endsWith("/module.yaml")
                        : path.endsWith(".yaml")
                                && root.folders().stream().anyMatch(own -> path.contains("/" + own + "/")))
                .findFirst();
    }

    private static Optional<YamlNode> tree(Path file) throws IOException {
        return YAML.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), "m", file.toString())
                .root();
    }

    private List<String> messages(Path file) throws IOException {
        Optional<YamlNode> tree = tree(file);
        return tree.isEmpty()
                ? List.of()
                : validate(file, tree.get()).stream()
                        .map(ValidationMessage::toString)
                        .toList();
    }

    private Set<ValidationMessage> validate(Path file, YamlNode tree) {
        return schema(root(file).orElseThrow()).validate(json(tree));
    }

    /** As an editor sees it that knows nothing of directives: a tag alone is no value. */
    private static JsonNode json(YamlNode node) {
        return switch (node) {
            case YamlNode.Text text ->
                text.isNull() || !text.directive().equals(Directive.NONE)
                        ? NullNode.getInstance()
                        : JSON.valueToTree(text.plain());
            case YamlNode.Items list -> {
                ArrayNode array = JSON.createArrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Entries map -> {
                ObjectNode object = JSON.createObjectNode();
                map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
                yield object;
            }
        };
    }

    /** Places of keys that a schema does not allow. */
    private Set<String> unknownKeys(Path file) throws IOException {
        Optional<YamlNode> tree = tree(file);
        Set<String> places = new TreeSet<>();
        if (tree.isPresent()) {
            for (ValidationMessage message : validate(file, tree.get())) {
                switch (message.getType()) {
                    case "additionalProperties" -> places.add(place(tree.get(), message, message.getProperty()));
                    case "propertyNames" -> places.add(place(tree.get(), message, message.getProperty()));
                    default -> {}
                }
            }
        }
        return places;
    }

    private static String place(YamlNode tree, ValidationMessage message, String key) {
        YamlNode node = tree;
        for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
            Object step = message.getInstanceLocation().getElement(i);
            node = node instanceof YamlNode.Items items
                    ? items.items().get(Integer.parseInt(step.toString()))
                    : ((Entries) node).get(step.toString()).orElseThrow();
        }
        Origin at = ((Entries) node).entries().get(key).at();
        return at.toString();
    }

    private static Set<String> places(Registry registry, Set<String> files, Predicate<String> message) {
        return registry.problems().stream()
                .filter(problem -> message.test(problem.message()))
                .map(Problem::origin)
                .filter(origin -> files.contains(origin.file()))
                .map(Origin::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
