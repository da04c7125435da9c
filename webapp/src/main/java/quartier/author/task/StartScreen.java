package quartier.author.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import quartier.author.Dates;
import quartier.author.Light;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.Problem;
import quartier.editing.Units;
import quartier.http.Response;
import quartier.security.Guard;
import quartier.security.Permission;

/** Monday's look: what waits for somebody, worst first, at most seven rows each. */
final class StartScreen implements Screen {
    private static final int ROWS = 7;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Set<String> MACHINE = Set.of("users", "usergroups", "userroles", "mgnlVersion", "mgnlSystem");

    private final Screens screens;
    private final Guard guard;
    private final java.time.Clock clock;

    /** A list of things to do. */
    public record Todo(String key, String title, String empty, int total, List<Row> rows) {}

    /** One thing to do. */
    public record Row(String title, String url, String kind, String detail) {}

    StartScreen(Services services, Screens screens) {
        this.screens = screens;
        this.guard = services.guard();
        this.clock = services.clock();
    }

    @Override
    public Response show(Visit visit) {
        List<ContentNode> units = units(visit);
        String me = visit.person().name();
        List<Todo> todos = new ArrayList<>();
        todos.add(todo(visit, "handed", units, node -> Light.status(node).equals("handed")));
        todos.add(todo(visit, "sentBack", units, node -> Light.status(node).equals("sent-back")));
        todos.add(todo(visit, "review", units, this::reviewPassed));
        todos.add(todo(visit, "changed", units, node -> Light.status(node).equals("changed")));
        todos.add(todo(
                visit, "mine", units, node -> node.text("mgnl:lastModifiedBy").equals(me)));
        int problems = (int) visit.registry().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        String name = visit.person().title();
        return screens.page(
                visit,
                "start.ftl",
                screens.text("start.title", name.isEmpty() ? visit.person().name() : name),
                Map.of(
                        "todos",
                                todos.stream()
                                        .filter(t -> t.total() > 0 || t.key().equals("mine"))
                                        .toList(),
                        "problems", problems,
                        "lead", screens.text("start.lead")));
    }

    private Todo todo(Visit visit, String key, List<ContentNode> units, Predicate<ContentNode> wanted) {
        List<ContentNode> found = units.stream().filter(wanted).toList();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Row> rows = found.stream()
                .sorted(Comparator.comparing(StartScreen::modified).reversed())
                .limit(ROWS)
                .map(node -> new Row(
                        names.title(node),
                        Places.open(node),
                        Light.of(node, screens.texts()).label(),
                        detail(node)))
                .toList();
        return new Todo(key, screens.text("start." + key), screens.text("start.empty"), found.size(), rows);
    }

    private String detail(ContentNode node) {
        String who = node.text("mgnl:lastModifiedBy");
        return node.date("mgnl:lastModified")
                .map(when -> screens.text("start.when", Dates.shortly(when, ZONE), who))
                .orElse("");
    }

    private static OffsetDateTime modified(ContentNode node) {
        return node.date("mgnl:lastModified").orElse(OffsetDateTime.MIN);
    }

    private boolean reviewPassed(ContentNode node) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return node.date("pruefenAm")
                .map(date -> date.atZoneSameInstant(ZONE).toLocalDate().isBefore(today))
                .orElse(false);
    }

    private List<ContentNode> units(Visit visit) {
        List<ContentNode> units = new ArrayList<>();
        for (String workspace : visit.snapshot().workspaces()) {
            if (!MACHINE.contains(workspace)) {
                visit.snapshot().node(ContentPath.root(workspace)).ifPresent(root -> collect(visit, root, units));
            }
        }
        return units;
    }

    private void collect(Visit visit, ContentNode parent, List<ContentNode> units) {
        for (ContentNode child : parent.children()) {
            if (!Units.isPart(child) && guard.may(visit.person(), Permission.READ, child.path())) {
                if (!child.isType("mgnl:folder")) {
                    units.add(child);
                }
                collect(visit, child, units);
            }
        }
    }
}
