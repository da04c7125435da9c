package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quartier.definition.Problem;
import quartier.definition.RestEndpoint;
import quartier.definition.RestEndpoint.ReferenceRule;
import quartier.definition.RestEndpoint.Resolver;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads delivery endpoints. */
public final class EndpointReader {
    private final Consumer<Problem> problems;

    public EndpointReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** @param file path below {@code restEndpoints/} without its ending */
    public Optional<RestEndpoint> read(String file, YamlNode node) {
        Keys keys = new Keys(node, "endpoint", "endpoint '" + file + "'", problems);
        String written = keys.type();
        if (!TypeNames.of(written).equals("deliveryendpoint")) {
            keys.unsupported(
                    written.isEmpty()
                            ? keys.what() + " has no $type"
                            : keys.what() + " is of the kind '" + written + "', which is not here");
            return Optional.empty();
        }
        keys.kind(TypeNames.of(written));
        String own = keys.text("endpointPath").strip();
        RestEndpoint endpoint = new RestEndpoint(
                own.isEmpty() ? byFile(file) : own.replaceFirst("^/+", ""),
                own.isEmpty() ? file : "",
                keys.text("workspace", "website"),
                keys.text("rootPath", "/"),
                nodeTypes(keys, written),
                keys.texts("childNodeTypes"),
                keys.flag("strict", false),
                keys.number("depth", 0),
                keys.number("limit", 10),
                keys.flag("includeSystemProperties", false),
                keys.texts("systemProperties"),
                keys.texts("properties"),
                keys.flag("bypassWorkspaceAcls", false),
                references(keys),
                keys.number("referenceDepth", 1),
                keys.flag("referenceRepeat", false),
                keys.flag("encodeContent", keys.flag("encodeOutput", false)),
                keys.text("fallbackLocale"),
                keys.origin());
        if (keys.flag("personalized", false)) {
            problems.accept(Problem.unsupported(
                    keys.at("personalized"),
                    keys.what() + " is personalized, which needs variants of Magnolia's DX edition; what everybody sees"
                            + " is delivered"));
        }
        keys.done();
        return keys.flag("enabled", true) ? Optional.of(endpoint) : Optional.empty();
    }

    private static List<String> nodeTypes(Keys keys, String written) {
        List<String> types = keys.texts("nodeTypes");
        return types.isEmpty() && written.toLowerCase(java.util.Locale.ROOT).contains("pages")
                ? List.of("mgnl:page")
                : types;
    }

    /** In the name of a file underscores stand for slashes: {@code books_v1} answers at {@code books/v1}. */
    private static String byFile(String file) {
        int name = file.lastIndexOf('/') + 1;
        return file.substring(0, name) + file.substring(name).replace('_', '/');
    }

    private static List<ReferenceRule> references(Keys owner) {
        List<ReferenceRule> rules = new ArrayList<>();
        for (Part part : owner.parts("references")) {
            Keys keys = part.keys("reference '" + part.name() + "'");
            Optional<Keys> own = keys.child("referenceResolver", "resolver of " + keys.what());
            String property = Patterns.checked(keys, keys.has("propertyName") ? "propertyName" : "name");
            if (own.isEmpty()) {
                keys.warn(keys.origin(), keys.what() + " has no referenceResolver; the raw value stays");
            } else if (own.get().flag("enabled", true)) {
                String name = property.isEmpty() ? part.name() : property;
                rules.add(new ReferenceRule(name, keys.text("nodeType"), resolver(own.get())));
            }
            keys.done();
        }
        return List.copyOf(rules);
    }

    private static Resolver resolver(Keys keys) {
        String named = keys.type();
        String written = named.isEmpty() ? keys.text("implementationClass") : named;
        keys.kind(TypeNames.of(written));
        Resolver resolver = switch (TypeNames.of(written)) {
            case "jcrreferenceresolver" ->
                new Resolver.Node(
                        keys.text("targetWorkspace", "website"),
                        keys.text("targetPropertyName"),
                        keys.flag("expand", true),
                        keys.flag("generateLink", false));
            case "assetreferenceresolver" ->
                new Resolver.Asset(
                        keys.flag("expand", true), keys.flag("generateLink", false), keys.texts("assetRenditions"));
            case "assetlinkresolver", "linkresolver", "linkreferenceresolver" ->
                new Resolver.Links(keys.text("linkType").equalsIgnoreCase("ABSOLUTE"));
            default -> {
                if (named.equals(written)) {
                    keys.unsupported("the resolver '" + written + "' is not here; the raw value stays");
                }
                yield new Resolver.Unknown(written);
            }
        };
        keys.done();
        return resolver;
    }
}
