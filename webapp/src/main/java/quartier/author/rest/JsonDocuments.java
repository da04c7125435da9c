package quartier.author.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quartier.content.ContentPath;

/** Nodes and properties in JSON. What a document says beyond what is known is passed over. */
final class JsonDocuments {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();

    private JsonDocuments() {}

    /** Reads one value; the parser stands on its first token. */
    @FunctionalInterface
    private interface Member {
        void read(String name, JsonParser json) throws IOException;
    }

    static NodeDocument node(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            NodeDocument node = node(json);
            end(json);
            return node;
        }
    }

    static PropertyDocument property(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            PropertyDocument property = property(json);
            end(json);
            return property;
        }
    }

    static Map<String, String> parameters(byte[] body) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            object(json, "the parameters", (name, value) -> {
                if (value.currentToken().isScalarValue()) {
                    parameters.put(name, text(value));
                } else {
                    value.skipChildren();
                }
            });
            end(json);
        }
        return parameters;
    }

    static void writeDone(ContentPath path, ByteArrayOutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeStringField("workspace", path.workspace());
            json.writeStringField("path", path.path());
            json.writeEndObject();
        }
    }

    static void write(Object document, ByteArrayOutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            switch (document) {
                case NodeDocument node -> write(json, node);
                case PropertyDocument property -> write(json, property);
                default -> throw new IllegalArgumentException("not a document: " + document);
            }
        }
    }

    private static NodeDocument node(JsonParser json) throws IOException {
        String[] texts = {"", "", "", ""};
        List<PropertyDocument> properties = new ArrayList<>();
        List<NodeDocument> nodes = new ArrayList<>();
        object(json, "a node", (name, value) -> {
            switch (name) {
                case "name" -> texts[0] = text(value);
                case "type" -> texts[1] = text(value);
                case "path" -> texts[2] = text(value);
                case "identifier" -> texts[3] = text(value);
                case "properties" -> array(value, () -> properties.add(property(value)));
                case "nodes" -> array(value, () -> nodes.add(node(value)));
                default -> value.skipChildren();
            }
        });
        return new NodeDocument(texts[0], texts[1], texts[2], texts[3], properties, nodes);
    }

    private static PropertyDocument property(JsonParser json) throws IOException {
        String[] texts = {"", ""};
        boolean[] multiple = {false};
        List<String> values = new ArrayList<>();
        object(json, "a property", (name, value) -> {
            switch (name) {
                case "name" -> texts[0] = text(value);
                case "type" -> texts[1] = text(value);
                case "multiple" -> multiple[0] = text(value).equals("true");
                case "values" -> array(value, () -> values.add(text(value)));
                default -> value.skipChildren();
            }
        });
        return new PropertyDocument(texts[0], texts[1], multiple[0], values);
    }

    private static void object(JsonParser json, String what, Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("expected " + what + " as an object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.read(name, json);
        }
    }

    /** Reads one item of an array; the parser stands on its first token. */
    @FunctionalInterface
    private interface Item {
        void read() throws IOException;
    }

    private static void array(JsonParser json, Item item) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new IOException("expected an array");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    private static String text(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> json.getText();
            default -> throw new IOException("expected a text, a number or true or false");
        };
    }

    private static void end(JsonParser json) throws IOException {
        if (json.nextToken() != null) {
            throw new IOException("something follows the document");
        }
    }

    private static void write(JsonGenerator json, NodeDocument node) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", node.name());
        json.writeStringField("type", node.type());
        json.writeStringField("path", node.path());
        json.writeStringField("identifier", node.identifier());
        json.writeArrayFieldStart("properties");
        for (PropertyDocument property : node.properties()) {
            write(json, property);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nodes");
        for (NodeDocument child : node.nodes()) {
            write(json, child);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PropertyDocument property) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", property.name());
        json.writeStringField("type", property.type());
        json.writeBooleanField("multiple", property.multiple());
        json.writeArrayFieldStart("values");
        for (String value : property.values()) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
