package quartier.author.browser;

import java.text.Collator;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quartier.author.Dates;
import quartier.author.Light;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.Labels;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.App;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.definition.Field;

/** Finds, filters and sorts the items of an app, and shows them as rows. */
final class ItemRows {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MOST = 5000;
    private final Visit visit;
    private final Screens screens;
    private final App app;
    private final Choices names;
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    /** A row of the list. */
    public record Row(
            String title, String url, String path, Light light, List<String> cells, String changed, String by) {}

    ItemRows(Visit visit, Screens screens, App app) {
        this.visit = visit;
        this.screens = screens;
        this.app = app;
        this.names = new Choices(visit.snapshot(), visit.registry());
    }

    /** Columns beside title, status and date: when it happens, then what the app names; at most three. */
    List<App.Column> columns() {
        Capabilities type = app.contentType()
                .flatMap(visit.registry()::contentType)
                .map(ContentType::capabilities)
                .orElse(Capabilities.NONE);
        String begin = type.schedule().map(Capabilities.Schedule::begin).orElse("");
        String address = type.pages().map(Capabilities.ItemPages::path).orElse("");
        Stream<App.Column> when =
                begin.isEmpty() ? Stream.of() : Stream.of(new App.Column(begin, begin, "date", "", true, Map.of()));
        Stream<App.Column> named = app.browser().orElseThrow().columns().stream()
                .filter(column -> List.of("property", "date").contains(column.kind()))
                .filter(column ->
                        !column.property().isEmpty() && !column.property().contains(":"))
                .filter(column -> !List.of(type.title(), type.summary(), begin, "title", "jcrName")
                        .contains(column.property()))
                .filter(column -> !address.contains("{" + column.property() + "}"));
        return Stream.concat(when, named).limit(3).toList();
    }

    List<ContentNode> items(boolean deleted) {
        List<ContentNode> found = new ArrayList<>();
        var source = app.browser().orElseThrow().source();
        String root = source.rootPath().isEmpty() ? "/" : source.rootPath();
        visit.snapshot()
                .node(ContentPath.of(source.workspace(), root))
                .ifPresent(node -> collect(node, deleted, found));
        return found;
    }

    private void collect(ContentNode parent, boolean deleted, List<ContentNode> found) {
        String type = app.detail().map(App.Detail::nodeType).orElse("");
        for (ContentNode child : parent.children()) {
            if (child.isType("mgnl:contentNode") || found.size() >= MOST) {
                continue;
            }
            if (!child.isType("mgnl:folder")
                    && (type.isEmpty() || child.isType(type))
                    && child.isType("mgnl:deleted") == deleted) {
                found.add(child);
            }
            collect(child, deleted, found);
        }
    }

    List<ContentNode> filtered(List<ContentNode> items, String text, String status, String property, String value) {
        String wanted = text.toLowerCase(Locale.GERMAN).strip();
        return items.stream()
                .filter(node -> status.isEmpty() || Light.status(node).equals(status))
                .filter(node -> property.isEmpty()
                        || value.isEmpty()
                        || node.texts(property).contains(value))
                .filter(node -> wanted.isEmpty() || contains(node, wanted))
                .toList();
    }

    private boolean contains(ContentNode node, String wanted) {
        return node.name().toLowerCase(Locale.GERMAN).contains(wanted)
                || node.properties().stream()
                        .filter(property -> property.type() == PropertyType.STRING)
                        .flatMap(property -> property.texts().stream())
                        .anyMatch(text -> text.toLowerCase(Locale.GERMAN).contains(wanted));
    }

    List<ContentNode> sorted(List<ContentNode> items, String sort) {
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        Comparator<ContentNode> order = switch (by) {
            case "geaendert" -> Comparator.comparing(ItemRows::modified);
            case "status" -> Comparator.comparing(Light::status);
            case "", "titel" -> Comparator.comparing(names::title, Collator.getInstance(Locale.GERMAN));
            default -> Comparator.comparing(node -> key(node, by), Collator.getInstance(Locale.GERMAN));
        };
        return items.stream().sorted(down ? order.reversed() : order).toList();
    }

    private String key(ContentNode node, String property) {
        return node.date(property).map(date -> date.toInstant().toString()).orElse(shown(node, property));
    }

    private static OffsetDateTime modified(ContentNode node) {
        return node.date("mgnl:lastModified").orElse(OffsetDateTime.MIN);
    }

    Row row(ContentNode node) {
        return new Row(
                names.title(node),
                Places.edit(node.path()),
                node.path().toString(),
                Light.of(node, screens.texts()),
                columns().stream().map(column -> shown(node, column.property())).toList(),
                node.date("mgnl:lastModified")
                        .map(date -> Dates.shortly(date, ZONE))
                        .orElse(""),
                node.text("mgnl:lastModifiedBy"));
    }

    /** A value for people: dates in German, references by the title of what they point to. */
    String shown(ContentNode node, String property) {
        return node.property(property).map(this::shown).orElse("");
    }

    /** Options by their value, so that a list says what the form says. */
    private Map<String, String> options(String property) {
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

    private String shown(Property property) {
        if (property.type() == PropertyType.BINARY) {
            return "";
        }
        Map<String, String> named = labels.computeIfAbsent(property.name(), this::options);
        List<String> parts = property.values().stream()
                .limit(3)
                .map(value -> named.getOrDefault(value.toString(), one(value)))
                .toList();
        return String.join(", ", parts);
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
