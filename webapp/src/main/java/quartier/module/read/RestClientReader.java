package quartier.module.read;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Problem;
import quartier.definition.RestClient;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode;

/** Reads REST clients. Whether one is ever asked is the operator's decision, which the notes say. */
public final class RestClientReader {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern CLASS = Pattern.compile(".*\\.(Get|Post|Put|Patch|Delete)RestCall(Definition)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Consumer<Problem> problems;

    public RestClientReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Optional<RestClient> read(String name, YamlNode node) {
        Keys keys = new Keys(node, "restClient", "REST client '" + name + "'", problems);
        boolean described = keys.has("schemaUrl");
        String base = keys.text("baseUrl");
        Map<String, RestClient.Call> calls = new LinkedHashMap<>();
        String usual = keys.text("securityScheme");
        Map<String, RestClient.Scheme> schemes = new LinkedHashMap<>();
        keys.parts("securitySchemes").forEach(part -> scheme(part).ifPresent(read -> schemes.put(part.name(), read)));
        List<String> named =
                keys.parts("securitySchemes").stream().map(Part::name).toList();
        keys.parts("restCalls").forEach(part -> calls.put(part.name(), call(part, usual, named)));
        if (base.isEmpty() && !described) {
            keys.error(keys.what() + " has no baseUrl");
        } else if (!base.isEmpty() && !isAddress(base)) {
            keys.warn(keys.at("baseUrl"), "'" + base + "' is not an address that begins with http:// or https://");
        }
        if (calls.isEmpty() && !described) {
            keys.warn(keys.origin(), keys.what() + " has no restCalls");
        }
        if (!base.isEmpty()) {
            keys.note(
                    keys.at("baseUrl"),
                    keys.what() + " is asked if the operator's setting rest-hosts lists its host;"
                            + " else restfn.call(\"" + name + "\", …) gives nothing");
        }
        if (described) {
            keys.unsupported(keys.what() + " takes its calls from a description (schemaUrl), which is not read here: "
                    + "restfn.call(\"" + name + "\", …) knows those of restCalls only");
        }
        keys.done();
        RestClient client = new RestClient(
                name, base, Collections.unmodifiableMap(calls), Collections.unmodifiableMap(schemes), keys.origin());
        return keys.flag("enabled", true) ? Optional.of(client) : Optional.empty();
    }

    /** @param usualScheme name of the scheme of calls that name none */
    private static RestClient.Call call(Part part, String usualScheme, List<String> schemes) {
        Keys keys = part.keys("call '" + part.name() + "'");
        String scheme = keys.text("securityScheme", usualScheme);
        if (!scheme.isEmpty() && !schemes.contains(scheme)) {
            keys.warn(
                    keys.at("securityScheme"),
                    keys.what() + " names the security scheme '" + scheme + "', which is not there"
                            + Nearest.hint(scheme, schemes));
        }
        RestClient.Call call = new RestClient.Call(
                part.name(),
                method(keys),
                keys.text("path"),
                keys.textMap("queryParameters"),
                headers(keys),
                keys.textMap("defaultValues"),
                keys.node("body").map(body -> String.valueOf(body.plain())).orElse(""),
                scheme,
                answer(keys.text("entityClass")));
        Matcher matcher = PLACEHOLDER.matcher(call.path());
        while (matcher.find()) {
            if (matcher.group(1).isBlank()) {
                keys.warn(keys.at("path"), "the path of " + keys.what() + " has a placeholder without a name");
            }
        }
        keys.done();
        return call;
    }

    private static Map<String, String> headers(Keys keys) {
        Map<String, String> headers = new LinkedHashMap<>(keys.textMap("headers"));
        String mediaType = keys.text("mediaType");
        if (!mediaType.isEmpty() && headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            headers.put("Content-Type", mediaType);
        }
        return headers;
    }

    private static RestClient.Answer answer(String entityClass) {
        String name = entityClass.substring(entityClass.lastIndexOf('.') + 1);
        return switch (name) {
            case "String" -> RestClient.Answer.TEXT;
            case "Map", "List", "LinkedHashMap", "HashMap", "ArrayList", "Object" -> RestClient.Answer.VALUES;
            default -> RestClient.Answer.NODE;
        };
    }

    private static Optional<RestClient.Scheme> scheme(Part part) {
        Keys keys = part.keys("security scheme '" + part.name() + "'");
        String type = TypeNames.of(keys.type());
        keys.kind(type);
        Optional<RestClient.Scheme> scheme = switch (type) {
            case "basic", "basicauthentication", "basicsecurityscheme" ->
                Optional.of(new RestClient.Scheme.Basic(keys.text("username"), keys.text("password")));
            case "bearer", "bearertoken", "bearersecurityscheme" ->
                Optional.of(new RestClient.Scheme.Bearer(keys.text("token")));
            default -> Optional.empty();
        };
        if (scheme.isEmpty()) {
            keys.unsupported(keys.what() + " of the type '" + keys.type() + "' is not available; known: basic, bearer");
        }
        keys.done();
        return scheme;
    }

    /** What is written, else what the class says, else GET. */
    private static String method(Keys keys) {
        Matcher byClass = CLASS.matcher(keys.type());
        String usual = byClass.matches() ? byClass.group(1) : "GET";
        String method = keys.text("method", usual).toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            keys.warn(keys.at("method"), "unknown method '" + method + "' in " + keys.what() + "; known: " + METHODS);
        }
        return method;
    }

    /** An address may hold placeholders and values from the environment. */
    private static boolean isAddress(String base) {
        String plain = PLACEHOLDER.matcher(base).replaceAll("x").replace("$", "");
        try {
            String scheme = URI.create(plain).getScheme();
            return scheme == null ? base.startsWith("$") || base.startsWith("{") : scheme.matches("(?i)https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
