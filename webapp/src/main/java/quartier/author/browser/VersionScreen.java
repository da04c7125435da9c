package quartier.author.browser;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Dates;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.DataNode;
import quartier.content.ContentNode;
import quartier.content.NodeData;
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
        return visit.query("mit").isEmpty() ? list(visit, node) : comparison(visit, node);
    }

    /** An earlier version beside another one, or beside the draft as it is now. */
    private Response comparison(Visit visit, ContentNode node) {
        Optional<NodeData> older = state(node, visit.query("mit"));
        Optional<NodeData> newer = state(node, visit.query("zu"));
        if (older.isEmpty()) {
            throw new HttpException(404, "no such version");
        }
        List<Comparison.Difference> differences = new Differences(visit, screens)
                .between(
                        DataNode.at(node.path(), older.get()),
                        newer.<ContentNode>map(data -> DataNode.at(node.path(), data))
                                .orElse(node));
        String title = new Choices(visit.snapshot(), visit.registry()).title(node);
        List<Screens.Crumb> way = way(visit, node);
        way.add(new Screens.Crumb(screens.text("versions.link"), Places.versions(node.path())));
        return screens.page(
                visit,
                "version-compare.ftl",
                screens.text("versions.compareTitle", title),
                Map.of(
                        "differences",
                        differences,
                        "older",
                        called(node, visit.query("mit")),
                        "newer",
                        newer.isPresent() ? called(node, visit.query("zu")) : screens.text("versions.now"),
                        "crumbs",
                        way));
    }

    private Optional<NodeData> state(ContentNode node, String version) {
        return version.matches("\\d{1,6}\\.\\d{1,6}") ? versions.read(node.id(), version) : Optional.empty();
    }

    private String called(ContentNode node, String name) {
        return versions.list(node.id()).stream()
                .filter(version -> version.name().equals(name))
                .map(version -> screens.text("versions.of", Dates.shortly(version.created(), ZONE), version.user()))
                .findFirst()
                .orElse(name);
    }

    private List<Screens.Crumb> way(Visit visit, ContentNode node) {
        List<Screens.Crumb> way = new java.util.ArrayList<>(Parents.crumbs(node, visit, screens));
        way.add(new Screens.Crumb(
                new Choices(visit.snapshot(), visit.registry()).title(node), Places.edit(node.path())));
        return way;
    }

    private Response list(Visit visit, ContentNode node) {
        List<Row> rows = versions.list(node.id()).stream()
                .map(version -> new Row(
                        version.name(), Dates.shortly(version.created(), ZONE), version.user(), version.comment()))
                .toList();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        return screens.page(
                visit,
                "versions.ftl",
                screens.text("versions.title", names.title(node)),
                Map.of(
                        "rows", rows,
                        "mayWrite", services.guard().may(visit.person(), Permission.WRITE, node.path()),
                        "crumbs", way(visit, node)));
    }
}
