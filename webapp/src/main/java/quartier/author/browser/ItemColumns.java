package quartier.author.browser;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quartier.author.Dates;
import quartier.author.Icons;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.Labels;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.App;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.definition.Field;
import quartier.definition.ListView;
import quartier.definition.ListView.Column;
import quartier.definition.ListView.Content;

/** The columns of a list between title and status: which there are, what they are called and what stands in them. */
final class ItemColumns {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> TITLES = List.of("title", "titel", "name");

    private final Visit visit;
    private final Screens screens;
    private final App app;
    private final ListView view;
    private final Choices names;
    private final Labels labels;
    private final List<Column> columns;
    private final Map<String, Map<String, String>> options = new HashMap<>();

    /** What stands in a cell; {@code icon} is empty for words alone. */
    public record Cell(String text, String icon) {
        static final Cell EMPTY = new Cell("", "");
    }

    ItemColumns(Visit visit, Screens screens, App app, ListView view) {
        this.visit = visit;
        this.screens = screens;
        this.app = app;
        this.view = view;
        this.names = new Choices(visit.snapshot(), visit.registry());
        this.labels = new Labels(
                visit.registry().messages(),
                Locale.GERMAN,
                List.of(app.name() + ".browser.views", app.name() + ".detail", app.name()));
        this.columns = chosen();
    }

    List<Column> all() {
        return columns;
    }

    /** The column of the titles, for its words and its width. */
    Optional<Column> title() {
        return view.columns().stream()
                .filter(column -> column.content() == Content.TITLE)
                .findFirst();
    }

    /** When it happens, then what the app names, without what stands in the list anyway. */
    private List<Column> chosen() {
        Capabilities type = app.contentType()
                .flatMap(visit.registry()::contentType)
                .map(ContentType::capabilities)
                .orElse(Capabilities.NONE);
        String begin = type.schedule().map(Capabilities.Schedule::begin).orElse("");
        String address = type.pages().map(Capabilities.ItemPages::path).orElse("");
        String label = app.browser().orElseThrow().source().labelProperty();
        String usual = TITLES.stream().filter(this::isNamed).findFirst().orElse("");
        List<String> shown =
                List.of("jcrName", "title", "mgnl:lastModified", type.title(), type.summary(), begin, label, usual);
        Stream<Column> when = begin.isEmpty() ? Stream.of() : Stream.of(Column.plain(begin, Content.DATE));
        Stream<Column> named = view.columns().stream()
                .filter(column -> column.content() != Content.TITLE && column.content() != Content.STATUS)
                .filter(column -> column.content() == Content.ICON
                        || column.content() == Content.PATH
                        || !shown.contains(column.property()))
                .filter(column -> !address.contains("{" + column.property() + "}"));
        return Stream.concat(when, named).toList();
    }

    private boolean isNamed(String property) {
        return view.columns().stream().anyMatch(column -> column.property().equals(property));
    }

    /** The day on which something happens may stand in a part of the form: then nothing else says what it is called. */
    String label(Column column) {
        String label = column.label().isEmpty() ? label(column.property()) : labels.text(column.label());
        boolean unnamed = label.equals(column.property()) && !isNamed(column.property());
        return unnamed ? screens.text("list.begin") : label;
    }

    /** What the column or the form calls a property. */
    String label(String property) {
        Optional<Column> column = view.columns().stream()
                .filter(own -> own.property().equals(property) && !own.label().isEmpty())
                .findFirst();
        return column.map(own -> labels.text(own.label()))
                .or(() -> fields().filter(field -> field.name().equals(property))
                        .map(labels::field)
                        .findFirst())
                .orElseGet(() -> labels.tab("", property));
    }

    private Stream<Field> fields() {
        return app.detail().stream().flatMap(detail -> detail.form().fields().stream());
    }

    String option(Field.Option option) {
        return option.label().isEmpty() ? option.name() : labels.text(option.label());
    }

    Cell cell(ContentNode node, Column column) {
        return switch (column.content()) {
            case PATH -> new Cell(node.path().path(), "");
            case ICON -> new Cell("", Icons.symbol(icon(node, column)));
            default ->
                new Cell(
                        shown(node, column.property()),
                        column.iconProperty().isEmpty()
                                        || node.text(column.iconProperty()).isEmpty()
                                ? ""
                                : Icons.symbol(node.text(column.iconProperty())));
        };
    }

    private static String icon(ContentNode node, Column column) {
        String stored = column.iconProperty().isEmpty() ? "" : node.text(column.iconProperty());
        return !stored.isEmpty() ? stored : column.icon().isEmpty() ? node.text(column.property()) : column.icon();
    }

    /** The icon of an item, where the app's items have different ones; else empty. */
    String icon(ContentNode node) {
        Map<String, String> icons = app.browser().orElseThrow().icons();
        Set<String> different = icons.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("mgnl:folder"))
                .map(entry -> Icons.symbol(entry.getValue()))
                .collect(Collectors.toSet());
        return different.size() < 2
                ? ""
                : icons.entrySet().stream()
                        .filter(entry -> node.isType(entry.getKey()))
                        .map(entry -> Icons.symbol(entry.getValue()))
                        .findFirst()
                        .orElse(Icons.USUAL);
    }

    /** A value for people: dates in German, references by the title of what they point to. */
    String shown(ContentNode node, String property) {
        return property.equals("jcrName")
                ? node.name()
                : node.property(property).map(this::shown).orElse("");
    }

    private String shown(Property property) {
        if (property.type() == PropertyType.BINARY) {
            return "";
        }
        List<String> parts = property.values().stream()
                .limit(3)
                .map(value -> value(property.name(), value))
                .toList();
        return String.join(", ", parts);
    }

    /** One value of a property for people. */
    String value(String property, Object value) {
        return options.computeIfAbsent(property, this::optionsOf).getOrDefault(value.toString(), one(value));
    }

    /** Options by their value, so that a list says what the form says. */
    private Map<String, String> optionsOf(String property) {
        return FormSource.of(visit).of(app).stream()
                .flatMap(bound -> bound.form().fields().stream()
                        .filter(field -> field.name().equals(property))
                        .flatMap(field -> options(field, bound.labels())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private static Stream<Map.Entry<String, String>> options(Field field, Labels labels) {
        Field inner = field instanceof Field.Multi multi ? multi.field() : field;
        return inner instanceof Field.Select select && select.options() instanceof Field.Options.Fixed fixed
                ? fixed.options().stream().map(option -> Map.entry(option.value(), labels.option(field, option)))
                : Stream.of();
    }

    private String one(Object value) {
        if (value instanceof OffsetDateTime date) {
            OffsetDateTime local = date.atZoneSameInstant(ZONE).toOffsetDateTime();
            String text = Dates.shortly(date, ZONE);
            return local.getHour() == 0 && local.getMinute() == 0 ? text.substring(0, 10) : text;
        }
        if (value instanceof Boolean flag) {
            return screens.text(flag ? "list.yes" : "list.no");
        }
        String text = value.toString();
        String id = text.startsWith("jcr:") ? text.substring(4) : text;
        return id.length() == 36
                ? visit.snapshot().byId(id).map(names::title).orElse("")
                : text.length() > 80 ? text.substring(0, 80) + " …" : text;
    }
}
