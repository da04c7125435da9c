package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.definition.ListView;
import quartier.definition.ListView.Content;
import quartier.definition.ListView.Kind;
import quartier.definition.Origin;
import quartier.module.read.Keys.Part;

/** Reads the ways to list items: tree, list, thumbnails and what a search shows, each with its columns. */
final class ViewReader {
    private final Optional<Origin> generated;
    private final FilterReader filters = new FilterReader();

    /** @param generated where the columns of a generated app stand; empty for apps that are written by hand */
    ViewReader(Optional<Origin> generated) {
        this.generated = generated;
    }

    /** The views, the usual one first. */
    List<ListView> views(Keys workbench) {
        List<ListView> views = new ArrayList<>();
        for (Part part : workbench.parts("contentViews")) {
            Keys keys = part.keys("content view '" + part.name() + "'");
            if (keys.flag("enabled", true)) {
                view(part.name(), keys)
                        .ifPresent(view -> views.add(keys.flag("active", false) ? 0 : views.size(), view));
            }
            keys.done();
        }
        return List.copyOf(views);
    }

    private Optional<ListView> view(String name, Keys keys) {
        String written = keys.type();
        String type = TypeNames.of(written.isEmpty() ? name : written);
        Optional<Kind> kind = kind(type);
        if (kind.isEmpty()) {
            keys.unsupported("the view '" + (written.isEmpty() ? name : written) + "' is not available here; "
                    + keys.what() + " is left out");
        }
        List<ListView.Column> columns = columns(keys);
        return kind.map(own -> new ListView(
                name, own, keys.text("label"), keys.text("icon"), columns, keys.flag("multiSelect", true)));
    }

    private static Optional<Kind> kind(String type) {
        if (TypeNames.isForeign(type)) {
            return type.toLowerCase(Locale.ROOT).contains("tree") ? Optional.of(Kind.TREE) : Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (type.startsWith(kind.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return type.isEmpty() ? Optional.of(Kind.LIST) : Optional.empty();
    }

    /** Of a generated app only its own columns, where it writes any that show more than the name. */
    private List<ListView.Column> columns(Keys view) {
        List<String> filterable = view.texts("filterableColumns");
        boolean sortable = view.flag("sortable", true);
        List<ListView.Column> all = new ArrayList<>();
        List<ListView.Column> own = new ArrayList<>();
        for (Part part : view.parts("columns")) {
            Keys keys = part.keys("column '" + part.name() + "'");
            if (keys.flag("enabled", true)) {
                ListView.Column column = column(part.name(), keys, filterable.contains(part.name()), sortable);
                all.add(column);
                if (generated.isEmpty() || !part.at().equals(generated.get())) {
                    own.add(column);
                }
            }
            keys.done();
        }
        boolean says = own.stream().anyMatch(column -> column.content() != Content.TITLE);
        return List.copyOf(says ? own : all);
    }

    private ListView.Column column(String name, Keys keys, boolean filterable, boolean sortable) {
        String property = keys.text("propertyName", name);
        String label = keys.text("label");
        Content content = content(keys, name);
        List.of("renderer", "valueProvider").forEach(key -> java(keys, key));
        return new ListView.Column(
                name,
                property,
                content,
                label,
                keys.flag("sortable", true) && sortable,
                keys.textMap("nodeTypeToIcon"),
                keys.text("icon"),
                keys.text("propertyIcon"),
                new ListView.Width(
                        pixels(keys, "width"),
                        pixels(keys, "minimumWidth"),
                        pixels(keys, "maximumWidth"),
                        Math.max(0, keys.decimal("expandRatio", 0))),
                keys.part("filterComponent", name)
                        .map(part -> filters.ofColumn(part, property, label))
                        .or(() ->
                                Optional.of(FilterReader.text(property, label)).filter(own -> filterable)));
    }

    private static int pixels(Keys keys, String key) {
        String digits = keys.text(key).strip().replaceFirst("(?i)(\\.\\d*)?\\s*(px)?$", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** What shows or makes the value in Java, other than Magnolia's own for the usual values. */
    private static void java(Keys keys, String key) {
        keys.node(key).map(node -> node.plain().toString()).ifPresent(written -> {
            if (!written.startsWith("info.magnolia.") && !written.startsWith("com.vaadin.")) {
                keys.unsupported(
                        keys.at(key),
                        "'" + key + "' of " + keys.what() + " needs Java that is not here; the plain value is shown");
            }
        });
    }

    private static Content content(Keys keys, String name) {
        String written = keys.type();
        String formatter = keys.text("formatterClass");
        String type = TypeNames.of(written);
        Map<String, Content> known = Map.of(
                "jcrtitlecolumn", Content.TITLE,
                "titlecolumn", Content.TITLE,
                "datecolumn", Content.DATE,
                "jcrstatuscolumn", Content.STATUS,
                "statuscolumn", Content.STATUS,
                "jcrpathcolumn", Content.PATH,
                "pathcolumn", Content.PATH,
                "iconcolumn", Content.ICON);
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (TypeNames.isForeign(written)) {
            keys.unsupported(keys.what() + " needs the Java class '" + written
                    + "', which is not here; the plain value is shown");
        } else if (!isPlain(type)) {
            keys.unsupported("the type '" + written + "' of " + keys.what()
                    + " is not available here; the plain value is shown");
        }
        if (formatter.contains("Date")) {
            return Content.DATE;
        }
        return name.equals("jcrName") ? Content.TITLE : Content.PROPERTY;
    }

    private static boolean isPlain(String type) {
        return List.of(
                        "",
                        "column",
                        "propertycolumn",
                        "booleanpropertycolumn",
                        "metadatacolumn",
                        "propertytypecolumn",
                        "nodenamecolumn",
                        "configuredcolumn")
                .contains(type);
    }
}
