package quartier.module.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.module.keys.Shape;
import quartier.module.keys.Shapes;

/** The schemas, one for each kind of file and one that holds all shapes, by file name. */
final class Schemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Root.fileName(Root.SHAPES), Json.of(shapes()));
        for (Root root : Root.ALL) {
            Shape shape = Shapes.known().get(root.shape());
            files.put(Root.fileName(root.file()), Json.of(referring(root, shape)));
        }
        files.put(Root.fileName(Root.DECORATION), Json.of(decoration()));
        return files;
    }

    private static Map<String, Object> shapes() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        Shapes.known().used().forEach(shape -> definitions.putAll(new ShapeSchema(shape).definitions()));
        return ShapeSchema.ordered(
                "$schema",
                DIALECT,
                "title",
                "Everything that light-module definitions consist of",
                "$defs",
                definitions);
    }

    private static Map<String, Object> referring(Root root, Shape shape) {
        return ShapeSchema.ordered(
                "$schema",
                DIALECT,
                "title",
                "Light module: " + root.file(),
                "description",
                shape.description(),
                "$ref",
                Root.fileName(Root.SHAPES) + "#/$defs/" + shape.name());
    }

    /** A decoration may begin anywhere inside a definition, so that every key is legal; those of whole ones are offered. */
    private static Map<String, Object> decoration() {
        List<Object> wholes = new ArrayList<>();
        for (Root root : Root.ALL) {
            wholes.add(Map.of("$ref", Root.fileName(Root.SHAPES) + "#/$defs/" + root.shape()));
        }
        wholes.add(Map.of("type", List.of("object", "array", "null")));
        return ShapeSchema.ordered(
                "$schema",
                DIALECT,
                "title",
                "Light module: decoration",
                "description",
                "A part of a definition that is laid over one of another module.",
                "anyOf",
                wholes);
    }
}
