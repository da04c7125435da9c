package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Action;
import quartier.definition.App;
import quartier.definition.App.Section;
import quartier.definition.ListView;
import quartier.definition.Origin;
import quartier.definition.Source;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads the list side of an app: source, views, filters, actions and action bar. */
final class BrowserReader {
    private static final Action.Availability ON_ROOT =
            new Action.Availability(true, false, false, false, List.of(), List.of(), List.of());

    private final Optional<Origin> generated;

    /** @param generated where a generated app stands; empty for apps that are written by hand */
    BrowserReader(Optional<Origin> generated) {
        this.generated = generated;
    }

    /** @param nameProperty what the datasource of the whole app says names are made of */
    App.Browser browser(Keys keys, Optional<Source> appSource, String nameProperty, Optional<String> contentType) {
        Optional<Keys> workbench = keys.child("workbench", "workbench");
        Optional<Keys> connector = keys.child("contentConnector", "contentConnector")
                .or(() -> workbench.filter(own -> own.has("workspace")));
        Source source = keys.child("datasource", "datasource")
                .map(OptionReader::source)
                .or(() -> connector.map(BrowserReader::connector))
                .or(() -> appSource)
                .orElseGet(() -> new Source("", "/", List.of(), "", Optional.empty()));
        if (contentType.isPresent()) {
            source = new Source(
                    source.workspace(),
                    source.rootPath(),
                    source.nodeTypes(),
                    source.labelProperty(),
                    contentType,
                    source.order());
        }
        List<ListView> views =
                workbench.map(own -> new ViewReader(generated).views(own)).orElse(List.of());
        List<ListView.Filter> filters = workbench.map(BrowserReader::filters).orElse(List.of());
        ListView.Search search = workbench
                .map(own -> new ListView.Search(own.flag("searchEnabled", true), own.text("searchPlaceholder")))
                .orElse(ListView.Search.USUAL);
        workbench.ifPresent(Keys::done);
        Optional<Keys> bar = keys.child("actionbar", "actionbar");
        bar.ifPresent(Keys::done);
        return new App.Browser(
                named(source, keys.text("itemNameProperty")),
                views.isEmpty() ? List.of(plain()) : views,
                search,
                filters,
                icons(views, connector),
                bar.map(own -> words(own, ActionReader.actions(keys))).orElseGet(() -> ActionReader.actions(keys)),
                bar.map(own -> own.text("defaultAction")).orElse(""),
                bar.map(own -> own.text("deleteAction")).orElse(""),
                keys.child("datasource", "datasource")
                        .map(own -> own.text("nodeNameProperty"))
                        .filter(own -> !own.isEmpty())
                        .orElse(nameProperty),
                bar.map(BrowserReader::sections).orElse(List.of()));
    }

    private static Source named(Source source, String property) {
        return property.isEmpty() || !source.labelProperty().isEmpty()
                ? source
                : new Source(
                        source.workspace(),
                        source.rootPath(),
                        source.nodeTypes(),
                        property,
                        source.contentType(),
                        source.order());
    }

    /** Actions without words or icon of their own have those that the action bar gives them. */
    private static List<Action> words(Keys bar, List<Action> actions) {
        Map<String, Keys> items = new LinkedHashMap<>();
        for (Part section : bar.parts("sections")) {
            for (Part group : section.keys("section").parts("groups")) {
                group.keys("group").parts("items").stream()
                        .filter(Part::isMapping)
                        .forEach(item -> items.putIfAbsent(item.name(), item.keys("item '" + item.name() + "'")));
            }
        }
        return actions.stream()
                .map(action -> Optional.ofNullable(items.get(action.name()))
                        .map(item -> worded(action, item))
                        .orElse(action))
                .toList();
    }

    private static Action worded(Action action, Keys item) {
        return new Action(
                action.name(),
                action.kind(),
                action.label().isEmpty() ? item.text("label") : action.label(),
                action.icon().isEmpty() ? item.text("icon") : action.icon(),
                action.availability(),
                action.settings(),
                action.origin());
    }

    private static ListView plain() {
        return new ListView("tree", ListView.Kind.TREE, "", "", List.of(), true);
    }

    private static List<ListView.Filter> filters(Keys workbench) {
        FilterReader reader = new FilterReader();
        List<ListView.Filter> filters = new ArrayList<>();
        workbench.parts("filters").forEach(part -> reader.view(part).ifPresent(filters::add));
        return List.copyOf(filters);
    }

    private static Source connector(Keys keys) {
        return new Source(
                Names.workspace(keys, "website"),
                Names.path(keys, keys.has("rootPath") ? "rootPath" : "path"),
                Names.nodeTypes(keys, "nodeTypes"),
                "",
                Optional.empty(),
                keys.texts("defaultOrder").stream()
                        .flatMap(text -> List.of(text.split(",")).stream())
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Source.Sorting(
                                name.replaceFirst("\\s.*", ""),
                                name.toLowerCase(java.util.Locale.ROOT).endsWith(" desc")))
                        .toList());
    }

    /** Icons by node type: what title columns say, and in 5.x the connector. */
    private static Map<String, String> icons(List<ListView> views, Optional<Keys> connector) {
        Map<String, String> icons = new LinkedHashMap<>();
        connector.ifPresent(own -> own.parts("nodeTypes").stream()
                .filter(Part::isMapping)
                .forEach(part -> icons.put(
                        part.name(),
                        part.keys("node type '" + part.name() + "'").text("icon"))));
        connector.ifPresent(Keys::done);
        views.forEach(view -> view.columns().forEach(column -> icons.putAll(column.icons())));
        icons.values().removeIf(String::isEmpty);
        return java.util.Collections.unmodifiableMap(icons);
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
                    .orElse(keys.flag("root", false) ? ON_ROOT : Action.Availability.DEFAULT);
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
