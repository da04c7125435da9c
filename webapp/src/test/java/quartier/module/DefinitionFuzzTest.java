package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import quartier.definition.Problem;
import quartier.module.keys.Key;
import quartier.module.keys.Shape;
import quartier.module.keys.Shapes;

/** Files that use the keys of the table in every wrong way: read with findings, never with an exception. */
class DefinitionFuzzTest {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("module.yaml", "module"),
            Map.entry("contentTypes/x.yaml", "contentType"),
            Map.entry("apps/x.yaml", "app"),
            Map.entry("dialogs/x.yaml", "dialog"),
            Map.entry("templates/pages/x.yaml", "pageTemplate"),
            Map.entry("templates/components/x.yaml", "componentTemplate"),
            Map.entry("templates/areas/x.yaml", "area"),
            Map.entry("themes/x.yaml", "theme"),
            Map.entry("sites/x.yaml", "site"),
            Map.entry("virtualUriMappings/x.yaml", "uriMapping"),
            Map.entry("restEndpoints/x.yaml", "endpoint"),
            Map.entry("decorations/m/dialogs/x.yaml", "dialog"));
    private static final List<String> VALUES = List.of(
            "x",
            "''",
            "~",
            "-1",
            "99999999999999999999",
            "1.5",
            "'*'",
            "'['",
            "on",
            "a:b",
            "m:x",
            "'../../x'",
            "[]",
            "{}",
            "[[a], {name: b}, ~]",
            "{a: ~, b: [1], name: c}",
            "!override x",
            "!override [x]",
            "!include:/m/dialogs/x.yaml",
            "!include /m/apps/x.yaml",
            "!inherit:m:x",
            "!content-type:x",
            "!with-type:textField {}",
            "!env HOME",
            "!java.lang.Runtime x",
            "info.magnolia.ui.form.field.definition.TextFieldDefinition",
            "com.example.Own");
    private static final int DEPTH = 6;

    @Property(tries = 150)
    void whateverStandsUnderKnownKeysIsReadOrReportedWithItsPlace(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        try {
            Random random = new Random(seed);
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Path target = folder.resolve("m").resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, mapping(random, Shapes.known().get(file.getValue()), 0));
            }
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                try (Modules modules = Modules.load(List.of(folder))) {
                    Stream.concat(modules.current().problems().stream(), modules.current().notes().stream())
                            .forEach(problem -> assertThat(problem.origin().line())
                                    .as(problem.toString())
                                    .isPositive());
                }
            });
        } finally {
            delete(folder);
        }
    }

    private static String mapping(Random random, Shape shape, int depth) {
        List<String> entries = new ArrayList<>();
        Shape any = shape.anyKind();
        if (!shape.kinds().isEmpty() && random.nextInt(4) > 0) {
            Shape.Kind kind = shape.kinds().get(random.nextInt(shape.kinds().size()));
            entries.add("$type: " + kind.spellings().getFirst());
            any = kind.shape();
        }
        for (Key key : any.keys().values()) {
            if (!key.name().equals("$type") && random.nextInt(depth < 3 ? 3 : 8) == 0) {
                entries.add("'" + key.name() + "': " + value(random, key.value(), depth));
            }
        }
        if (random.nextInt(5) == 0) {
            entries.add("another: " + VALUES.get(random.nextInt(VALUES.size())));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String value(Random random, Key.Value value, int depth) {
        boolean nested = !value.shape().isEmpty() && depth < DEPTH;
        if (!nested || random.nextInt(5) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        Shape shape = Shapes.known().get(value.shape());
        if (value.form() == Key.Form.CHILD) {
            return mapping(random, shape, depth + 1);
        }
        String one = mapping(random, shape, depth + 1);
        return random.nextBoolean()
                ? "[" + one + ", x, {name: n}]"
                : "{x: " + one + ", y: " + VALUES.get(random.nextInt(VALUES.size())) + "}";
    }

    @Test
    void aFileOfFarTooManyCharactersIsRefusedWithoutBeingRead() throws IOException {
        Path folder = Files.createTempDirectory("large");
        try {
            Path file = Files.createDirectories(folder.resolve("m/dialogs")).resolve("x.yaml");
            Files.writeString(file, "label: " + "x".repeat(1_000_001));
            try (Modules modules = Modules.load(List.of(folder))) {
                assertThat(modules.current().problems())
                        .extracting(Problem::message)
                        .containsExactly("the file has more than 1000000 characters; it is not read");
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
