package quartier.module.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All shapes, read from the text files beside this package. A file has one section for each shape:
 *
 * <pre>
 * == field: A field of a form.          the shape and what it is
 * label   text      Text or key.        a key, its value and what it means
 * wide    flag      - Its width.        - has no effect here, + is ours, &lt; is an old spelling
 * file    text      ! a thing           ! needs what is not here
 * -- textField: One line of text.       a kind that $type can name, with further keys
 * %choice                               the keys of another shape as well
 * ...                                   other keys are legal
 * </pre>
 *
 * Values are {@code text flag number decimal texts textmap map any type}, choices as {@code a|b}, another shape as {@code
 * {shape}} and named things of a shape as {@code [shape]}; a question mark after these says that plain text will do.
 */
public final class Shapes {
    private static final List<String> FILES = List.of("rest", "forms", "fields", "apps", "templates");
    /** What whole files hold. */
    private static final Set<String> STARTS = Set.of(
            "module",
            "contentType",
            "app",
            "adminCentral",
            "dialog",
            "pageTemplate",
            "componentTemplate",
            "area",
            "theme",
            "site",
            "uriMapping",
            "endpoint",
            "restClient",
            "fieldType",
            "messageView");

    private static final Shapes KNOWN = read();

    private final Map<String, Shape> shapes;

    private Shapes(Map<String, Shape> shapes) {
        this.shapes = shapes;
    }

    public static Shapes known() {
        return KNOWN;
    }

    /** The shape of that name, which must be in the table. */
    public Shape get(String name) {
        return Objects.requireNonNull(shapes.get(name), name);
    }

    /** All but those that only lend their keys to others. */
    public Collection<Shape> used() {
        Set<String> named = new HashSet<>(STARTS);
        for (Shape shape : shapes.values()) {
            shape.anyKind().keys().values().forEach(key -> named.add(key.value().shape()));
        }
        return shapes.values().stream()
                .filter(shape -> named.contains(shape.name()))
                .toList();
    }

    private static Shapes read() {
        Map<String, ShapeDraft> drafts = new LinkedHashMap<>();
        for (String file : FILES) {
            ShapeDraft draft = null;
            for (String line : lines(file + ".txt")) {
                if (line.startsWith("== ")) {
                    draft = new ShapeDraft(line.substring(3));
                    drafts.put(draft.name(), draft);
                } else if (draft != null) {
                    draft.add(line);
                }
            }
        }
        Map<String, Shape> shapes = new LinkedHashMap<>();
        drafts.values().forEach(draft -> shapes.put(draft.name(), draft.shape(drafts)));
        return new Shapes(java.util.Collections.unmodifiableMap(shapes));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Shapes.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
