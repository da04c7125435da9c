package quartier.author.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Answers;
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
import quartier.definition.App;
import quartier.definition.AreaTemplate;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;

/** "Verschieben nach …": to another parent and place, without dragging. */
final class MoveScreen implements Screen {
    private static final int MOST = 1000;
    /** Of more than these nobody wants to choose one; what is moved comes last then. */
    private static final int MOST_SIBLINGS = 300;

    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;
    private final Answers answers;

    /** A place to go into, or a sibling to stand before. */
    public record Target(String path, String name, String title, int depth, boolean chosen) {}

    MoveScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.answers = new Answers(screens);
    }

    @Override
    public Response show(Visit visit) {
        ContentNode node = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .filter(found -> !found.path().isRoot())
                .orElseThrow(() -> new HttpException(404, "no node"));
        if (Offers.of(visit, screens, services, node)
                .filter(offers -> !offers.offers(ActionDeeds.MOVE, List.of(node)))
                .isPresent()) {
            return screens.after(
                    visit,
                    Notice.hint(screens.text("deed.notOffered", title(visit, node)), List.of()),
                    Places.edit(node.path()));
        }
        return visit.isPost() ? move(visit, node, visit.form()) : question(visit, node);
    }

    private Response question(Visit visit, ContentNode node) {
        ContentPath into =
                ContentPath.parse(visit.query("in")).orElse(node.path().parent().orElseThrow());
        boolean part = node.isType("mgnl:component");
        boolean window = visit.query("fenster").equals("1");
        List<Target> parents = new ArrayList<>();
        Search search = new Search(visit, node, into, parents);
        if (part) {
            Units.of(node).ifPresent(page -> search.areas(page, 0));
        } else {
            visit.snapshot().node(ContentPath.root(node.path().workspace())).ifPresent(root -> search.parents(root, 0));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("parents", parents);
        model.put("siblings", siblings(visit, node, into, part));
        model.put("into", into.toString());
        model.put("uses", part ? List.of() : Aside.uses(visit, node, services));
        model.put("window", window);
        model.put("back", Places.home(visit.query("zurueck")));
        model.put("crumbs", window ? List.of() : Parents.crumbs(node, visit, screens));
        return screens.page(
                visit, window ? "move-dialog.ftl" : "move.ftl", screens.text("move.title", title(visit, node)), model);
    }

    private static List<Target> siblings(Visit visit, ContentNode node, ContentPath into, boolean part) {
        return visit.snapshot().node(into).filter(parent -> parent.childNames().size() <= MOST_SIBLINGS).stream()
                .flatMap(parent -> parent.children().stream())
                .filter(child -> !child.path().equals(node.path()) && child.isType("mgnl:contentNode") == part)
                .map(child -> new Target(child.path().toString(), child.name(), title(visit, child), 0, false))
                .toList();
    }

    /** What people call a node; a component by its kind and what it says. */
    static String title(Visit visit, ContentNode node) {
        String title = new Choices(visit.snapshot(), visit.registry()).title(node);
        return node.isType("mgnl:component")
                ? visit.registry()
                                .template(node.template())
                                .map(t -> FormSource.title(visit.registry(), t))
                                .orElse(node.name())
                        + (title.equals(node.name()) ? "" : ": " + title)
                : title;
    }

    /** Looks for the places that may take the node. */
    private final class Search {
        private final Visit visit;
        private final ContentNode moving;
        private final ContentPath into;
        private final List<Target> found;
        private final Choices names;
        private final Optional<App> app;

        Search(Visit visit, ContentNode moving, ContentPath into, List<Target> found) {
            this.visit = visit;
            this.moving = moving;
            this.into = into;
            this.found = found;
            this.names = new Choices(visit.snapshot(), visit.registry());
            this.app =
                    FormSource.of(visit).app(moving).filter(own -> own.browser().isPresent());
        }

        void parents(ContentNode at, int depth) {
            boolean fits = at.path().isRoot()
                    || at.isType("mgnl:folder")
                    || at.isType("mgnl:page") && moving.isType("mgnl:page")
                    || app.filter(own -> ItemFolders.opens(own, at)).isPresent();
            if (!fits || at.path().equals(moving.path()) || found.size() >= MOST) {
                return;
            }
            add(at.path(), at.path().isRoot() ? screens.text("move.top") : names.title(at), depth);
            at.children().forEach(child -> parents(child, depth + 1));
        }

        /** The areas of a page or component, also those nobody has put anything into yet. */
        void areas(ContentNode owner, int depth) {
            if (owner.path().equals(moving.path())) {
                return;
            }
            visit.registry()
                    .template(owner.template())
                    .ifPresent(template -> template.areas().values().forEach(area -> area(owner, area, depth)));
        }

        private void area(ContentNode owner, AreaTemplate area, int depth) {
            ContentPath path = owner.path().child(area.basics().name());
            List<ContentNode> components = owner.child(area.basics().name())
                    .map(node -> node.children("mgnl:component"))
                    .orElse(List.of());
            boolean home = moving.path().parent().filter(path::equals).isPresent();
            boolean known = area.availableComponents().stream()
                    .anyMatch(one -> one.enabled() && one.id().equals(moving.template()));
            if (area.enabled() && (home || known && hasRoom(area, components.size()))) {
                add(path, FormSource.title(visit.registry(), area), depth);
            }
            components.forEach(component -> areas(component, depth + 1));
        }

        private void add(ContentPath path, String title, int depth) {
            found.add(new Target(path.toString(), path.name(), title, depth, path.equals(into)));
        }
    }

    private static boolean hasRoom(AreaTemplate area, int there) {
        return switch (area.kind()) {
            case LIST ->
                area.maxComponents().isEmpty() || there < area.maxComponents().getAsInt();
            case SINGLE -> there == 0;
            case NO_COMPONENT -> false;
        };
    }

    private Response move(Visit visit, ContentNode node, FormData form) {
        ContentPath into = ContentPath.parse(form.text("in")).orElseThrow(() -> new HttpException(400, "no target"));
        Reversal.Place from = Reversal.Place.of(node);
        Outcome outcome =
                services.editor().execute(visit.person(), new Command.Move(node.path(), into, form.text("vor")));
        Notice notice = outcomes.notice(outcome, screens.text("move.done"), visit.registry());
        List<ContentPath> now = outcome instanceof Outcome.Done done ? done.paths() : List.of();
        String asked = Places.home(form.text("zurueck"));
        String back = !now.isEmpty() && asked.equals(Places.edit(node.path())) ? Places.edit(now.getFirst()) : asked;
        return answers.told(
                visit,
                form,
                now.isEmpty() ? notice : from.on(notice, now, back),
                Optional.of(now)
                        .filter(all -> !all.isEmpty())
                        .map(all -> all.getFirst().toString())
                        .orElse(""),
                back);
    }
}
