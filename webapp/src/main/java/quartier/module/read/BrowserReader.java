package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Action;
import quartier.definition.App;
import quartier.definition.App.Column;
import quartier.definition.App.Section;
import quartier.definition.Field;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads the list side of an app: source, columns, actions and action bar. */
final class BrowserReader {

    App.Browser browser(Keys keys, Optional<Field.Source> appSource, Optional<String> contentType) {
        Field.Source source = keys.child("datasource", "datasource")
                .map(OptionReader::source)
                .or(() -> keys.child("contentConnector", "contentConnector").map(BrowserReader::connector))
                .or(() -> appSource)
                .orElseGet(() -> new Field.Source("", "/", List.of(), "", Optional.empty()));
        if (contentType.isPresent()) {
            source = new Field.Source(
                    source.workspace(), source.rootPath(), source.nodeTypes(), source.labelProperty(), contentType);
        }
        Optional<Keys> workbench = keys.child("workbench", "workbench");
        List<Keys> views = new ArrayList<>();
        workbench.ifPresent(own ->
                own.parts("contentViews").forEach(part -> views.add(part.keys("content view '" + part.name() + "'"))));
        boolean tree = views.isEmpty() || views.stream().anyMatch(BrowserReader::isTree);
        List<Column> columns = views.stream()
                .map(BrowserReader::columns)
                .filter(own -> !own.isEmpty())
                .findFirst()
                .orElse(List.of());
        workbench.ifPresent(Keys::done);
        views.forEach(Keys::done);
        Optional<Keys> bar = keys.child("actionbar", "actionbar");
        bar.ifPresent(Keys::done);
        return new App.Browser(
                source,
                tree,
                columns,
                ActionReader.actions(keys),
                bar.map(own -> own.text("defaultAction")).orElse(""),
                bar.map(BrowserReader::sections).orElse(List.of()));
    }

    private static Field.Source connector(Keys keys) {
        return new Field.Source(
                Names.workspace(keys, "website"),
                Names.path(keys, keys.has("rootPath") ? "rootPath" : "path"),
                Names.nodeTypes(keys, "nodeTypes"),
                "",
                Optional.empty());
    }

    private static boolean isTree(Keys view) {
        return TypeNames.of(view.type()).startsWith("tree");
    }

    private static List<Column> columns(Keys view) {
        List<Column> columns = new ArrayList<>();
        for (Part part : view.parts("columns")) {
            Keys keys = part.keys("column '" + part.name() + "'");
            if (!keys.flag("enabled", true)) {
                continue;
            }
            Map<String, String> icons = new LinkedHashMap<>(keys.textMap("nodeTypeToIcon"));
            columns.add(new Column(
                    part.name(),
                    keys.text("propertyName", part.name()),
                    kind(keys, part.name()),
                    keys.text("label"),
                    keys.flag("sortable", false),
                    Map.copyOf(icons)));
            keys.done();
        }
        return List.copyOf(columns);
    }

    private static String kind(Keys keys, String name) {
        String formatter = keys.text("formatterClass");
        String type = TypeNames.of(keys.type());
        return switch (type) {
            case "jcrtitlecolumn", "titlecolumn" -> "title";
            case "datecolumn" -> "date";
            case "jcrstatuscolumn", "statuscolumn" -> "status";
            case "jcrpathcolumn", "pathcolumn" -> "path";
            case "iconcolumn" -> "icon";
            case "metadatacolumn" -> formatter.contains("Date") ? "date" : "property";
            default -> {
                if (formatter.contains("DateColumn")) {
                    yield "date";
                }
                yield name.equals("jcrName") ? "title" : "property";
            }
        };
    }

    private static List<Section> sections(Keys bar) {
        List<Section> sections = new ArrayList<>();
        for (Part part : bar.parts("sections")) {
            Keys keys = part.keys("section '" + part.name() + "'");
            if (!keys.flag("enabled", true)) {
                continue;
            }
            Action.Availability availability = keys.child("availability", "availability of " + keys.what())
                    .map(ActionReader::availability)
                    .orElse(Action.Availability.DEFAULT);
            sections.add(new Section(part.name(), keys.text("label"), availability, actions(keys)));
            keys.done();
        }
        return List.copyOf(sections);
    }

    private static List<String> actions(Keys section) {
        List<String> names = new ArrayList<>();
        for (Part group : section.parts("groups")) {
            if (group.value() instanceof YamlNode.Text) {
                continue;
            }
            Keys keys = group.keys("group '" + group.name() + "'");
            if (!keys.flag("enabled", true)) {
                continue;
            }
            keys.parts("items").stream()
                    .filter(item -> item.keys("item '" + item.name() + "'").flag("enabled", true))
                    .forEach(item -> names.add(item.name()));
            keys.done();
        }
        return List.copyOf(names);
    }
}
