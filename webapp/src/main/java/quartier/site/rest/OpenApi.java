package quartier.site.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quartier.definition.RestEndpoint;
import quartier.module.Registry;

/** Puts the description together: written parts for what is always there, generated ones for the endpoints of modules. */
public final class OpenApi {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String OWN = "/site/rest/openapi.json";

    private final List<Part> parts;
    private final boolean login;

    /**
     * A written part: a JSON object with {@code paths}, {@code schemas}, {@code parameters}, {@code responses} and {@code
     * securitySchemes}, each as in OpenAPI.
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(byte[] json) {
        /** Reads a part from the class path. */
        public static Part of(Class<?> beside, String resource) {
            try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
                return new Part(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    OpenApi(List<Part> others) {
        List<Part> all = new ArrayList<>(List.of(Part.of(OpenApi.class, OWN)));
        all.addAll(others);
        this.parts = List.copyOf(all);
        this.login = !others.isEmpty();
    }

    byte[] of(Registry registry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("openapi", "3.1.0");
            JsonTree.field(json, "info", JsonTree.object("title", "REST", "version", "1"));
            JsonTree.field(json, "servers", List.of(JsonTree.object("url", "/")));
            if (login) {
                JsonTree.field(
                        json,
                        "security",
                        List.of(JsonTree.object("basic", List.of()), JsonTree.object("session", List.of())));
            }
            paths(json, registry);
            components(json, registry);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void paths(JsonGenerator json, Registry registry) throws IOException {
        json.writeObjectFieldStart("paths");
        for (Part part : parts) {
            copy(part, "paths", json);
        }
        for (RestEndpoint endpoint : registry.endpoints().values()) {
            for (Map.Entry<String, Object> path :
                    new DeliveryPaths(endpoint, registry).paths().entrySet()) {
                JsonTree.field(json, path.getKey(), path.getValue());
            }
        }
        json.writeEndObject();
    }

    private void components(JsonGenerator json, Registry registry) throws IOException {
        json.writeObjectFieldStart("components");
        for (String section : List.of("schemas", "parameters", "responses", "securitySchemes")) {
            json.writeObjectFieldStart(section);
            for (Part part : parts) {
                copy(part, section, json);
            }
            if (section.equals("schemas")) {
                for (RestEndpoint endpoint : registry.endpoints().values()) {
                    DeliveryPaths paths = new DeliveryPaths(endpoint, registry);
                    JsonTree.field(json, paths.schemaName(), paths.schema());
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void copy(Part part, String section, JsonGenerator json) throws IOException {
        try (JsonParser parser = JSON.createParser(part.json())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(section);
                parser.nextToken();
                if (!wanted) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    json.copyCurrentStructure(parser);
                }
            }
        }
    }
}
