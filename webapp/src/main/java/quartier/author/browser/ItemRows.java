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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quartier.author.Dates;
import quartier.author.Light;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Services;
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
import quartier.editing.Units;

/** Finds, filters and sorts the items of an app, and shows them as rows. */
final class ItemRows {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MOST = 5000;
    private final Visit visit;
    private final Screens screens;
    private final Services services;
    private final App app;
    private final Choices names;
    private final List<String> types;
    private final List<App.Column> columns;
    private final List<String> texts;
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    /**
     * A row of the list.
     *
     * @param place way to the folder it is in, where that is not the one that is shown
     */
    public record Row(
            String title,
            String url,
            String path,
            Light light,
            List<String> cells,
            String changed,
            String by,
            String place,
            boolean folder,
            List<HurryScreen.Offer> hurry) {}

    ItemRows(Visit visit, Screens screens, Services services, App app) {
        this.visit = visit;
        this.screens = screens;
        this.services = services;
        this.app = app;
        this.names = new Choices(visit.snapshot(), visit.registry());
        this.types = types(app);
        this.columns = chosenColumns();
        this.texts = texts();
    }

    /** Columns beside title, status and date: when it happens, then what the app names; at most three, of apps that name them all themselves six. */
    List<App.Column> columns() {
        return columns;
    }

    private List<App.Column> chosenColumns() {
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
        return Stream.concat(when, named)
                .limit(app.contentType().isPresent() ? 3 : 6)
                .toList();
    }

    /** The types of the items: those that have a form, else those that the app lists. */
    private static List<String> types(App app) {
        List<String> edited = app.details().stream()
                .map(App.Detail::nodeType)
                .filter(type -> !type.isEmpty())
                .distinct()
                .toList();
        return edited.isEmpty() || app.details().size() > edited.size()
                ? app.browser().orElseThrow().source().nodeTypes().stream()
                        .filter(type -> !type.equals("mgnl:folder"))
                        .toList()
                : edited;
    }

    /** Items below the folder; without {@code deep} only those that stand in it themselves. */
    List<ContentNode> items(ContentNode folder, boolean deep, boolean deleted) {
        List<ContentNode> found = new ArrayList<>();
        collect(folder, deep, deleted, found);
        return found;
    }

    private void collect(ContentNode parent, boolean deep, boolean deleted, List<ContentNode> found) {
        for (ContentNode child : parent.children()) {
            boolean wanted = types.stream().anyMatch(child::isType);
            if (found.size() >= MOST || Units.isPart(child) && !wanted) {
                continue;
            }
            boolean folder = child.isType("mgnl:folder") || !deep && ItemFolders.opens(app, child);
            if (!folder && (wanted || types.isEmpty()) && child.isType("mgnl:deleted") == deleted) {
                found.add(child);
            }
            if (deep || !folder) {
                collect(child, deep, deleted, found);
            }
        }
    }

    /** The folders that stand in a folder, by title. */
    List<ContentNode> folders(ContentNode folder) {
        return folder.children().stream()
                .filter(child -> ItemFolders.opens(app, child) && !child.isType("mgnl:deleted"))
                .sorted(Comparator.comparing(names::title, Collator.getInstance(Locale.GERMAN)))
                .toList();
    }

    List<ContentNode> filtered(List<ContentNode> items, String text, String status, String property, String value) {
        String wanted = text.toLowerCase(Locale.GERMAN).strip();
        return items.stream()
                .filter(node ->
                        status.isEmpty() || Light.shape(node, visit.underway()).equals(status))
                .filter(node -> property.isEmpty()
                        || value.isEmpty()
                        || node.texts(property).contains(value))
                .filter(node -> wanted.isEmpty() || contains(node, wanted))
                .toList();
    }

    private boolean contains(ContentNode node, String wanted) {
        return names.title(node).toLowerCase(Locale.GERMAN).contains(wanted)
                || node.name().toLowerCase(Locale.GERMAN).contains(wanted)
                || texts.stream()
                        .anyMatch(name ->
                                node.text(name).toLowerCase(Locale.GERMAN).contains(wanted));
    }

    /** What people have typed as text, not what they have chosen from lists. */
    private List<String> texts() {
        return app.detail().stream()
                .flatMap(detail -> detail.form().fields().stream())
                .filter(field -> field instanceof Field.Text || field instanceof Field.RichText)
                .map(Field::name)
                .toList();
    }

    /** Sorted by keys that are made once per item: comparing German texts anew each time would cost most of a list. */
    List<ContentNode> sorted(List<ContentNode> items, String sort) {
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        Collator collator = Collator.getInstance(Locale.GERMAN);
        Function<ContentNode, Comparable<?>> key = switch (by) {
            case "geaendert" -> ItemRows::modified;
            case "status" -> node -> Light.shape(node, visit.underway());
            case "", "titel" -> node -> collator.getCollationKey(names.title(node));
            default -> node -> collator.getCollationKey(key(node, by));
        };
        List<Keyed> keyed = new ArrayList<>(
                items.stream().map(node -> new Keyed(key.apply(node), node)).toList());
        keyed.sort(down ? Comparator.<Keyed>naturalOrder().reversed() : Comparator.naturalOrder());
        return keyed.stream().map(Keyed::node).toList();
    }

    /** An item with what it is sorted by. */
    private record Keyed(Comparable<?> key, ContentNode node) implements Comparable<Keyed> {
        @Override
        @SuppressWarnings("unchecked") // all keys of one list are of one type
        public int compareTo(Keyed other) {
            return ((Comparable<Object>) key).compareTo(other.key);
        }
    }

    private String key(ContentNode node, String property) {
        return node.date(property).map(date -> date.toInstant().toString()).orElse(shown(node, property));
    }

    private static OffsetDateTime modified(ContentNode node) {
        return node.date("mgnl:lastModified").orElse(OffsetDateTime.MIN);
    }

    /** @param shown the folder whose content the list shows */
    Row row(ContentNode node, ContentNode shown) {
        if (node.isType("mgnl:folder") || app.isContainer(node.primaryType())) {
            return new Row(
                    names.title(node),
                    "/.author/inhalte/" + app.name() + "?ordner="
                            + Places.encode(node.path().path()),
                    node.path().toString(),
                    Light.of(node, visit.underway(), screens.texts()),
                    columns.stream().map(column -> "").toList(),
                    "",
                    "",
                    "",
                    true,
                    List.of());
        }
        return new Row(
                names.title(node),
                Places.edit(node.path()),
                node.path().toString(),
                Light.of(node, visit.underway(), screens.texts()),
                columns.stream().map(column -> shown(node, column.property())).toList(),
                node.date("mgnl:lastModified")
                        .map(date -> Dates.shortly(date, ZONE))
                        .orElse(""),
                node.text("mgnl:lastModifiedBy"),
                place(node, shown),
                false,
                HurryScreen.offers(visit, node, services));
    }

    private String place(ContentNode node, ContentNode shown) {
        List<String> way = new ArrayList<>();
        Optional<ContentNode> at = node.parent();
        while (at.isPresent() && !at.get().path().isRoot() && !at.get().path().equals(shown.path())) {
            way.addFirst(names.title(at.get()));
            at = at.get().parent();
        }
        return String.join(" › ", way);
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
