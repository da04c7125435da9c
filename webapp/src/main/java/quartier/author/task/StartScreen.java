package quartier.author.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import quartier.author.Arrival;
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
import quartier.definition.Lifecycle;
import quartier.definition.Problem;
import quartier.editing.HurriedChange;
import quartier.editing.PublicationStatus;
import quartier.editing.ReviewState;
import quartier.editing.TakenOff;
import quartier.editing.Units;
import quartier.editing.rules.Forms;
import quartier.editing.rules.Rules;
import quartier.http.Response;
import quartier.publishing.Pending;
import quartier.security.Guard;
import quartier.security.Permission;

/** Monday's look: what waits for somebody, worst first, at most seven rows each. */
final class StartScreen implements Screen {
    private static final int ROWS = 7;
    private static final int WEEK = 7;

    /** Another picture takes longer to find. */
    private static final int MONTH = 30;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Set<String> MACHINE = Set.of("users", "usergroups", "userroles", "mgnlVersion", "mgnlSystem");

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final Screens screens;
    private final Guard guard;
    private final java.time.Clock clock;

    /** A list of things that wait, empty ones among them. */
    public record Duty(String key, String title, String empty, int total, int more, List<Row> rows) {}

    /** One thing that waits. */
    public record Row(String title, String url, String kind, String detail) {}

    /** A page, item or file with what is asked of it often. */
    private record Unit(ContentNode node, String status, OffsetDateTime modified) {}

    /** A thing that waits, with what says how bad it is: the earlier, the worse. */
    private record Waiting(ContentNode node, String status, Instant since, String detail) {}

    StartScreen(Services services, Screens screens) {
        this.screens = screens;
        this.guard = services.guard();
        this.clock = services.clock();
    }

    @Override
    public Response show(Visit visit) {
        List<Unit> units = units(visit);
        String me = visit.person().name();
        Map<String, List<String>> ends = new HashMap<>();
        Rules rules = new Rules(visit.registry(), visit.snapshot());
        List<Duty> duties = Stream.of(
                        duty(visit, "undelivered", undelivered(visit)),
                        duty(visit, "handed", units, unit -> has(unit, "handed")),
                        duty(visit, "sentBack", units, unit -> has(unit, "sent-back")),
                        duty(visit, "hurried", units, unit -> hurried(visit, unit)),
                        duty(visit, "takenOff", units, this::takenOff),
                        duty(visit, "expiring", units, unit -> expiring(ends, visit, unit)),
                        duty(visit, "planned", units, this::planned),
                        duty(visit, "pictures", units, unit -> unfinished(rules, unit)),
                        duty(visit, "review", units, this::overdue),
                        duty(visit, "changed", units, unit -> has(unit, "changed")),
                        duty(visit, "drafts", units, unit -> has(unit, "draft")),
                        duty(visit, "mine", units, unit -> mine(unit, me)))
                .filter(duty -> duty.total() > 0 || duty.key().equals("mine"))
                .toList();
        int problems = (int) visit.registry().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        String name = visit.person().title();
        return screens.page(
                visit,
                "start.ftl",
                screens.text("start.title", name.isEmpty() ? visit.person().name() : name),
                Map.of("duties", duties, "problems", problems, "lead", screens.text("start.lead")));
    }

    private Duty duty(Visit visit, String key, List<Unit> units, Function<Unit, Optional<Waiting>> wanted) {
        return duty(
                visit, key, units.stream().map(wanted).flatMap(Optional::stream).toList());
    }

    private Duty duty(Visit visit, String key, List<Waiting> all) {
        List<Waiting> found =
                all.stream().sorted(Comparator.comparing(Waiting::since)).toList();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Row> rows = found.stream()
                .limit(ROWS)
                .map(one -> new Row(
                        names.title(one.node()),
                        Places.open(one.node()),
                        screens.text("light." + one.status()),
                        one.detail()))
                .toList();
        return new Duty(
                key,
                screens.text("start." + key),
                screens.text("start.empty"),
                found.size(),
                found.size() - rows.size(),
                rows);
    }

    /** What was sent and is not there: what was refused first, since that does not get there by itself. */
    private List<Waiting> undelivered(Visit visit) {
        List<Waiting> found = new ArrayList<>();
        for (Pending one : visit.underway().all()) {
            visit.snapshot()
                    .byId(one.id())
                    .filter(node -> !node.isType("mgnl:folder"))
                    .filter(node -> guard.may(visit.person(), Permission.READ, node.path()))
                    .ifPresent(node -> found.add(new Waiting(
                            node,
                            (one.leaves() ? "off." : "") + (one.refused() ? "undelivered" : "sending"),
                            one.refused() ? Instant.EPOCH : one.since(),
                            Arrival.reason(one, screens.texts()))));
        }
        return found;
    }

    private Optional<Waiting> has(Unit unit, String status) {
        return unit.status().equals(status)
                ? Optional.of(waiting(unit, unit.modified().toInstant(), changed(unit)))
                : Optional.empty();
    }

    /** What one has worked on oneself, the last first. */
    private Optional<Waiting> mine(Unit unit, String me) {
        return unit.node().text("mgnl:lastModifiedBy").equals(me)
                        && !unit.status().equals("deleted")
                ? Optional.of(waiting(
                        unit,
                        Instant.EPOCH.minusMillis(unit.modified().toInstant().toEpochMilli()),
                        changed(unit)))
                : Optional.empty();
    }

    /** For those who approve: what went out without them within the last week. */
    private Optional<Waiting> hurried(Visit visit, Unit unit) {
        Instant week = clock.instant().atZone(ZONE).minusDays(WEEK).toInstant();
        return unit.node()
                .date(HurriedChange.AT)
                .filter(date -> date.toInstant().isAfter(week))
                .filter(date -> guard.may(
                        visit.person(), Permission.PUBLISH, unit.node().path()))
                .map(date -> waiting(
                        unit,
                        date.toInstant(),
                        screens.text(
                                "start.when",
                                Dates.shortly(date, ZONE),
                                unit.node().text(HurriedChange.BY))));
    }

    /** What the system has taken off: places that used it show a gap. */
    private Optional<Waiting> takenOff(Unit unit) {
        return PublicationStatus.of(unit.node()) == PublicationStatus.NOT_PUBLISHED
                        && !unit.status().equals("deleted")
                ? TakenOff.of(unit.node())
                        .map(off -> waiting(
                                unit,
                                Instant.EPOCH.minusMillis(off.at().toInstant().toEpochMilli()),
                                screens.text("start.takenOffAt", Dates.shortly(off.at(), ZONE))))
                : Optional.empty();
    }

    private Optional<Waiting> planned(Unit unit) {
        return unit.status().equals("planned")
                ? ReviewState.plannedFor(unit.node())
                        .map(date ->
                                waiting(unit, date.toInstant(), screens.text("start.from", Dates.shortly(date, ZONE))))
                : Optional.empty();
    }

    private Optional<Waiting> expiring(Map<String, List<String>> ends, Visit visit, Unit unit) {
        ContentNode node = unit.node();
        List<String> names = ends.computeIfAbsent(
                node.path().workspace() + " " + node.primaryType() + " " + node.template(),
                kind -> ends(Forms.lifecycle(visit.registry(), node)));
        Instant now = clock.instant();
        int days = node.isType("mgnl:asset") ? MONTH : WEEK;
        Instant week = now.atZone(ZONE).plusDays(days).toInstant();
        return names.stream()
                .flatMap(name -> node.date(name).stream())
                .filter(date ->
                        date.toInstant().isAfter(now) && date.toInstant().isBefore(week))
                .min(Comparator.naturalOrder())
                .filter(date -> PublicationStatus.of(node) != PublicationStatus.NOT_PUBLISHED)
                .map(date -> waiting(unit, date.toInstant(), screens.text("start.until", Dates.shortly(date, ZONE))));
    }

    private static List<String> ends(Lifecycle lifecycle) {
        return Stream.concat(lifecycle.withdraw().stream(), lifecycle.urgent().stream())
                .toList();
    }

    /** A picture of which it is not said what its definition or the law wants to know. */
    private Optional<Waiting> unfinished(Rules rules, Unit unit) {
        boolean picture = unit.node().path().workspace().equals("dam")
                && unit.node().isType("mgnl:asset")
                && !unit.status().equals("deleted")
                && unit.node()
                        .child("jcr:content")
                        .filter(file -> file.text("jcr:mimeType").startsWith("image/"))
                        .isPresent();
        return picture && !rules.check(unit.node()).all().isEmpty()
                ? Optional.of(waiting(unit, unit.modified().toInstant(), changed(unit)))
                : Optional.empty();
    }

    private Optional<Waiting> overdue(Unit unit) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return unit.node()
                .date("pruefenAm")
                .filter(date -> !unit.status().equals("deleted"))
                .filter(date -> date.atZoneSameInstant(ZONE).toLocalDate().isBefore(today))
                .map(date -> waiting(
                        unit,
                        date.toInstant(),
                        screens.text("start.since", Dates.shortly(date, ZONE).substring(0, 10))));
    }

    private static Waiting waiting(Unit unit, Instant since, String detail) {
        return new Waiting(unit.node(), unit.status(), since, detail);
    }

    private String changed(Unit unit) {
        return unit.modified().equals(NEVER)
                ? ""
                : screens.text(
                        "start.when",
                        Dates.shortly(unit.modified(), ZONE),
                        unit.node().text("mgnl:lastModifiedBy"));
    }

    private List<Unit> units(Visit visit) {
        List<Unit> units = new ArrayList<>();
        for (String workspace : visit.snapshot().workspaces()) {
            if (!MACHINE.contains(workspace)) {
                visit.snapshot().node(ContentPath.root(workspace)).ifPresent(root -> collect(visit, root, units));
            }
        }
        return units;
    }

    private void collect(Visit visit, ContentNode parent, List<Unit> units) {
        for (ContentNode child : parent.children()) {
            if (!Units.isPart(child) && guard.may(visit.person(), Permission.READ, child.path())) {
                if (!child.isType("mgnl:folder")) {
                    units.add(new Unit(
                            child,
                            Light.status(child),
                            child.date("mgnl:lastModified").orElse(NEVER)));
                }
                collect(visit, child, units);
            }
        }
    }
}
