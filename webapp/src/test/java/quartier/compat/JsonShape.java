package quartier.compat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what an endpoint delivers has the documented shape: lists with their count, nodes with their four marks. */
final class JsonShape {
    private static final List<String> MARKS = List.of("@name", "@path", "@id", "@nodeType");

    private final List<String> faults = new ArrayList<>();

    private JsonShape() {}

    /** What is wrong with the answer to a query. */
    static List<String> ofQuery(byte[] json) throws IOException {
        JsonShape shape = new JsonShape();
        if (parsed(json) instanceof Map<?, ?> answer) {
            for (String count : List.of("total", "offset", "limit")) {
                shape.expect(answer.get(count) instanceof Number, "no number '" + count + "'");
            }
            shape.nodes(answer.get("results"), "results");
        } else {
            shape.faults.add("a query answers with no object");
        }
        return shape.faults;
    }

    /** What is wrong with a node. */
    static List<String> ofNode(byte[] json) throws IOException {
        JsonShape shape = new JsonShape();
        shape.node(parsed(json), "the answer");
        return shape.faults;
    }

    /** What is wrong with the children of a node. */
    static List<String> ofNodes(byte[] json) throws IOException {
        JsonShape shape = new JsonShape();
        shape.nodes(parsed(json), "the answer");
        return shape.faults;
    }

    private void expect(boolean fulfilled, String fault) {
        if (!fulfilled) {
            faults.add(fault);
        }
    }

    private void nodes(@Nullable Object value, String where) {
        if (value instanceof List<?> list) {
            list.forEach(each -> node(each, where));
        } else {
            faults.add(where + " is no list");
        }
    }

    private void node(@Nullable Object value, String where) {
        if (!(value instanceof Map<?, ?> node)) {
            faults.add(where + " holds what is no node");
            return;
        }
        String path = String.valueOf(node.get("@path"));
        MARKS.forEach(mark -> expect(node.get(mark) instanceof String, path + " has no " + mark));
        if (!(node.get("@nodes") instanceof List<?> names)) {
            faults.add(path + " has no list @nodes");
            return;
        }
        names.forEach(name -> node(node.get(name), path));
        node.forEach((name, property) -> {
            if (!names.contains(name)) {
                property(property, path + " " + name);
            }
        });
    }

    /** Plain values, lists of them, and what a reference was resolved to. */
    private void property(@Nullable Object value, String where) {
        switch (value) {
            case null -> faults.add(where + " is null");
            case List<?> list -> list.forEach(each -> property(each, where));
            case Map<?, ?> reference -> expect(reference.get("@id") instanceof String, where + " has no @id");
            default -> {}
        }
    }

    private static @Nullable Object parsed(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return value;
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (object.containsKey(name)) {
                        throw new IOException("'" + name + "' is there twice");
                    }
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }
}
