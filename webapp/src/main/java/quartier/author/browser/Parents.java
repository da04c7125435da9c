package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.App;

/** The way from the desk to a node, and back to the list it came from. */
final class Parents {
    private Parents() {}

    static List<Screens.Crumb> crumbs(ContentNode node, Visit visit, Screens screens) {
        List<Screens.Crumb> way = new ArrayList<>();
        Optional<App> app = FormSource.of(visit).app(node);
        String home = list(node.path(), visit.snapshot(), visit);
        String label = switch (node.path().workspace()) {
            case "website" -> screens.text("nav.pages");
            case "dam" -> screens.text("nav.media");
            default ->
                app.map(a -> ListScreen.label(visit, a)).orElse(node.path().workspace());
        };
        way.add(new Screens.Crumb(label, home.contains("?") ? home.substring(0, home.indexOf('?')) : home));
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<ContentNode> above = new ArrayList<>();
        Optional<ContentNode> at = node.parent();
        while (at.isPresent() && !at.get().path().isRoot() && !isTop(app, at.get())) {
            if (!at.get().isType("mgnl:area")) {
                above.addFirst(at.get());
            }
            at = at.get().parent();
        }
        for (ContentNode parent : above) {
            String url = parent.isType("mgnl:folder")
                            || app.filter(a -> ItemFolders.opens(a, parent)).isPresent()
                    ? (home.contains("?") ? home.substring(0, home.indexOf('?')) : home) + "?ordner="
                            + Places.encode(parent.path().path())
                    : Places.open(parent);
            way.add(new Screens.Crumb(names.title(parent), url));
        }
        return way;
    }

    private static boolean isTop(Optional<App> app, ContentNode node) {
        return app.filter(a -> FormSource.root(a).equals(node.path())).isPresent();
    }

    /** Where the list is in which the node stands. */
    static String list(ContentPath path, Snapshot snapshot, Visit visit) {
        return switch (path.workspace()) {
            case "website" -> "/.author/seiten";
            case "dam" ->
                path.parent()
                        .filter(parent -> !parent.isRoot())
                        .map(parent -> "/.author/medien?ordner=" + Places.encode(parent.path()))
                        .orElse("/.author/medien");
            default ->
                snapshot.node(path)
                        .flatMap(node ->
                                FormSource.of(visit).app(node).map(app -> ItemFolders.address(app, folder(app, node))))
                        .orElse("/.author/");
        };
    }

    /** The nearest folder around the node that the app can show. */
    private static ContentPath folder(App app, ContentNode node) {
        Optional<ContentNode> at = node.parent();
        while (at.isPresent() && !isTop(Optional.of(app), at.get())) {
            if (ItemFolders.opens(app, at.get())) {
                return at.get().path();
            }
            at = at.get().parent();
        }
        return ContentPath.root(node.path().workspace());
    }
}
