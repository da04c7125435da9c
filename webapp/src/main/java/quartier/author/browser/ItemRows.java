package quartier.author.browser;

import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import quartier.author.Dates;
import quartier.author.Light;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.NodeOrder;
import quartier.content.ContentNode;
import quartier.content.PropertyType;
import quartier.definition.App;
import quartier.definition.Field;
import quartier.definition.ListView;
import quartier.definition.Source;
import quartier.editing.Units;

/** Finds, filters and sorts the items of an app, and shows them as rows. */
final class ItemRows {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MOST = 5000;
    private final Visit visit;
    private final Screens screens;
    private final Services services;
    private final App app;
    private final Source source;
    private final Choices names;
    private final List<String> types;
    private final ItemColumns columns;
    private final List<String> texts;
    private final ItemLinks links;

    /**
     * A row of the list.
     *
     * @param place way to the folder it is in, where that is not the one that is shown
     * @param picture address of its picture, for views that show pictures
     */
    public record Row(
            String title,
            String url,
            String path,
            String icon,
            Light light,
            List<ItemColumns.Cell> cells,
            String changed,
            String by,
            String place,
            boolean folder,
            String picture,
            List<HurryScreen.Offer> hurry) {}

    ItemRows(Visit visit, Screens screens, Services services, App app, ListView view) {
        this.visit = visit;
        this.screens = screens;
        this.services = services;
        this.app = app;
        this.source = app.browser().orElseThrow().source();
        this.names = new Choices(visit.snapshot(), visit.registry());
        this.types = types(app);
        this.columns = new ItemColumns(visit, screens, app, view);
        this.texts = texts();
        this.links = new ItemLinks(visit, screens, app, new Offers(visit, screens, services, app));
    }

    ItemColumns columns() {
        return columns;
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

    List<ContentNode> filtered(List<ContentNode> items, String text, String status, List<Filters.Filter> filters) {
        String wanted = text.toLowerCase(Locale.GERMAN).strip();
        List<Filters.Filter> active =
                filters.stream().filter(Filters.Filter::active).toList();
        return items.stream()
                .filter(node ->
                        status.isEmpty() || Light.shape(node, visit.underway()).equals(status))
                .filter(node -> active.stream().allMatch(filter -> fits(node, filter)))
                .filter(node -> wanted.isEmpty() || contains(node, wanted))
                .toList();
    }

    private boolean fits(ContentNode node, Filters.Filter filter) {
        List<String> stored = filter.name().equals("jcrName") ? List.of(node.name()) : node.texts(filter.name());
        if (filter.style() != ListView.Style.TEXT) {
            List<String> values = stored.isEmpty() ? List.of("false") : stored;
            return filter.options().stream().anyMatch(option -> option.chosen() && values.contains(option.value()));
        }
        String typed = filter.typed().toLowerCase(Locale.GERMAN).strip();
        return Stream.concat(stored.stream(), Stream.of(columns.shown(node, filter.name())))
                .map(value -> value.toLowerCase(Locale.GERMAN))
                .anyMatch(value -> filter.exact() ? value.equals(typed) : value.contains(typed));
    }

    private boolean contains(ContentNode node, String wanted) {
        return title(node).toLowerCase(Locale.GERMAN).contains(wanted)
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

    /** By the column that is asked for, else as the app says, else by title. */
    List<ContentNode> sorted(List<ContentNode> items, String sort) {
        NodeOrder order = new NodeOrder();
        if (sort.isEmpty() && !source.order().isEmpty()) {
            return order.sorted(items, source.order());
        }
        boolean down = sort.startsWith("-");
        String by = down ? sort.substring(1) : sort;
        Function<ContentNode, NodeOrder.Key> key = switch (by) {
            case "geaendert" -> node -> order.property(node, "mgnl:lastModified");
            case "status" -> node -> order.text(Light.shape(node, visit.underway()));
            case "", "titel" -> node -> order.text(title(node));
            case "pfad" -> node -> order.text(node.path().path());
            default -> node -> key(order, node, by);
        };
        return order.sorted(items, key, down);
    }

    private NodeOrder.Key key(NodeOrder order, ContentNode node, String property) {
        boolean plain = node.property(property)
                .filter(own -> own.type() != PropertyType.STRING)
                .isPresent();
        return plain ? order.property(node, property) : order.text(columns.shown(node, property));
    }

    /** What the app's column of titles shows, else what its source names items by. */
    private String title(ContentNode node) {
        String own = columns.title().map(column -> node.text(column.property())).orElse("");
        return own.isEmpty() ? names.title(node, source) : own;
    }

    /** @param shown the folder whose content the list shows */
    Row row(ContentNode node, ContentNode shown) {
        boolean folder = ItemFolders.opens(app, node);
        return new Row(
                folder ? names.title(node) : title(node),
                folder
                        ? "/.author/inhalte/" + app.name() + "?ordner="
                                + Places.encode(node.path().path())
                        : links.opened(node),
                node.path().toString(),
                folder ? "folder" : columns.icon(node),
                Light.of(node, visit.underway(), screens.texts()),
                columns.all().stream()
                        .map(column -> folder ? ItemColumns.Cell.EMPTY : columns.cell(node, column))
                        .toList(),
                folder
                        ? ""
                        : node.date("mgnl:lastModified")
                                .map(date -> Dates.shortly(date, ZONE))
                                .orElse(""),
                folder ? "" : node.text("mgnl:lastModifiedBy"),
                folder ? "" : place(node, shown),
                folder,
                folder ? "" : picture(node),
                folder ? List.of() : HurryScreen.offers(visit, node, services));
    }

    /** The first of its files that is a picture. */
    private String picture(ContentNode node) {
        return app.detail().stream()
                .flatMap(detail -> detail.form().fields().stream())
                .filter(field -> field instanceof Field.Link link && link.target() == Field.Target.ASSET)
                .flatMap(field -> names.target((Field.Link) field, node.text(field.name())).stream())
                .filter(asset -> quartier.asset.Assets.asset(asset)
                        .filter(quartier.asset.Asset::isImage)
                        .isPresent())
                .map(asset -> "/.author/medien/bild/" + asset.id())
                .findFirst()
                .orElse("");
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
}
