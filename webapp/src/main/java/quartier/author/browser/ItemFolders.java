package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.App;
import quartier.http.HttpException;

/** The folders in which an app's items stand: which one is shown, the way to it. */
final class ItemFolders {
    /** Name of the folder in addresses and forms. */
    static final String PARAMETER = "ordner";

    private final Visit visit;
    private final App app;

    ItemFolders(Visit visit, App app) {
        this.visit = visit;
        this.app = app;
    }

    /** Where the app's items begin. */
    ContentPath root() {
        var source = app.browser().orElseThrow().source();
        return ContentPath.of(source.workspace(), source.rootPath().isEmpty() ? "/" : source.rootPath());
    }

    /** The folder with that path; the app's root for none. */
    ContentNode shown(String path) {
        if (path.isEmpty() || path.equals(root().path())) {
            return visit.snapshot().node(root()).orElseThrow(() -> new HttpException(404, "no workspace"));
        }
        return ContentPath.parse(root().workspace() + ":" + path)
                .filter(root()::isAncestorOf)
                .flatMap(visit.snapshot()::node)
                .filter(node -> node.isType("mgnl:folder"))
                .orElseThrow(() -> new HttpException(404, "no folder"));
    }

    static String address(App app, ContentPath folder) {
        return "/.author/inhalte/" + app.name()
                + (folder.isRoot() ? "" : "?" + PARAMETER + "=" + Places.encode(folder.path()));
    }

    void describe(ContentNode folder, Map<String, Object> model, Screens screens) {
        boolean top = folder.path().equals(root());
        model.put("folder", top ? "" : folder.path().path());
        model.put("foldered", app.browser().orElseThrow().tree());
        model.put("crumbs", top ? List.of() : way(folder));
    }

    /** The app, then the folders above. */
    List<Screens.Crumb> way(ContentNode folder) {
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Screens.Crumb> way = new ArrayList<>();
        Optional<ContentNode> at = folder.parent();
        while (at.isPresent() && root().isAncestorOf(at.get().path())) {
            way.addFirst(new Screens.Crumb(
                    names.title(at.get()), address(app, at.get().path())));
            at = at.get().parent();
        }
        way.addFirst(new Screens.Crumb(ListScreen.label(visit, app), "/.author/inhalte/" + app.name()));
        return way;
    }
}
