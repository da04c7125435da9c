package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.DataNode;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.definition.App;
import quartier.editing.Command;
import quartier.editing.NodeChange;
import quartier.http.HttpException;

/** The folders in which an app's items stand: which one is shown, the way to it. */
final class ItemFolders {
    /** Name of the folder in addresses and forms. */
    static final String PARAMETER = "ordner";

    private static final String FOLDER = "mgnl:folder";

    private final Visit visit;
    private final App app;

    ItemFolders(Visit visit, App app) {
        this.visit = visit;
        this.app = app;
    }

    /** Where the app's items begin. */
    ContentPath root() {
        return FormSource.root(app);
    }

    /** Whether the app shows what stands below the node, instead of only the node. */
    static boolean opens(App app, ContentNode node) {
        return node.isType("mgnl:folder") || app.isContainer(node::isType);
    }

    /** Whether the folder is the one that the app begins with. */
    boolean isTop(ContentNode folder) {
        return folder.path().equals(root());
    }

    /** The type of the folders that are made here; empty where the app makes none. */
    Optional<String> type() {
        App.Browser browser = app.browser().orElseThrow();
        if (!browser.tree()) {
            return Optional.empty();
        }
        Optional<String> made = browser.actions().stream()
                .filter(action -> action.kind().equals("addFolderAction"))
                .map(action ->
                        action.settings().getOrDefault("nodeType", FOLDER).toString())
                .findFirst();
        boolean free = browser.actions().isEmpty() || app.details().isEmpty();
        return made.or(() -> free ? Optional.of(FOLDER) : Optional.empty());
    }

    /** The folder with that path; the app's root for none. */
    ContentNode shown(String path) {
        if (path.isEmpty() || path.equals(root().path())) {
            return visit.snapshot().node(root()).orElseGet(this::notYet);
        }
        return ContentPath.parse(root().workspace() + ":" + path)
                .filter(root()::isAncestorOf)
                .flatMap(visit.snapshot()::node)
                .filter(node -> opens(app, node))
                .orElseThrow(() -> new HttpException(404, "no folder"));
    }

    /** The folder that the app begins with is made with its first item. */
    private ContentNode notYet() {
        if (!visit.snapshot().workspaces().contains(root().workspace())) {
            throw new HttpException(404, "no workspace");
        }
        return DataNode.at(root(), new NodeData(root().name(), FOLDER, List.of(), "", List.of(), List.of()));
    }

    /** Makes the folders that the app's first item needs; what cannot be made is said when the item is. */
    void ensureRoot(Services services) {
        List<ContentPath> missing = new ArrayList<>();
        Optional<ContentPath> at = Optional.of(root());
        while (at.isPresent() && visit.snapshot().node(at.get()).isEmpty()) {
            missing.addFirst(at.get());
            at = at.get().parent();
        }
        missing.forEach(path -> services.editor()
                .execute(
                        visit.person(),
                        new Command.CreateNode(path.parent().orElseThrow(), path.name(), FOLDER, "", NodeChange.of())));
    }

    static String address(App app, ContentPath folder) {
        return "/.author/inhalte/" + app.name()
                + (folder.isRoot() ? "" : "?" + PARAMETER + "=" + Places.encode(folder.path()));
    }

    void describe(ContentNode folder, Map<String, Object> model, Screens screens) {
        boolean top = isTop(folder);
        model.put("folder", top ? "" : folder.path().path());
        model.put("renamed", folder.isType(FOLDER));
        model.put("edit", top || FormSource.of(visit).of(folder).isEmpty() ? "" : Places.edit(folder.path()));
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
