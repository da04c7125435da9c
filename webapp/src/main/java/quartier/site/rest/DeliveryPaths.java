package quartier.site.rest;

import static quartier.site.rest.JsonTree.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.ContentType;
import quartier.definition.ContentType.ModelProperty;
import quartier.definition.RestEndpoint;
import quartier.definition.RestEndpoint.Resolver;
import quartier.module.Registry;

/** Describes one delivery endpoint in OpenAPI: its addresses, filters, and its items as the content type says. */
final class DeliveryPaths {
    private static final String HERE = "#/components/";
    private final RestEndpoint endpoint;
    private final Optional<ContentType> type;

    DeliveryPaths(RestEndpoint endpoint, Registry registry) {
        this.endpoint = endpoint;
        this.type = endpoint.nodeTypes().stream()
                .flatMap(name -> registry.contentTypeOf(endpoint.workspace(), name).stream())
                .findFirst();
    }

    String schemaName() {
        return endpoint.path().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    Map<String, Object> paths() {
        String base = "/.rest/" + endpoint.path();
        return object(
                base,
                object("get", query()),
                base + "/{path}",
                object("get", one()),
                base + "/{path}@nodes",
                object("get", children()));
    }

    private Map<String, Object> query() {
        List<Object> parameters = new ArrayList<>();
        parameters.add(object(
                "name", "limit",
                "in", "query",
                "description", "Items of a page.",
                "schema",
                        object(
                                "type",
                                "integer",
                                "minimum",
                                0,
                                "maximum",
                                DeliveryQuery.most(endpoint),
                                "default",
                                DeliveryQuery.usual(endpoint))));
        for (String shared : List.of("offset", "orderBy", "q", "lang", "ancestor", "name", "uuid")) {
            parameters.add(parameter(shared));
        }
        type.ifPresent(model -> model.properties().forEach(property -> parameters.add(filter(property))));
        return operation(
                "query",
                "Finds nodes of " + where(),
                parameters,
                object(
                        "allOf",
                        List.of(schema("Page"), object("properties", object("results", list(schema(schemaName())))))));
    }

    private Map<String, Object> one() {
        return operation(
                "read",
                "Reads one node of " + where(),
                List.of(parameter("path"), parameter("lang")),
                schema(schemaName()));
    }

    private Map<String, Object> children() {
        return operation(
                "children",
                "Lists the children of a node of " + where(),
                List.of(parameter("path"), parameter("lang")),
                list(schema(schemaName())));
    }

    private Map<String, Object> operation(
            String verb, String summary, List<Object> parameters, Map<String, Object> answer) {
        Map<String, Object> good = object(
                "description", "OK",
                "headers", object("ETag", object("schema", object("type", "string"))),
                "content", object("application/json", object("schema", answer)));
        return object(
                "tags",
                List.of("delivery"),
                "operationId",
                verb + "_" + schemaName(),
                "summary",
                summary,
                "parameters",
                parameters,
                "responses",
                object(
                        "200", good,
                        "304", object("description", "Not changed since the ETag that was sent."),
                        "400", response("Error"),
                        "404", response("Error")));
    }

    private String where() {
        String place = endpoint.rootPath().equals("/") ? "" : " below " + endpoint.rootPath();
        String types = endpoint.nodeTypes().isEmpty() ? "" : " (" + String.join(", ", endpoint.nodeTypes()) + ")";
        return "the workspace " + endpoint.workspace() + place + types;
    }

    /** A filter is an object in brackets: {@code title[like]=…}; without brackets it means {@code eq}. */
    private static Map<String, Object> filter(ModelProperty property) {
        return object(
                "name",
                property.name(),
                "in",
                "query",
                "style",
                "deepObject",
                "explode",
                true,
                "description",
                (property.label().isEmpty() ? property.name() : property.label()) + "; " + property.name()
                        + "=… is the same as " + property.name() + "[eq]=…",
                "schema",
                schema("Filter"));
    }

    /** What an item looks like; more properties than the model names are possible. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.ifPresent(
                model -> model.properties().forEach(property -> properties.put(property.name(), value(property))));
        return object("allOf", List.of(schema("Node"), object("type", "object", "properties", properties)));
    }

    private Map<String, Object> value(ModelProperty property) {
        Map<String, Object> one = resolved(property.name()).orElseGet(() -> plain(property));
        return property.multiple() ? object("anyOf", List.of(list(one), schema("Node"))) : one;
    }

    private Map<String, Object> plain(ModelProperty property) {
        return switch (property.type()) {
            case "Boolean" -> object("type", "boolean");
            case "Long" -> object("type", "integer");
            case "Double", "Decimal" -> object("type", "number");
            case "Date" -> object("type", "string", "format", "date-time");
            default ->
                type.stream()
                                .flatMap(model -> model.subModels().stream())
                                .anyMatch(sub -> sub.name().equals(property.type()))
                        ? schema("Node")
                        : object("type", "string");
        };
    }

    private Optional<Map<String, Object>> resolved(String property) {
        return endpoint.references().stream()
                .filter(rule -> rule.property().equals(property))
                .findFirst()
                .flatMap(rule -> switch (rule.resolver()) {
                    case Resolver.Node node when node.expand() -> Optional.of("Node");
                    case Resolver.Asset asset when asset.expand() -> Optional.of("Asset");
                    default -> Optional.<String>empty();
                })
                .map(name -> object("anyOf", List.of(schema(name), object("type", "string"))));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return object("type", "array", "items", items);
    }

    private static Map<String, Object> schema(String name) {
        return object("$ref", HERE + "schemas/" + name);
    }

    private static Map<String, Object> parameter(String name) {
        return object("$ref", HERE + "parameters/" + name);
    }

    private static Map<String, Object> response(String name) {
        return object("$ref", HERE + "responses/" + name);
    }
}
