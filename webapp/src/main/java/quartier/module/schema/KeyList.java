package quartier.module.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import quartier.module.keys.Key;
import quartier.module.keys.Shape;
import quartier.module.keys.Shapes;

/** The table of keys as a page for people: {@code docs/modules/keys.md}. */
final class KeyList {
    private static final String BEGINNING = """
            # Every key of every definition

            Written by `./quartier schema DIR`, from the table that the reader itself uses; a key that is not here is reported as
            unknown. Do not edit this page: edit the table in `webapp/src/main/resources/quartier/module/keys/`.

            *No effect* keys are Magnolia's and change nothing here. *Quartier only* keys are ours; Magnolia ignores them.
            *Old spelling* keys are read, but Magnolia has given them up. *Names of* means a list or a map of named things.
            Where *any other key* stands, classes of a project may read further keys, so that only likely typing errors are
            reported.
            """;

    private KeyList() {}

    static String page() {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Root root : Root.ALL) {
            page.append("\n- `")
                    .append(place(root))
                    .append("`: [")
                    .append(root.shape())
                    .append("](#");
            page.append(anchor(root.shape())).append(')');
        }
        page.append('\n');
        Shapes.known().used().forEach(shape -> section(page, shape));
        return page.toString();
    }

    private static String place(Root root) {
        return root.folders().isEmpty() ? "module.yaml" : String.join("/`, `", root.folders()) + "/";
    }

    private static String anchor(String shape) {
        return shape.toLowerCase(java.util.Locale.ROOT);
    }

    private static void section(StringBuilder page, Shape shape) {
        page.append("\n## ").append(shape.name()).append("\n\n");
        page.append(plain(shape.description())).append("\n");
        table(page, shape, List.copyOf(shape.keys().values()));
        for (Shape.Kind kind : shape.kinds()) {
            page.append("\n**`")
                    .append(String.join("`, `", kind.spellings()))
                    .append("`** ")
                    .append(plain(kind.shape().description()))
                    .append('\n');
            List<Key> own = new ArrayList<>(kind.shape().keys().values());
            own.removeIf(key -> shape.keys().containsKey(key.name()));
            table(page, kind.shape(), own);
        }
    }

    private static void table(StringBuilder page, Shape shape, List<Key> keys) {
        List<Key> shown =
                keys.stream().filter(key -> key.mark() != Key.Mark.IGNORED).toList();
        if (!shown.isEmpty()) {
            page.append("\n| Key | Value | Meaning |\n|---|---|---|\n");
            shown.forEach(key -> row(page, key));
        }
        String ignored = keys.stream()
                .filter(key -> key.mark() == Key.Mark.IGNORED)
                .map(key -> "`" + key.name() + "`")
                .collect(Collectors.joining(", "));
        if (!ignored.isEmpty()) {
            page.append("\nNo effect: ").append(ignored).append(".\n");
        }
        if (shape.open() && shape.kinds().isEmpty()) {
            page.append("\nAny other key is legal.\n");
        }
    }

    private static void row(StringBuilder page, Key key) {
        String mark = switch (key.mark()) {
            case OWN -> "*Quartier only.* ";
            case OLD -> "*Old spelling.* ";
            case MISSING -> "*Not available.* Needs ";
            case READ, IGNORED -> "";
        };
        page.append("| `")
                .append(key.name())
                .append("` | ")
                .append(value(key.value()))
                .append(" | ");
        page.append(mark).append(key.description().replace("|", "\\|")).append(" |\n");
    }

    private static String value(Key.Value value) {
        String link = "[" + value.shape() + "](#" + anchor(value.shape()) + ")";
        String text = value.scalar() ? " or text" : "";
        return switch (value.form()) {
            case TEXT -> "text";
            case TYPE -> "one of the types below";
            case FLAG -> "`true`, `false`";
            case NUMBER -> "whole number";
            case DECIMAL -> "number";
            case TEXTS -> "one or several texts";
            case TEXT_MAP -> "names and texts";
            case MAP -> "mapping";
            case ANY -> "anything";
            case CHOICE -> "`" + String.join("`, `", value.choices()) + "`";
            case CHILD -> link + text;
            case PARTS -> "names of " + link + text;
        };
    }

    private static String plain(String description) {
        return description.startsWith("< ") ? "*Old spelling.* " + description.substring(2) : description;
    }
}
