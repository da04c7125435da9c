package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Optional<App> app = FormSource.of(visit).app(node.path().workspace(), node.primaryType());
        String home = list(node.path(), visit.snapshot(), visit);
        String label = switch (node.path().workspace()) {
            case "website" -> screens.text("nav.pages");
            case "dam" -> screens.text("nav.media");
            default ->
                app.map(a -> visit.registry().messages().label(a.label(), Locale.GERMAN))
                        .orElse(node.path().workspace());
        };
        way.add(new Screens.Crumb(label, home.contains("?") ? home.substring(0, home.indexOf('?')) : home));
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<ContentNode> above = new ArrayList<>();
        Optional<ContentNode> at = node.parent();
        while (at.isPresent() && !at.get().path().isRoot()) {
            if (!at.get().isType("mgnl:area")) {
                above.addFirst(at.get());
            }
            at = at.get().parent();
        }
        for (ContentNode parent : above) {
            String url = parent.isType("mgnl:folder")
                    ? (home.contains("?") ? home.substring(0, home.indexOf('?')) : home) + "?ordner="
                            + Places.encode(parent.path().path())
                    : Places.open(parent);
            way.add(new Screens.Crumb(names.title(parent), url));
        }
        return way;
    }

    /** Where the list is in which the node stands. */
    static String list(ContentPath path, Snapshot snapshot, Visit visit) {
        String folder = path.parent()
                .filter(parent -> !parent.isRoot())
                .map(parent -> "?ordner=" + Places.encode(parent.path()))
                .orElse("");
        return switch (path.workspace()) {
            case "website" -> "/.author/seiten";
            case "dam" -> "/.author/medien" + folder;
            default -> {
                String type = snapshot.node(path).map(ContentNode::primaryType).orElse("");
                yield FormSource.of(visit)
                        .app(path.workspace(), type)
                        .map(app -> "/.author/inhalte/" + app.name() + folder)
                        .orElse("/.author/");
            }
        };
    }
}
