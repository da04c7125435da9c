package quartier.author.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.Labels;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.definition.App;
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

    /** A column heading; {@code url} sorts by it. */
    public record Heading(String label, String url, String direction) {}

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
        ItemRows rows = new ItemRows(visit, screens, services, app);
        boolean trash = visit.query("status").equals("deleted");
        List<Filters.Filter> filters = FormSource.of(visit)
                .of(app)
                .map(bound -> Filters.of(visit, bound))
                .orElse(List.of());
        boolean tree = app.browser().orElseThrow().tree();
        boolean searched = !visit.query("suche").isBlank()
                || !visit.query("status").isEmpty()
                || filters.stream()
                        .anyMatch(filter -> !visit.query("f-" + filter.name()).isEmpty());
        List<ContentNode> found = rows.filtered(
                rows.items(folder, searched || !tree, trash),
                visit.query("suche"),
                trash ? "" : visit.query("status"),
                "",
                "");
        for (Filters.Filter filter : filters) {
            found = rows.filtered(found, "", "", filter.name(), visit.query("f-" + filter.name()));
        }
        found = rows.sorted(found, visit.query("sortiert"));
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
        model.put("headings", headings(visit, rows, app));
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
        var messages = visit.registry().messages();
        return app.label().isEmpty()
                ? messages.text(app.name() + ".label", Locale.GERMAN).orElse(app.name())
                : messages.label(app.label(), Locale.GERMAN);
    }

    private List<Heading> headings(Visit visit, ItemRows rows, App app) {
        Labels labels = new Labels(
                visit.registry().messages(),
                Locale.GERMAN,
                List.of(app.name() + ".browser.views", app.name() + ".detail", app.name()));
        Stream<Heading> own = rows.columns().stream()
                .map(column -> heading(
                        visit,
                        column.property(),
                        column.label().isEmpty()
                                ? fieldLabel(app, labels, column.property())
                                : labels.text(column.label())));
        return Stream.of(
                        Stream.of(heading(visit, "titel", screens.text("list.title"))),
                        own,
                        Stream.of(
                                heading(visit, "status", screens.text("list.status")),
                                heading(visit, "geaendert", screens.text("list.changed"))))
                .flatMap(stream -> stream)
                .toList();
    }

    private static String fieldLabel(App app, Labels labels, String property) {
        return app.detail().stream()
                .flatMap(detail -> detail.form().fields().stream())
                .filter(field -> field.name().equals(property))
                .map(labels::field)
                .findFirst()
                .orElse(labels.tab("", property));
    }

    private Heading heading(Visit visit, String property, String label) {
        String now = visit.query("sortiert").isEmpty() ? "titel" : visit.query("sortiert");
        String direction = now.equals(property) ? "ascending" : now.equals("-" + property) ? "descending" : "none";
        return new Heading(
                label,
                address(visit, "sortiert", direction.equals("ascending") ? "-" + property : property),
                direction);
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
            if (!key.equals(name) && !key.equals("ab") && !values.getFirst().isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(Places.encode(key))
                        .append('=')
                        .append(Places.encode(values.getFirst()));
            }
        });
        query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(Places.encode(value));
        return visit.request().path() + query;
    }
}
