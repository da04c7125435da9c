package quartier.module.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.module.keys.Key;
import quartier.module.keys.Shape;

/** A shape as JSON Schema: the same keys that the reader knows, with their values and what they mean. */
final class ShapeSchema {
    private static final List<String> PLAIN = List.of("string", "number", "boolean", "null");
    private static final Map<String, Object> HAS_CLASS = Map.of("required", List.of("class"));

    private final Shape shape;

    ShapeSchema(Shape shape) {
        this.shape = shape;
    }

    /** By name: the shape itself, and its kinds if it has any. */
    Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", plain(shape.description()));
        schema.put("type", List.of("object", "null"));
        schema.put("properties", properties(shape));
        definitions.put(shape.name(), schema);
        if (shape.kinds().isEmpty()) {
            schema.put("additionalProperties", shape.open());
            return definitions;
        }
        List<Object> cases = new ArrayList<>();
        for (Shape.Kind kind : shape.kinds()) {
            String name = shape.name() + "." + kind.spellings().getFirst();
            definitions.put(name, keysOf(kind.shape()));
            cases.add(when(hasType(kind.spellings()), reference(name)));
        }
        String any = shape.name() + ".any";
        definitions.put(any, keysOf(shape.anyKind()));
        cases.add(when(saysNothing(), reference(any)));
        schema.put("allOf", cases);
        return definitions;
    }

    /** What a kind adds to its family, and the names of all keys that it can have. */
    private Map<String, Object> keysOf(Shape kind) {
        Map<String, Object> own = new LinkedHashMap<>(new ShapeSchema(kind).properties(kind));
        own.keySet().removeAll(shape.keys().keySet());
        return ordered(
                "description",
                plain(kind.description()),
                "properties",
                own,
                "propertyNames",
                ordered("enum", List.copyOf(kind.names())));
    }

    private static Map<String, Object> when(Object condition, Object then) {
        return ordered("if", condition, "then", then);
    }

    private static Map<String, Object> hasType(List<String> spellings) {
        return ordered(
                "properties",
                Map.of("$type", Map.of("enum", spellings)),
                "required",
                List.of("$type"),
                "not",
                HAS_CLASS);
    }

    /** Neither type nor class, or a class of Magnolia, which may be any kind. */
    private static Map<String, Object> saysNothing() {
        Map<String, Object> neither =
                Map.of("not", Map.of("anyOf", List.of(HAS_CLASS, Map.of("required", List.of("$type")))));
        return Map.of("anyOf", List.of(neither, ofMagnolia()));
    }

    private static Map<String, Object> ofMagnolia() {
        return ordered(
                "properties", Map.of("class", Map.of("pattern", "^(info\\.magnolia|com\\.vaadin)\\.")),
                "required", List.of("class"));
    }

    private Map<String, Object> properties(Shape of) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key key : of.keys().values()) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("description", prefix(key.mark()) + key.description());
            if (key.mark() == Key.Mark.OLD) {
                schema.put("deprecated", true);
            }
            schema.putAll(value(key.value()));
            properties.put(key.name(), schema);
        }
        return properties;
    }

    private static String plain(String description) {
        return description.startsWith("< ") ? prefix(Key.Mark.OLD) + description.substring(2) : description;
    }

    static String prefix(Key.Mark mark) {
        return switch (mark) {
            case READ -> "";
            case IGNORED -> "(No effect in Quartier) ";
            case OWN -> "(Quartier only, Magnolia ignores it) ";
            case OLD -> "(Old spelling) ";
            case MISSING -> "(Not available in Quartier) needs ";
        };
    }

    private Map<String, Object> value(Key.Value value) {
        return switch (value.form()) {
            case TEXT -> ordered("type", PLAIN);
            case FLAG ->
                ordered(
                        "anyOf",
                        List.of(
                                Map.of("type", List.of("boolean", "null")),
                                Map.of("enum", List.of("true", "false", "yes", "no", "on", "off"))));
            case NUMBER -> ordered("type", List.of("integer", "string", "null"), "pattern", "^\\s*[-+]?\\d+\\s*$");
            case DECIMAL -> ordered("type", List.of("number", "string", "null"));
            case TEXTS, ANY -> Map.of();
            case TEXT_MAP, MAP -> ordered("type", List.of("object", "array", "null"));
            case TYPE -> types();
            case CHOICE -> {
                List<Object> choices = new ArrayList<>(value.choices());
                choices.add(null);
                yield ordered("enum", choices);
            }
            case CHILD -> orText(reference(value.shape()), value);
            case PARTS -> parts(value);
        };
    }

    private static Map<String, Object> parts(Key.Value value) {
        Map<String, Object> part = orText(reference(value.shape()), value);
        Map<String, Object> item = Map.of("anyOf", List.of(part, Map.of("type", "array")));
        List<String> types = new ArrayList<>(List.of("object", "array", "null"));
        if (value.scalar()) {
            types.addAll(PLAIN.subList(0, 3));
        }
        return ordered("type", types, "additionalProperties", part, "items", item);
    }

    private static Map<String, Object> orText(Map<String, Object> schema, Key.Value value) {
        return value.scalar() ? ordered("anyOf", List.of(schema, Map.of("type", PLAIN))) : schema;
    }

    private Map<String, Object> types() {
        List<Object> types = new ArrayList<>();
        for (Shape.Kind kind : shape.kinds()) {
            for (String spelling : kind.spellings()) {
                types.add(ordered(
                        "const", spelling, "description", plain(kind.shape().description())));
            }
        }
        types.add(ordered("type", "string", "pattern", "\\.", "description", "A Java class."));
        types.add(Map.of("type", "null"));
        return types.size() == 2 ? ordered("type", PLAIN) : ordered("anyOf", types);
    }

    private static Map<String, Object> reference(String shape) {
        return ordered("$ref", "#/$defs/" + shape);
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }
}
