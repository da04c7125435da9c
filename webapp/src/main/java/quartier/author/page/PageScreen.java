package quartier.author.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Arrival;
import quartier.author.Light;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.browser.FormSource;
import quartier.author.browser.Languages;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.editing.Command;
import quartier.editing.GeneratedContent;
import quartier.editing.Outcome;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/**
 * The page editor: the page in a frame, and its structure as a list with the same deeds, which needs neither the frame
 * nor scripts.
 */
final class PageScreen implements Screen {
    private final Services services;
    private final Screens screens;

    /** An area with its components. */
    public record Area(String path, String label, String dialog, boolean mayAdd, List<Component> components) {}

    /** A component; {@code previous} and {@code afterNext} name where "up" and "down" put it, empty where they cannot. */
    public record Component(
            String path,
            String edit,
            String label,
            String title,
            String up,
            String down,
            boolean first,
            boolean last,
            List<Area> areas) {}

    PageScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        ContentPath path = ContentPath.parse("website:/" + visit.rest())
                .filter(found -> !found.isRoot())
                .orElseThrow(() -> new HttpException(404, "no path"));
        ContentNode page = visit.snapshot()
                .node(path)
                .filter(node -> node.isType("mgnl:page"))
                .orElseThrow(() -> new HttpException(404, "no page"));
        if (!services.guard().may(visit.person(), Permission.READ, path)) {
            throw new HttpException(403, "may not read");
        }
        boolean mayWrite = services.guard().may(visit.person(), Permission.WRITE, path);
        return mayWrite && generated(visit, page)
                ? editor(visit.at(services.store().snapshot()), path, true)
                : editor(visit, path, mayWrite);
    }

    /** As in Magnolia, a template's generated content appears when somebody who may write opens the page. */
    private boolean generated(Visit visit, ContentNode page) {
        return !GeneratedContent.missing(page, visit.registry()).isEmpty()
                && services.editor().execute(visit.person(), new Command.GenerateContent(page.path()))
                        instanceof Outcome.Done;
    }

    private Response editor(Visit visit, ContentPath path, boolean mayWrite) {
        ContentNode page = visit.snapshot().node(path).orElseThrow(() -> new HttpException(404, "no page"));
        String language = Languages.of(visit).chosen(visit.query("sprache"));
        Choices names = new Choices(visit.snapshot(), visit.registry());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "frame",
                "/.author/vorschau/" + Places.of(path) + "?modus=" + (mayWrite ? "bearbeiten" : "ansehen") + "&sprache="
                        + Places.encode(language));
        model.put("preview", "/.author/vorschau/" + Places.of(path) + "?sprache=" + Places.encode(language));
        model.put("share", "/.author/vorschaulink/" + Places.of(path));
        model.put("path", path.toString());
        model.put("edit", edit(visit, page));
        model.put("here", Places.pageEditor(path));
        model.put("light", Light.of(page, visit.underway(), screens.texts()));
        model.put(
                "arrival",
                Arrival.of(page, visit.underway(), screens.texts()).stream().toList());
        model.put(
                "tree",
                "/.author/seiten?offen="
                        + Places.encode(path.parent().map(ContentPath::path).orElse("/")));
        model.put("languages", Languages.of(visit).choices(language));
        model.put("mayWrite", mayWrite);
        model.put("mayPublish", services.guard().may(visit.person(), Permission.PUBLISH, path));
        model.put("areas", areas(visit, page, names));
        return screens.page(visit, "page.ftl", names.title(page), model);
    }

    private List<Area> areas(Visit visit, ContentNode owner, Choices names) {
        Optional<Template> template = visit.registry().template(owner.template());
        List<Area> areas = new ArrayList<>();
        for (AreaTemplate area : template.map(t -> t.areas().values()).orElse(List.of())) {
            if (area.enabled()) {
                areas.add(area(visit, owner, area, names));
            }
        }
        return areas;
    }

    private Area area(Visit visit, ContentNode owner, AreaTemplate area, Choices names) {
        String name = area.basics().name();
        List<ContentNode> parts =
                owner.child(name).map(node -> node.children("mgnl:component")).orElse(List.of());
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            components.add(component(visit, parts, i, names));
        }
        boolean room = area.maxComponents().isEmpty()
                || parts.size() < area.maxComponents().getAsInt();
        boolean mayAdd = room
                && switch (area.kind()) {
                    case LIST -> true;
                    case SINGLE -> parts.isEmpty();
                    case NO_COMPONENT -> false;
                };
        return new Area(
                owner.path().child(name).toString(),
                Components.title(visit.registry(), area),
                area.basics().dialog(),
                mayAdd && !area.availableComponents().isEmpty(),
                components);
    }

    /** Where the form is; empty for what has no dialog. */
    private static String edit(Visit visit, ContentNode node) {
        return FormSource.of(visit).of(node).isEmpty() ? "" : Places.edit(node.path());
    }

    private Component component(Visit visit, List<ContentNode> parts, int index, Choices names) {
        ContentNode part = parts.get(index);
        String label = visit.registry()
                .template(part.template())
                .map(template -> Components.title(visit.registry(), template))
                .orElse(part.template());
        String title = names.title(part);
        return new Component(
                part.path().toString(),
                edit(visit, part),
                label,
                title.equals(part.name()) ? "" : title,
                index > 0 ? parts.get(index - 1).name() : "",
                index + 2 < parts.size() ? parts.get(index + 2).name() : "",
                index == 0,
                index == parts.size() - 1,
                areas(visit, part, names));
    }
}
