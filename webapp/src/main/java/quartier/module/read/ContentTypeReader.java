package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.definition.ContentType.ModelProperty;
import quartier.definition.ContentType.SubModel;
import quartier.definition.Problem;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode;

/** Reads content types with what they switch on under {@code quartier}. */
public final class ContentTypeReader {
    private static final List<String> TYPES =
            List.of("String", "Boolean", "Date", "Decimal", "Double", "Long", "richText", "asset");

    private final Consumer<Problem> problems;

    public ContentTypeReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Optional<ContentType> read(String name, YamlNode node) {
        Keys keys = new Keys(node, "contentType", "content type '" + name + "'", problems);
        Optional<Keys> source = keys.child("datasource", "datasource");
        Optional<Keys> model = keys.child("model", "model");
        Capabilities capabilities =
                keys.child("quartier", "quartier").map(CapabilityReader::read).orElse(Capabilities.NONE);
        keys.done();
        if (model.isEmpty()) {
            keys.error(keys.what() + " has no model");
            return Optional.empty();
        }
        Optional<ContentType> type = contentType(name, source, model.get(), capabilities, keys);
        source.ifPresent(Keys::done);
        return type;
    }

    /** Empty where items could not be stored. */
    private Optional<ContentType> contentType(
            String name, Optional<Keys> source, Keys model, Capabilities capabilities, Keys keys) {
        String workspace = source.map(own -> Names.workspace(own, "")).orElse("");
        boolean named = source.filter(own -> own.has("workspace")).isPresent();
        if (workspace.isEmpty() && named) {
            return Optional.empty();
        }
        if (workspace.isEmpty()) {
            keys.warn(keys.at("datasource"), keys.what() + " names no workspace; '" + name + "' is used");
            workspace = name;
        }
        source.filter(own -> own.type().isEmpty())
                .ifPresent(own -> problems.accept(Problem.note(
                        own.origin(), "since Magnolia 6.3 a datasource needs '$type: jcrContentTypeDatasource'")));
        source.map(Keys::type)
                .filter(kind -> !isJcr(kind))
                .ifPresent(kind -> source.get()
                        .unsupported(
                                "the datasource '" + kind + "' of " + keys.what() + " is read as a JCR datasource"));
        List<SubModel> subModels = subModels(model);
        Set<String> names = new TreeSet<>(subModels.stream().map(SubModel::name).toList());
        List<ModelProperty> properties = properties(model, names);
        subModels = subModels.stream()
                .map(sub -> new SubModel(sub.name(), sub.nodeType(), checked(sub.properties(), names)))
                .toList();
        String nodeType = Names.nodeType(model, "nodeType", "mgnl:content");
        ContentType.Typing typing = typing(source, model);
        model.done();
        if (nodeType.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContentType(
                name,
                workspace,
                source.map(own -> Names.path(own, "rootPath")).orElse("/"),
                source.map(own -> own.flag("autoCreate", false)).orElse(false),
                source.map(ContentTypeReader::namespaces).orElse(Map.of()),
                nodeType,
                typing,
                checked(properties, names),
                subModels,
                capabilities,
                keys.origin()));
    }

    private static ContentType.Typing typing(Optional<Keys> source, Keys model) {
        List<String> mixins = new ArrayList<>(Names.nodeTypes(model, "mixins"));
        mixins.addAll(Names.nodeTypes(model, "mixin"));
        return new ContentType.Typing(
                source.map(own -> own.text("nodeTypeDefinition")).orElse(""),
                Names.nodeTypes(model, "supertypes"),
                List.copyOf(mixins));
    }

    private static Map<String, String> namespaces(Keys source) {
        Map<String, String> good = new LinkedHashMap<>();
        source.textMap("namespaces").forEach((prefix, uri) -> {
            if (prefix.matches("[A-Za-z][\\w.-]*") && uri.matches("[^\\s{}]+")) {
                good.put(prefix, uri);
            } else {
                source.problems()
                        .accept(Problem.error(
                                source.at("namespaces"),
                                "'" + prefix + ": " + uri + "' in " + source.what() + " is no namespace; left out"));
            }
        });
        return good;
    }

    private static boolean isJcr(String kind) {
        return Set.of(
                        "",
                        "jcrcontenttypedatasource",
                        "contenttypedatasource",
                        "norsucontenttypedatasource",
                        "jcr",
                        "jcrdatasource")
                .contains(TypeNames.of(kind));
    }

    private List<SubModel> subModels(Keys model) {
        List<SubModel> read = new ArrayList<>();
        for (Part part : model.parts("subModels")) {
            Keys own = part.keys("sub model '" + part.name() + "'");
            read.add(new SubModel(
                    part.name(), Names.nodeType(own, "nodeType", "mgnl:contentNode"), properties(own, Set.of())));
            own.done();
        }
        return List.copyOf(read);
    }

    private static List<ModelProperty> properties(Keys owner, Set<String> subModels) {
        List<ModelProperty> read = new ArrayList<>();
        for (Part part : owner.parts("properties")) {
            Optional<Problem> badName = Names.property(part, "property");
            if (badName.isPresent()) {
                owner.problems().accept(badName.get());
                continue;
            }
            Keys own = part.keys("property '" + part.name() + "'");
            String type = part.isMapping() ? own.text("type", "String") : part.text();
            read.add(new ModelProperty(
                    part.name(),
                    own.text("label"),
                    own.text("description"),
                    canonical(type.isEmpty() ? "String" : type),
                    own.flag("required", false),
                    own.flag("multiple", false),
                    own.flag("i18n", false),
                    own.texts("defaultValue"),
                    OptionReader.options(own),
                    own.origin()));
            own.child("quartier", "quartier of " + own.what()).ifPresent(Keys::done);
            own.done();
        }
        return List.copyOf(read);
    }

    private static String canonical(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "text" -> "String";
            case "bigdecimal" -> "Decimal";
            case "integer" -> "Long";
            default ->
                TYPES.stream()
                        .filter(known -> known.equalsIgnoreCase(type))
                        .findFirst()
                        .orElse(type);
        };
    }

    private List<ModelProperty> checked(List<ModelProperty> properties, Set<String> subModels) {
        for (ModelProperty property : properties) {
            String type = property.type();
            if (TYPES.contains(type) || subModels.contains(type) || type.startsWith("reference:")) {
                continue;
            }
            List<String> known = new ArrayList<>(TYPES);
            known.addAll(subModels);
            problems.accept(Problem.warning(
                    property.origin(),
                    "unknown type '" + type + "' of property '" + property.name() + "'; read as String"
                            + Nearest.hint(type, known)));
        }
        return properties.stream()
                .map(property -> known(property.type(), subModels) ? property : asText(property))
                .toList();
    }

    private static boolean known(String type, Set<String> subModels) {
        return TYPES.contains(type) || subModels.contains(type) || type.startsWith("reference:");
    }

    private static ModelProperty asText(ModelProperty property) {
        return new ModelProperty(
                property.name(),
                property.label(),
                property.description(),
                "String",
                property.required(),
                property.multiple(),
                property.i18n(),
                property.defaultValue(),
                property.options(),
                property.origin());
    }
}
