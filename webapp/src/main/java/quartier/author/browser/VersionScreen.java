package quartier.author.browser;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import quartier.author.Dates;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.Versions;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Permission;

/** The earlier versions of an item; each can become the draft again. */
final class VersionScreen implements Screen {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private final Services services;
    private final Screens screens;
    private final Versions versions;
    private final Outcomes outcomes;

    /** A version, newest first. */
    public record Row(String name, String when, String who, String comment) {}

    VersionScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.versions = new Versions(services.store(), services.clock());
        this.outcomes = new Outcomes(screens.texts());
    }

    @Override
    public Response show(Visit visit) {
        ContentNode node = Places.read(visit.rest())
                .flatMap(visit.snapshot()::node)
                .filter(found -> services.guard().may(visit.person(), Permission.READ, found.path()))
                .orElseThrow(() -> new HttpException(404, "no node"));
        if (visit.isPost()) {
            Outcome outcome = services.editor()
                    .execute(
                            visit.person(),
                            new Command.RestoreVersion(node.path(), visit.form().text("fassung")));
            return screens.after(
                    visit,
                    outcomes.notice(outcome, screens.text("versions.done"), visit.registry()),
                    Places.edit(node.path()));
        }
        List<Row> rows = versions.list(node.id()).stream()
                .map(version -> new Row(
                        version.name(), Dates.shortly(version.created(), ZONE), version.user(), version.comment()))
                .toList();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Screens.Crumb> way = new java.util.ArrayList<>(Parents.crumbs(node, visit, screens));
        way.add(new Screens.Crumb(names.title(node), Places.edit(node.path())));
        return screens.page(
                visit,
                "versions.ftl",
                screens.text("versions.title", names.title(node)),
                Map.of(
                        "rows", rows,
                        "mayWrite", services.guard().may(visit.person(), Permission.WRITE, node.path()),
                        "crumbs", way));
    }
}
