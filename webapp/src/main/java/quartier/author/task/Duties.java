package quartier.author.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import quartier.author.Arrival;
import quartier.author.Dates;
import quartier.author.Places;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Choices;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.editing.rules.Forms;
import quartier.publishing.Pending;
import quartier.security.Guard;
import quartier.security.Permission;

/** What waits for the person of one visit: lists of at most seven rows, the worst first. */
final class Duties {
    private static final int ROWS = 7;
    private static final int WEEK = 7;

    /** Another picture takes longer to find. */
    private static final int MONTH = 30;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Visit visit;
    private final Screens screens;
    private final Guard guard;
    private final Matters matters;
    private final Instant now;
    private final Predicate<ContentPath> readable;

    /** A list of things that wait, empty ones among them. */
    public record Duty(String key, String title, String empty, int total, int more, List<Row> rows) {}

    /**
     * One thing that waits.
     *
     * @param confirm path of what one click says to be still true; empty where there is no such click
     */
    public record Row(String title, String url, String kind, String detail, String confirm) {}

    /** A thing that waits; the lower the rank, the worse. */
    private record Waiting(ContentPath path, String status, long rank, String detail) {}

    Duties(Visit visit, Screens screens, Guard guard, Matters matters, Instant now) {
        this.visit = visit;
        this.screens = screens;
        this.guard = guard;
        this.matters = matters;
        this.now = now;
        this.readable = guard.allows(visit.person(), Permission.READ);
    }

    /** What was sent and is not there: what was refused first, since that does not get there by itself. */
    Duty undelivered() {
        return duty("undelivered", visit.underway().all().stream().flatMap(this::undelivered));
    }

    private Stream<Waiting> undelivered(Pending one) {
        String status = (one.leaves() ? "off." : "") + (one.refused() ? "undelivered" : "sending");
        long rank = one.refused() ? 0 : one.since().toEpochMilli();
        return visit.snapshot().byId(one.id()).stream()
                .filter(node -> !node.isType("mgnl:folder"))
                .map(node -> new Waiting(node.path(), status, rank, Arrival.reason(one, screens.texts())));
    }

    /** What has been so since somebody did something, the longest first. */
    Duty lasting(String key, Matter.Kind kind) {
        return duty(key, all(kind).map(one -> waiting(one, changed(one))));
    }

    /** For those who approve: what went out without them within the last week. */
    Duty hurried() {
        Instant week = now.atZone(ZONE).minusDays(WEEK).toInstant();
        return duty(
                "hurried",
                all(Matter.Kind.HURRIED)
                        .filter(one -> one.at().toInstant().isAfter(week))
                        .filter(one -> guard.may(visit.person(), Permission.PUBLISH, one.path()))
                        .map(one -> waiting(one, changed(one))));
    }

    /** What the system has taken off: places that used it show a gap. */
    Duty takenOff() {
        return duty(
                "takenOff",
                all(Matter.Kind.TAKEN_OFF).map(one -> newest(one, screens.text("start.takenOffAt", shortly(one)))));
    }

    Duty expiring() {
        return duty(
                "expiring",
                all(Matter.Kind.ENDS)
                        .filter(one -> !one.status().equals("planned"))
                        .filter(this::endsSoon)
                        .map(one -> waiting(one, screens.text("start.until", shortly(one)))));
    }

    private boolean endsSoon(Matter one) {
        int days = one.path().workspace().equals("dam") ? MONTH : WEEK;
        Instant at = one.at().toInstant();
        return at.isAfter(now) && at.isBefore(now.atZone(ZONE).plusDays(days).toInstant());
    }

    Duty planned() {
        return duty(
                "planned", all(Matter.Kind.PLANNED).map(one -> waiting(one, screens.text("start.from", shortly(one)))));
    }

    Duty review() {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return duty(
                "review",
                all(Matter.Kind.REVIEW)
                        .filter(one ->
                                one.at().atZoneSameInstant(ZONE).toLocalDate().isBefore(today))
                        .map(one -> waiting(
                                one, screens.text("start.since", shortly(one).substring(0, 10)))));
    }

    /** What one has worked on oneself, the last first. */
    Duty mine() {
        return duty(
                "mine",
                all(Matter.Kind.EDITED)
                        .filter(one -> one.by().equals(visit.person().name()))
                        .map(one -> newest(one, changed(one))));
    }

    private Stream<Matter> all(Matter.Kind kind) {
        return matters.of(visit.registry(), kind).stream();
    }

    private static Waiting waiting(Matter one, String detail) {
        return new Waiting(one.path(), one.status(), one.at().toInstant().toEpochMilli(), detail);
    }

    private static Waiting newest(Matter one, String detail) {
        return new Waiting(one.path(), one.status(), -one.at().toInstant().toEpochMilli(), detail);
    }

    private String changed(Matter one) {
        OffsetDateTime at = one.at();
        return at.toInstant().equals(Instant.EPOCH) ? "" : screens.text("start.when", shortly(one), one.by());
    }

    private static String shortly(Matter one) {
        return Dates.shortly(one.at(), ZONE);
    }

    private Duty duty(String key, Stream<Waiting> all) {
        Set<ContentPath> seen = new HashSet<>();
        List<Waiting> found = all.filter(one -> readable.test(one.path()))
                .sorted(Comparator.comparingLong(Waiting::rank))
                .filter(one -> seen.add(one.path()))
                .toList();
        Choices names = new Choices(visit.snapshot(), visit.registry());
        List<Row> rows = found.stream()
                .limit(ROWS)
                .flatMap(one -> visit.snapshot().node(one.path()).stream().map(node -> row(key, one, node, names)))
                .toList();
        return new Duty(
                key,
                screens.text("start." + key),
                screens.text("start.empty"),
                found.size(),
                found.size() - rows.size(),
                rows);
    }

    private Row row(String key, Waiting one, ContentNode node, Choices names) {
        return new Row(
                names.title(node),
                Places.open(node),
                screens.text("light." + one.status()),
                one.detail(),
                key.equals("review") && isConfirmed(node) ? node.path().toString() : "");
    }

    private boolean isConfirmed(ContentNode node) {
        return guard.may(visit.person(), Permission.WRITE, node.path())
                && Forms.lifecycle(visit.registry(), node)
                        .review()
                        .flatMap(review -> review.every())
                        .isPresent();
    }
}
