package quartier.author.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.definition.Capabilities;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.PublicationStatus;
import quartier.editing.rules.Forms;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** What cannot wait: one question, then it is done and published. */
final class HurryScreen implements Screen {
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;

    /** A change that is offered at an item. */
    public record Offer(String label, String url) {}

    HurryScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
    }

    /** What can be done at once with that item: published as it is, and not yet so. */
    static List<Offer> offers(Visit visit, ContentNode node, Services services) {
        if (PublicationStatus.of(node) != PublicationStatus.PUBLISHED) {
            return List.of();
        }
        return Forms.type(visit.registry(), node).stream()
                .flatMap(type -> type.capabilities().quick().stream())
                .filter(quick -> quick.set().entrySet().stream()
                        .anyMatch(set -> !node.text(set.getKey()).equals(set.getValue())))
                .filter(quick -> services.guard()
                        .may(visit.person(), quick.byAuthors() ? Permission.WRITE : Permission.PUBLISH, node.path()))
                .map(quick -> new Offer(
                        label(visit, quick.label()),
                        "/.author/sofort/" + Places.of(node.path()) + "?was=" + Places.encode(quick.name())))
                .toList();
    }

    private static String label(Visit visit, String text) {
        return visit.registry().messages().label(text, Locale.GERMAN);
    }

    @Override
    public Response show(Visit visit) {
        ContentNode node = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .filter(found -> services.guard().may(visit.person(), Permission.READ, found.path()))
                .orElseThrow(() -> new HttpException(404, "no node"));
        Capabilities.Quick quick = Forms.type(visit.registry(), node).stream()
                .flatMap(type -> type.capabilities().quick().stream())
                .filter(one -> one.name().equals(visit.query("was")))
                .findFirst()
                .orElseThrow(() -> new HttpException(404, "no such change"));
        String back = Places.home(visit.query("zurueck"));
        if (visit.isPost()) {
            Outcome outcome = services.editor()
                    .execute(
                            visit.person(),
                            new Command.Hurry(
                                    node.path(), quick.name(), visit.form().text("hinweis")));
            return screens.after(
                    visit,
                    outcomes.notice(
                            outcome,
                            screens.text("hurry.done", new Choices(visit.snapshot(), visit.registry()).title(node)),
                            visit.registry()),
                    back);
        }
        String title = new Choices(visit.snapshot(), visit.registry()).title(node);
        return screens.page(
                visit,
                "hurry.ftl",
                label(visit, quick.label()),
                Map.of(
                        "item",
                        title,
                        "label",
                        label(visit, quick.label()),
                        "note",
                        !quick.note().isEmpty(),
                        "text",
                        quick.text().isEmpty() ? "" : label(visit, quick.text()),
                        "back",
                        back,
                        "crumbs",
                        Parents.crumbs(node, visit, screens)));
    }
}
