package quartier.author.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.definition.App;
import quartier.definition.ListView;
import quartier.editing.Command;
import quartier.editing.NodeChange;
import quartier.editing.Outcome;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** The list of an app's items: searched, filtered, sorted and paged on the server, all of it in the address. */
final class ListScreen implements Screen {
    private static final int PAGE = 50;
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    /**
     * A column heading.
     *
     * @param url sorts by it; empty where nothing is sorted by it
     * @param width classes of the style sheet
     */
    public record Heading(String label, String url, String direction, String width) {}

    ListScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        App app = visit.registry()
                .app(visit.rest())
                .filter(a -> a.browser().isPresent())
                .orElseThrow(() -> new HttpException(404, "no app"));
        if (!screens.mayOpen(visit, app)) {
            throw new HttpException(403, "may not open");
        }
        ContentNode folder = new ItemFolders(visit, app).shown(visit.query(ItemFolders.PARAMETER));
        if (!services.guard().may(visit.person(), Permission.READ, folder.path())) {
            throw new HttpException(403, "may not read");
        }
        return visit.isPost() ? change(visit, app, folder) : list(visit, app, folder);
    }

    private Response list(Visit visit, App app, ContentNode folder) {
        ContentPath root = folder.path();
        App.Browser browser = app.browser().orElseThrow();
        ListViews views = new ListViews(visit, app);
        boolean trash = visit.query("status").equals("deleted");
        boolean asked =
                !visit.query("suche").isBlank() || !visit.query("status").isEmpty();
        ListView view = visit.query("suche").isBlank() ? views.chosen() : views.forSearch();
        ItemRows rows = new ItemRows(visit, screens, services, app, view);
        boolean tree = view.kind() == ListView.Kind.TREE;
        boolean searched = asked || isFiltered(visit);
        List<ContentNode> items = rows.items(folder, searched || !tree, trash);
        List<Filters.Filter> filters = new Filters(visit, app, rows).of(view, items);
        List<ContentNode> found = rows.sorted(
                rows.filtered(items, visit.query("suche"), trash ? "" : visit.query("status"), filters),
                visit.query("sortiert"));
        int from = Math.clamp(number(visit.query("ab")), 0, Math.max(0, found.size() - 1)) / PAGE * PAGE;
        int until = Math.min(found.size(), from + PAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("app", app.name());
        List<ContentNode> folders = tree && !searched && from == 0 ? rows.folders(folder) : List.of();
        model.put(
                "rows",
                Stream.concat(folders.stream(), found.subList(from, until).stream())
                        .map(node -> rows.row(node, folder))
                        .toList());
        ItemFolders place = new ItemFolders(visit, app);
        place.describe(folder, model, screens);
        model.put("makes", new Makes(visit, screens, app).at(folder, place.isTop(folder)));
        model.put("total", found.size());
        model.put("from", found.isEmpty() ? 0 : from + 1);
        model.put("until", until);
        model.put("previous", from > 0 ? address(visit, "ab", String.valueOf(from - PAGE)) : "");
        model.put("next", until < found.size() ? address(visit, "ab", String.valueOf(until)) : "");
        model.put("headings", headings(visit, rows.columns(), browser));
        model.put("views", views.tabs(folder, screens));
        model.put("view", visit.query(ListViews.PARAMETER));
        model.put("pictures", view.kind() == ListView.Kind.THUMBNAIL);
        model.put("pick", view.severalRows());
        model.put("searchable", browser.search().enabled());
        model.put("placeholder", text(visit, browser.search().placeholder()));
        model.put("filters", filters);
        model.put("statuses", statuses(visit));
        model.put("search", visit.query("suche"));
        model.put("sort", visit.query("sortiert"));
        model.put("trash", trash);
        model.put(
                "here",
                visit.request().path()
                        + (visit.request().rawQuery().isEmpty()
                                ? ""
                                : "?" + visit.request().rawQuery()));
        Offers offers = new Offers(visit, screens, services, app);
        model.put("deleteKey", offers.hasDeleteKey());
        model.put(
                "offered",
                Map.of(
                        ActionDeeds.PUBLISH, offers.everOffers(ActionDeeds.PUBLISH),
                        ActionDeeds.WITHDRAW, offers.everOffers(ActionDeeds.WITHDRAW),
                        ActionDeeds.DELETE, offers.everOffers(ActionDeeds.DELETE)));
        model.put(
                "foldered",
                place.type().isPresent()
                        && offers.offers(ActionDeeds.FOLDER, place.isTop(folder) ? List.of() : List.of(folder)));
        model.put("mayWrite", services.guard().may(visit.person(), Permission.WRITE, root));
        model.put("mayPublish", services.guard().may(visit.person(), Permission.PUBLISH, root));
        return screens.page(visit, "list.ftl", title(visit, app, folder), model);
    }

    private static String title(Visit visit, App app, ContentNode folder) {
        return !folder.path().equals(FormSource.root(app))
                ? new Choices(visit.snapshot(), visit.registry()).title(folder)
                : visit.registry().messages().label(label(visit, app), Locale.GERMAN);
    }

    /** A new folder in this one, or another name for it. */
    private Response change(Visit visit, App app, ContentNode folder) {
        FormData form = visit.form();
        String title = form.text("titel").strip();
        if (title.isEmpty()) {
            return screens.after(
                    visit, Notice.wrong(screens.text("media.folderName")), ItemFolders.address(app, folder.path()));
        }
        NodeChange change = NodeChange.of(Property.of("title", title));
        boolean rename = form.text("tat").equals("umbenennen");
        ItemFolders folders = new ItemFolders(visit, app);
        folders.ensureRoot(services);
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        rename
                                ? new Command.SaveNode(folder.path(), change, "", "")
                                : new Command.CreateNode(
                                        folder.path(), "", folders.type().orElse("mgnl:folder"), "", change));
        return screens.after(
                visit,
                outcomes.notice(
                        outcome,
                        screens.text(rename ? "folders.renamed" : "media.folderDone", title),
                        visit.registry()),
                ItemFolders.address(app, folder.path()));
    }

    static String label(Visit visit, App app) {
        return Screens.label(visit, app);
    }

    private List<Heading> headings(Visit visit, ItemColumns columns, App.Browser browser) {
        Optional<ListView.Column> title = columns.title();
        ColumnWidth widths = new ColumnWidth(Stream.concat(title.stream(), columns.all().stream())
                .mapToDouble(column -> column.width().share())
                .sum());
        String usual = browser.source().order().stream()
                .findFirst()
                .map(first -> (first.down() ? "-" : "") + first.property())
                .orElse("titel");
        Stream<Heading> own = columns.all().stream()
                .map(column -> heading(
                        visit,
                        column.sortable() ? sortKey(column) : "",
                        columns.label(column),
                        widths.classes(column.width()),
                        usual));
        return Stream.of(
                        Stream.of(heading(
                                visit,
                                title.map(ListView.Column::sortable).orElse(true) ? "titel" : "",
                                title.filter(column -> !column.label().isEmpty())
                                        .map(columns::label)
                                        .orElse(screens.text("list.title")),
                                title.map(column -> widths.classes(column.width()))
                                        .orElse(""),
                                usual)),
                        own,
                        Stream.of(
                                heading(visit, "status", screens.text("list.status"), "", usual),
                                heading(visit, "geaendert", screens.text("list.changed"), "", usual)))
                .flatMap(stream -> stream)
                .toList();
    }

    private static String sortKey(ListView.Column column) {
        return switch (column.content()) {
            case PATH -> "pfad";
            case ICON -> "";
            default -> column.property();
        };
    }

    /** @param property what it sorts by; empty for a column that nothing is sorted by */
    private Heading heading(Visit visit, String property, String label, String width, String usual) {
        if (property.isEmpty()) {
            return new Heading(label, "", "", width);
        }
        String now = visit.query("sortiert").isEmpty() ? usual : visit.query("sortiert");
        String direction = now.equals(property) ? "ascending" : now.equals("-" + property) ? "descending" : "none";
        return new Heading(
                label,
                address(visit, "sortiert", direction.equals("ascending") ? "-" + property : property),
                direction,
                width);
    }

    private static boolean isFiltered(Visit visit) {
        return visit.request().query().values().entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().startsWith("f-")
                        && parameter.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    private static String text(Visit visit, String literalOrKey) {
        return literalOrKey.isEmpty() ? "" : visit.registry().messages().label(literalOrKey, Locale.GERMAN);
    }

    private List<Filters.Option> statuses(Visit visit) {
        String chosen = visit.query("status");
        return Stream.of(
                        "draft",
                        "changed",
                        "published",
                        "sending",
                        "undelivered",
                        "handed",
                        "sent-back",
                        "planned",
                        "deleted")
                .map(status -> new Filters.Option(status, screens.text("light." + status), status.equals(chosen)))
                .toList();
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }

    /** This screen's address with one parameter changed; paging begins anew unless that is what changes. */
    static String address(Visit visit, String name, String value) {
        StringBuilder query = new StringBuilder();
        visit.request().query().values().forEach((key, values) -> {
            if (!key.equals(name) && !key.equals("ab")) {
                values.stream()
                        .filter(one -> !one.isEmpty())
                        .forEach(one -> query.append(query.isEmpty() ? "?" : "&")
                                .append(Places.encode(key))
                                .append('=')
                                .append(Places.encode(one)));
            }
        });
        query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(Places.encode(value));
        return visit.request().path() + query;
    }
}
