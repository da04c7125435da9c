package quartier.author.browser;

import java.util.List;
import java.util.Map;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;

/** "Verschieben nach …": to another parent and place, without dragging. */
final class MoveScreen implements Screen {
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    /** A place to go into, or a sibling to stand before. */
    public record Target(String path, String name, String title, int depth, boolean chosen) {}

    MoveScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        ContentNode node = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .filter(found -> !found.path().isRoot())
                .orElseThrow(() -> new HttpException(404, "no node"));
        if (visit.isPost()) {
            return move(visit, node, visit.form());
        }
        ContentPath into =
                ContentPath.parse(visit.query("in")).orElse(node.path().parent().orElseThrow());
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Target> parents = new java.util.ArrayList<>();
        boolean part = node.isType("mgnl:component");
        visit.snapshot()
                .node(part ? page(node).path() : ContentPath.root(node.path().workspace()))
                .ifPresent(root -> collect(root, node, into, names, part, 0, parents));
        List<Target> siblings = visit.snapshot().node(into).stream()
                .flatMap(parent -> parent.children().stream())
                .filter(child -> !child.path().equals(node.path()) && child.isType("mgnl:contentNode") == part)
                .map(child -> new Target(child.path().toString(), child.name(), title(visit, names, child), 0, false))
                .toList();
        return screens.page(
                visit,
                "move.ftl",
                screens.text("move.title", title(visit, names, node)),
                Map.of(
                        "parents", parents,
                        "siblings", siblings,
                        "into", into.toString(),
                        "back", DeedScreen.home(visit.query("zurueck")),
                        "crumbs", Parents.crumbs(node, visit, screens)));
    }

    private static ContentNode page(ContentNode node) {
        return quartier.editing.Units.of(node).orElse(node);
    }

    static String title(Visit visit, Choices names, ContentNode node) {
        String title = names.title(node);
        return node.isType("mgnl:component")
                ? visit.registry()
                                .template(node.template())
                                .map(t -> FormSource.title(visit.registry(), t))
                                .orElse(node.name())
                        + (title.equals(node.name()) ? "" : ": " + title)
                : title;
    }

    private void collect(
            ContentNode at,
            ContentNode moving,
            ContentPath into,
            Choices names,
            boolean areas,
            int depth,
            List<Target> found) {
        boolean itself = at.path().equals(moving.path());
        boolean fits = areas
                ? at.isType("mgnl:area")
                : at.path().isRoot()
                        || at.isType("mgnl:folder")
                        || at.isType("mgnl:page") && moving.isType("mgnl:page");
        if (fits && !itself && found.size() < 1000) {
            String title = at.path().isRoot() ? screens.text("move.top") : names.title(at);
            found.add(new Target(
                    at.path().toString(), at.name(), title, depth, at.path().equals(into)));
        }
        if (!itself) {
            at.children().stream()
                    .filter(child -> child.isType("mgnl:contentNode") == areas
                            || at.path().isRoot())
                    .forEach(child -> collect(child, moving, into, names, areas, depth + 1, found));
        }
    }

    private Response move(Visit visit, ContentNode node, FormData form) {
        ContentPath into = ContentPath.parse(form.text("in")).orElseThrow(() -> new HttpException(400, "no target"));
        Outcome outcome =
                services.editor().execute(visit.person(), new Command.Move(node.path(), into, form.text("vor")));
        screens.leave(visit, outcomes.notice(outcome, screens.text("move.done"), visit.registry()));
        return Response.redirect(303, DeedScreen.home(form.text("zurueck")));
    }
}
