package quartier.author.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.browser.FreshValues;
import quartier.content.ContentPath;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;

/** Adding a component to an area: first which, then its form. */
final class ComponentScreen implements Screen {
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    /** A component that may be added. */
    public record Choice(String id, String title, String description) {}

    ComponentScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        FormData data =
                visit.isPost() ? visit.form() : new FormData(visit.request().query(), List.of());
        ContentPath path = ContentPath.parse(data.text("bereich")).orElseThrow(() -> new HttpException(400, "no area"));
        AreaTemplate area = Components.area(visit, path).orElseThrow(() -> new HttpException(404, "no such area"));
        List<Template> available = Components.available(visit, area);
        boolean window = data.fields().has("fenster");
        if (visit.isPost()) {
            return add(visit, path, available, data, window);
        }
        List<Choice> choices = available.stream()
                .map(template -> new Choice(
                        template.id(),
                        Components.title(visit.registry(), template),
                        visit.registry().messages().label(template.basics().description(), Locale.GERMAN)))
                .toList();
        return screens.page(
                visit,
                window ? "component-dialog.ftl" : "component.ftl",
                screens.text("component.title", Components.title(visit.registry(), area)),
                Map.of(
                        "choices",
                        choices,
                        "area",
                        path.toString(),
                        "before",
                        data.text("vor"),
                        "back",
                        page(visit, path)));
    }

    private String page(Visit visit, ContentPath area) {
        return Stream.of(area)
                .flatMap(path -> path.parent().stream())
                .flatMap(path -> visit.snapshot().node(path).stream())
                .flatMap(node -> Units.of(node).stream())
                .map(unit -> Places.pageEditor(unit.path()))
                .findFirst()
                .orElse("/.author/seiten");
    }

    private Response add(Visit visit, ContentPath area, List<Template> available, FormData data, boolean window) {
        String id = data.text("vorlage");
        Template template = available.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new HttpException(400, "not available here: " + id));
        Outcome outcome = services.editor()
                .execute(
                        visit.person(),
                        new Command.AddComponent(area, id, data.text("vor"), FreshValues.of(visit, screens, template)));
        if (outcome instanceof Outcome.Done done && !done.paths().isEmpty()) {
            boolean form = visit.registry().dialog(template.basics().dialog()).isPresent();
            String next = Places.edit(done.paths().getFirst()) + (window ? "?fenster=1" : "");
            return form
                    ? Response.redirect(303, next)
                    : window ? screens.bare("saved.ftl", Map.of()) : Response.redirect(303, page(visit, area));
        }
        return screens.after(
                visit,
                outcomes.notice(outcome, "", visit.registry()),
                window ? "/.author/baustein?fenster=1&bereich=" + Places.encode(area.toString()) : page(visit, area));
    }
}
