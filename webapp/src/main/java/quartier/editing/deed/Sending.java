package quartier.editing.deed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Snapshot;
import quartier.editing.Dependencies;
import quartier.editing.FieldMessage;
import quartier.editing.Moments;
import quartier.editing.Outbox;
import quartier.editing.Outcome;
import quartier.editing.PublicationStatus;
import quartier.editing.References;
import quartier.editing.ReviewState;
import quartier.editing.Units;
import quartier.editing.rules.Rules;
import quartier.security.Actor;

/** The one path to publication: whatever leads there (publish, approve) checks the same and ends the same. */
final class Sending {
    private final Desk desk;
    private final Actor actor;
    private final boolean asItIs;
    private final boolean urgent;
    private final Snapshot now;

    Sending(Desk desk, Actor actor) {
        this(desk, actor, false);
    }

    /** @param asItIs whether what lacks something is sent all the same, with notes that say so */
    Sending(Desk desk, Actor actor, boolean asItIs) {
        this(desk, actor, asItIs, false);
    }

    /** @param urgent whether nobody else has to look at it first */
    Sending(Desk desk, Actor actor, boolean asItIs, boolean urgent) {
        this.desk = desk;
        this.actor = actor;
        this.asItIs = asItIs;
        this.urgent = urgent;
        this.now = desk.now();
    }

    /** Publishes the live units among these and takes the trashed ones off. */
    Outcome send(List<ContentPath> paths, boolean withChildren, List<ContentPath> alongside) {
        Optional<ContentPath> missing = missing(paths, alongside);
        if (missing.isPresent()) {
            return new Outcome.Missing(missing.get());
        }
        List<ContentNode> units = units(paths, withChildren, alongside);
        List<FieldMessage> notes = new ArrayList<>();
        Planning planning = new Planning(desk, actor);
        List<ContentNode> live =
                new ArrayList<>(units.stream().filter(unit -> !inTrash(unit)).toList());
        Optional<Outcome> over = leaveOut(live, planning, notes);
        if (over.isPresent()) {
            return over.get();
        }
        List<ContentNode> trashed =
                units.stream().filter(Checks::isTrashed).filter(Marks::isActive).toList();
        Optional<Outcome> problem = problem(units, live, paths, notes);
        if (problem.isPresent()) {
            return problem.get();
        }
        Map<ContentNode, OffsetDateTime> later = planning.later(live, paths);
        List<ContentNode> today =
                live.stream().filter(unit -> !later.containsKey(unit)).toList();
        Optional<Outcome> refused = withdraw(trashed, notes).or(() -> publish(today, paths, notes));
        if (refused.isPresent()) {
            return refused.get();
        }
        notes.addAll(planning.plan(later));
        Dependencies.of(live.stream().map(ContentNode::path).toList(), now, desk.registry())
                .forEach(needed ->
                        notes.add(FieldMessage.of("", "editing.note.needs", needed.neededBy(), needed.title())));
        return new Outcome.Done(units.stream().map(ContentNode::path).toList(), notes);
    }

    /** What is over is not published again: a single unit is refused, among several it is left out. */
    private Optional<Outcome> leaveOut(List<ContentNode> live, Planning planning, List<FieldMessage> notes) {
        boolean alone = live.size() == 1;
        for (ContentNode unit : List.copyOf(live)) {
            Optional<OffsetDateTime> since = planning.over(unit);
            if (since.isPresent()) {
                String[] args = {desk.title(unit), Moments.german(since.get())};
                if (alone) {
                    return Optional.of(Outcome.Refused.because("editing.refused.over", args));
                }
                live.remove(unit);
                notes.add(FieldMessage.of("", "editing.note.over", args));
            }
        }
        return Optional.empty();
    }

    private Optional<ContentPath> missing(List<ContentPath> paths, List<ContentPath> alongside) {
        List<ContentPath> all = new ArrayList<>(alongside);
        all.addAll(paths);
        return all.stream()
                .filter(path -> path.isRoot() || now.node(path).isEmpty())
                .findFirst();
    }

    /** Units in the order of sending: folders above and what is needed first. */
    private List<ContentNode> units(List<ContentPath> paths, boolean withChildren, List<ContentPath> alongside) {
        Set<ContentPath> order = new LinkedHashSet<>();
        alongside.forEach(path -> add(path, order, false));
        paths.forEach(path -> add(path, order, withChildren));
        return order.stream().map(path -> now.node(path).orElseThrow()).toList();
    }

    private void add(ContentPath path, Set<ContentPath> order, boolean withChildren) {
        ContentNode unit = Units.of(now.node(path).orElseThrow()).orElseThrow();
        folders(unit).forEach(order::add);
        if (withChildren) {
            Units.withBelow(unit).forEach(below -> order.add(below.path()));
        } else {
            order.add(unit.path());
        }
    }

    /** Folders say nothing by themselves: those above that visitors lack go along without being asked for. */
    private static List<ContentPath> folders(ContentNode unit) {
        List<ContentPath> folders = new ArrayList<>();
        Optional<ContentNode> above = unit.parent();
        while (above.isPresent() && above.get().isType("mgnl:folder")) {
            if (!Marks.isActive(above.get()) && !above.get().path().isRoot()) {
                folders.addFirst(above.get().path());
            }
            above = above.get().parent();
        }
        return folders;
    }

    private static boolean inTrash(ContentNode unit) {
        Optional<ContentNode> at = Optional.of(unit);
        while (at.isPresent()) {
            if (Checks.isTrashed(at.get())) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    /** With the four-eyes rule nobody publishes what they have changed themselves, on whatever way. */
    private Optional<Outcome> review(List<ContentNode> units) {
        if (urgent || !desk.settings().fourEyes() || actor instanceof Actor.Job) {
            return Optional.empty();
        }
        return units.stream()
                .filter(this::isOwnChange)
                .findFirst()
                .map(unit -> Outcome.Refused.because("editing.refused.ownChange", desk.title(unit)));
    }

    private boolean isOwnChange(ContentNode unit) {
        if (unit.isType("mgnl:folder")) {
            return false;
        }
        boolean pending = PublicationStatus.of(unit) != PublicationStatus.PUBLISHED;
        ReviewState review = ReviewState.of(unit);
        boolean handedIn =
                review.step() == ReviewState.Step.HANDED_IN && review.who().equals(actor.name());
        return pending
                && (handedIn
                        || unit.text("mgnl:lastModifiedBy").equals(actor.name())
                        || unit.texts(Desk.CHANGED_BY).contains(actor.name()));
    }

    private Optional<Outcome> parents(List<ContentNode> live) {
        List<ContentPath> paths = live.stream().map(ContentNode::path).toList();
        for (ContentNode unit : live) {
            Optional<ContentNode> parent =
                    Dependencies.unpublishedParent(unit).filter(above -> !paths.contains(above.path()));
            if (parent.isPresent()) {
                return Optional.of(
                        Outcome.Refused.because("editing.refused.parent", desk.title(unit), desk.title(parent.get())));
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> incomplete(List<ContentNode> live, List<ContentPath> asked, List<FieldMessage> notes) {
        Rules rules = new Rules(desk.registry(), now);
        List<FieldMessage> messages = new ArrayList<>();
        Set<ContentPath> going = new LinkedHashSet<>();
        live.forEach(unit -> going.add(unit.path()));
        for (ContentNode unit : live) {
            boolean alone = asked.size() == 1 && asked.getFirst().equals(unit.path());
            for (ContentNode file : unfinishedFiles(unit, going)) {
                rules.checkWhole(file).all().forEach(message -> messages.add(of(file, message)));
            }
            for (FieldMessage message : rules.checkWhole(unit).all()) {
                messages.add(alone ? message : of(unit, message));
            }
        }
        if (asItIs) {
            notes.addAll(messages);
            return Optional.empty();
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid(messages));
    }

    /** Files that the unit shows and whose present state has not been checked; each is given once. */
    private List<ContentNode> unfinishedFiles(ContentNode unit, Set<ContentPath> seen) {
        return References.from(unit, now).stream()
                .filter(target -> target.isType("mgnl:asset"))
                .filter(target -> PublicationStatus.of(target) != PublicationStatus.PUBLISHED)
                .filter(target -> seen.add(target.path()))
                .toList();
    }

    /** Names the item where several are published at once: "Sommerfest → Ort". */
    private FieldMessage of(ContentNode unit, FieldMessage message) {
        List<String> args = new ArrayList<>(message.args());
        String label = args.isEmpty() ? message.field() : args.removeFirst();
        args.addFirst(desk.title(unit) + " → " + label);
        return new FieldMessage("", message.key(), args);
    }

    private Optional<Outcome> publish(List<ContentNode> live, List<ContentPath> asked, List<FieldMessage> notes) {
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Marks marks = new Marks(desk, actor);
        try {
            return ended(desk.store().edit(actor.name(), edit -> publish(edit, live, asked, marks)), notes, marks);
        } catch (Stop stop) {
            return Optional.of(stop.outcome());
        }
    }

    /** What was checked is what is sent and marked: nobody changes it in between. */
    private Outbox.Sent publish(Edit edit, List<ContentNode> live, List<ContentPath> asked, Marks marks) {
        List<ContentPath> paths = live.stream().map(ContentNode::path).toList();
        Sending present = new Sending(desk, actor, asItIs, urgent);
        if (!present.now.revision().equals(now.revision())) {
            present.recheck(paths, asked).ifPresent(problem -> {
                throw new Stop(problem);
            });
        }
        Outbox.Sent sent = desk.outbox().publish(paths, actor.name());
        marks.published(edit, paths, sent.taken());
        return sent;
    }

    private Optional<Outcome> recheck(List<ContentPath> paths, List<ContentPath> asked) {
        List<ContentNode> live = new ArrayList<>();
        for (ContentPath path : paths) {
            Optional<ContentNode> unit = now.node(path).filter(found -> !inTrash(found));
            if (unit.isEmpty()) {
                return Optional.of(new Outcome.Missing(path));
            }
            live.add(unit.get());
        }
        return problem(live, live, asked, new ArrayList<>());
    }

    private Optional<Outcome> problem(
            List<ContentNode> units, List<ContentNode> live, List<ContentPath> asked, List<FieldMessage> notes) {
        return review(units).or(() -> parents(live)).or(() -> incomplete(live, asked, notes));
    }

    private Optional<Outcome> withdraw(List<ContentNode> trashed, List<FieldMessage> notes) {
        return trashed.isEmpty() ? Optional.empty() : withdraw(trashed, "", notes);
    }

    /** Takes units off the public site with all below them. */
    Optional<Outcome> withdraw(List<ContentNode> units, String reason, List<FieldMessage> notes) {
        List<Outbox.Taken> taken = units.stream()
                .map(unit -> new Outbox.Taken(unit.path(), unit.id(), desk.title(unit), reason))
                .toList();
        Marks marks = new Marks(desk, actor);
        Outbox.Sent sent = desk.store().edit(actor.name(), edit -> {
            Outbox.Sent underway = desk.outbox().withdraw(taken, actor.name());
            marks.withdrawn(edit, units.stream().map(ContentNode::path).toList(), underway.taken());
            return underway;
        });
        return ended(sent, notes, marks);
    }

    /** What waits is on disk and will arrive, so it counts; what a target refuses does not. */
    private static Optional<Outcome> ended(Outbox.Sent sent, List<FieldMessage> notes, Marks marks) {
        Outbox.Receipt receipt = sent.receipt();
        if (!receipt.refused().isEmpty()) {
            marks.takeBack();
            return Optional.of(Outcome.Refused.because("editing.refused.target", String.join(", ", receipt.refused())));
        }
        receipt.waiting().forEach(target -> notes.add(FieldMessage.of("", "editing.note.waiting", target)));
        return Optional.empty();
    }
}
