package quartier.author.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quartier.author.Answers;
import quartier.author.Light;
import quartier.author.Notice;
import quartier.author.Outcomes;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.author.form.DataNode;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Versions;
import quartier.editing.Command;
import quartier.editing.Dependencies;
import quartier.editing.Outcome;
import quartier.editing.PublishedVersions;
import quartier.editing.Units;
import quartier.http.FormData;
import quartier.http.HttpException;
import quartier.http.Response;

/**
 * The deeds on one or several items. A GET asks ("really?", what goes along, why), a POST does it; what needs no
 * question is done at once.
 */
final class DeedScreen implements Screen {
    private static final List<String> ASKED = List.of(
            "veroeffentlichen", "zurueckziehen", "loeschen", "freigabe", "freigeben", "zurueckgeben", "endgueltig");
    private final Services services;
    private final Screens screens;
    private final Outcomes outcomes;
    private final PublishedVersions published;
    private final Answers answers;

    /** An item that the deed concerns. */
    public record Item(
            String path, String title, Light light, List<Aside.Use> uses, List<Comparison.Difference> differences) {}

    /** An item that should go along. */
    public record Needed(String path, String title, String neededBy) {}

    DeedScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
        this.outcomes = new Outcomes(screens.texts());
        this.published = new PublishedVersions(new Versions(services.store(), services.clock()));
        this.answers = new Answers(screens);
    }

    @Override
    public Response show(Visit visit) {
        String deed = visit.rest();
        Optional<FormData> form = visit.isPost() ? Optional.of(visit.form()) : Optional.empty();
        List<ContentPath> paths =
                form
                        .map(f -> f.fields().all("pfad"))
                        .orElse(visit.request().query().all("pfad"))
                        .stream()
                        .map(text ->
                                ContentPath.parse(text).orElseThrow(() -> new HttpException(400, "no path: " + text)))
                        .distinct()
                        .toList();
        String back = form.map(f -> f.text("zurueck")).orElse(visit.query("zurueck"));
        if (paths.isEmpty()) {
            return screens.after(visit, Notice.hint(screens.text("deed.nothing"), List.of()), Places.home(back));
        }
        List<ContentNode> nodes = paths.stream()
                .flatMap(path -> visit.snapshot().node(path).stream())
                .toList();
        DeedWords words = new DeedWords(visit, screens, services, deed, nodes);
        if (!words.refused().isEmpty()) {
            return screens.after(
                    visit,
                    Notice.hint(screens.text("deed.notOffered", String.join(", ", words.refused())), List.of()),
                    Places.home(back));
        }
        boolean ask =
                ASKED.contains(deed) && !form.map(f -> f.fields().has("sicher")).orElse(false);
        return ask
                ? question(visit, deed, paths, back, words)
                : carryOut(
                        visit,
                        deed,
                        paths,
                        form.orElseThrow(() -> new HttpException(405, "needs a form")),
                        back,
                        words);
    }

    private Response question(Visit visit, String deed, List<ContentPath> paths, String back, DeedWords words) {
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Item> items = paths.stream()
                .flatMap(path -> visit.snapshot().node(path).stream())
                .map(node -> new Item(
                        node.path().toString(),
                        names.title(node),
                        Light.of(node, visit.underway(), screens.texts()),
                        List.of("loeschen", "zurueckziehen").contains(deed) ? uses(visit, node) : List.of(),
                        differences(visit, node, deed)))
                .toList();
        boolean along = List.of("veroeffentlichen", "freigeben").contains(deed);
        List<Needed> needed = along
                ? Dependencies.of(paths, visit.snapshot(), visit.registry()).stream()
                        .map(need -> new Needed(need.path().toString(), need.title(), need.neededBy()))
                        .toList()
                : List.of();
        boolean hasChildren = deed.equals("veroeffentlichen")
                && paths.stream()
                        .flatMap(path -> visit.snapshot().node(path).stream())
                        .flatMap(node -> node.children().stream())
                        .anyMatch(child -> child.isType("mgnl:page"));
        return screens.page(
                visit,
                "deed.ftl",
                screens.text("deed." + deed + ".title"),
                Map.of(
                        "deed", deed,
                        "items", items,
                        "needed", needed,
                        "hasChildren", hasChildren,
                        "comment",
                                List.of("zurueckziehen", "freigabe", "zurueckgeben")
                                        .contains(deed),
                        "said", words.asked(),
                        "back", back));
    }

    /** Who refers to it or to something below it, without what goes along. */
    private List<Aside.Use> uses(Visit visit, ContentNode node) {
        if (Units.isPart(node)) {
            return List.of();
        }
        List<ContentNode> leaving = Units.withBelow(node);
        Set<String> own = leaving.stream().map(Places::open).collect(Collectors.toSet());
        return leaving.stream()
                .flatMap(unit -> Aside.uses(visit, unit, services).stream())
                .filter(use -> !own.contains(use.url()))
                .distinct()
                .toList();
    }

    /** For whoever approves: what changes for visitors; empty for what they do not see yet. */
    private List<Comparison.Difference> differences(Visit visit, ContentNode node, String deed) {
        return List.of("freigeben", "veroeffentlichen").contains(deed)
                ? published
                        .of(node)
                        .map(data -> new Differences(visit, screens).between(DataNode.at(node.path(), data), node))
                        .orElse(List.of())
                : List.of();
    }

    private Response carryOut(
            Visit visit, String deed, List<ContentPath> paths, FormData form, String back, DeedWords words) {
        Reversal reversal = Reversal.of(visit, deed, paths);
        Outcome outcome = services.editor().execute(visit.person(), command(deed, paths, form));
        Notice notice = words.told(outcomes.notice(outcome, said(visit, deed, paths, outcome), visit.registry()));
        boolean duplicate = deed.equals("duplizieren");
        List<ContentPath> now = outcome instanceof Outcome.Done done ? done.paths() : List.of();
        return answers.told(
                visit,
                form,
                notice.isGood() ? reversal.on(notice, now, Places.home(back)) : notice,
                now.isEmpty() ? "" : now.getFirst().toString(),
                duplicate && !now.isEmpty() ? open(now.getFirst()) : Places.home(back));
    }

    /** A component is gone at once, and named: several look alike. */
    private String said(Visit visit, String deed, List<ContentPath> paths, Outcome outcome) {
        Optional<ContentNode> component = paths.size() == 1
                ? visit.snapshot().node(paths.getFirst()).filter(node -> node.isType("mgnl:component"))
                : Optional.empty();
        return component.isPresent() && deed.equals("loeschen")
                ? screens.text("deed.loeschen.component", MoveScreen.title(visit, component.get()))
                : done(deed, outcome, paths.size());
    }

    private String done(String deed, Outcome outcome, int count) {
        if (outcome instanceof Outcome.Done ended && ended.says("editing.note.planned")) {
            return screens.text("deed.planned");
        }
        return outcome instanceof Outcome.Done ended && ended.says("editing.note.waiting")
                ? screens.text("deed.waiting")
                : screens.text("deed." + deed + ".done", count);
    }

    private String open(ContentPath path) {
        return services.store().snapshot().node(path).map(Places::open).orElse("/.author/");
    }

    private static Command command(String deed, List<ContentPath> paths, FormData form) {
        List<ContentPath> along = form.fields().all("dazu").stream()
                .flatMap(text -> ContentPath.parse(text).stream())
                .toList();
        ContentPath first = paths.getFirst();
        return switch (deed) {
            case "veroeffentlichen" -> new Command.Publish(paths, form.fields().has("unterseiten"), along);
            case "zurueckziehen" ->
                new Command.Withdraw(
                        paths, form.text("grund").strip(), form.fields().has("trotzdem"));
            case "loeschen" -> new Command.Delete(paths, form.fields().has("trotzdem"));
            case "endgueltig" -> new Command.Purge(paths);
            case "wiederherstellen" -> new Command.Undelete(paths);
            case "aktuell" -> new Command.Confirm(first);
            case "zuruecklegen" -> new Command.PutBack(first);
            case "duplizieren" ->
                new Command.Copy(first, first.parent().orElseThrow(() -> new HttpException(400, "no parent")));
            case "freigabe" -> new Command.HandIn(paths, form.text("grund").strip());
            case "zurueckholen" -> new Command.Recall(first);
            case "freigeben" -> new Command.Approve(paths, along);
            case "zurueckgeben" ->
                new Command.SendBack(first, form.text("grund").strip());
            case "vor" ->
                new Command.Move(
                        first, first.parent().orElseThrow(() -> new HttpException(400, "no parent")), form.text("vor"));
            default -> throw new HttpException(404, "no such deed");
        };
    }

    static Optional<ContentNode> node(Visit visit, String text) {
        return ContentPath.parse(text).flatMap(visit.snapshot()::node);
    }
}
