package quartier.editing.deed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.definition.Lifecycle;
import quartier.editing.FieldMessage;
import quartier.editing.Moments;
import quartier.editing.ReviewState;
import quartier.editing.Units;
import quartier.editing.rules.Forms;
import quartier.security.Actor;

/** Which of the units that are about to be published are published later, and which must not be any more. */
final class Planning {
    private final Desk desk;
    private final Actor actor;
    private final Instant now;

    Planning(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.now = desk.clock().instant();
    }

    /** The moment since which visitors must not see the unit any more. */
    Optional<OffsetDateTime> over(ContentNode unit) {
        Lifecycle lifecycle = lifecycle(unit);
        return Stream.concat(lifecycle.withdraw().stream(), lifecycle.urgent().stream())
                .flatMap(name -> unit.date(name).stream())
                .filter(date -> !date.toInstant().isAfter(now))
                .findFirst();
    }

    /**
     * The units that wait, with the moment they wait for. What goes along only because others need it waits with
     * them.
     *
     * @param asked what a person wants published; the other units go along
     */
    Map<ContentNode, OffsetDateTime> later(List<ContentNode> units, List<ContentPath> asked) {
        Map<ContentNode, OffsetDateTime> later = new LinkedHashMap<>();
        units.forEach(unit -> from(unit).ifPresent(date -> later.put(unit, date)));
        List<ContentPath> wanted = asked.stream()
                .flatMap(path -> desk.now().node(path).flatMap(Units::of).stream())
                .map(ContentNode::path)
                .toList();
        boolean all =
                units.stream().filter(unit -> wanted.contains(unit.path())).allMatch(later::containsKey);
        Optional<OffsetDateTime> first = later.values().stream().min(OffsetDateTime.timeLineOrder());
        if (all && first.isPresent()) {
            units.stream()
                    .filter(unit -> !unit.isType("mgnl:folder"))
                    .forEach(unit -> later.putIfAbsent(unit, first.get()));
        }
        return later;
    }

    /** Locks the units until their moment comes, and says so. */
    List<FieldMessage> plan(Map<ContentNode, OffsetDateTime> later) {
        if (later.isEmpty()) {
            return List.of();
        }
        List<FieldMessage> notes = new ArrayList<>();
        Review review = new Review(desk, actor);
        desk.store().edit(actor.name(), edit -> {
            later.forEach((unit, date) -> {
                review.set(edit, unit.path(), ReviewState.Step.PLANNED, "");
                Desk.aside(edit, unit.path(), () -> edit.set(unit.path(), Property.of(ReviewState.PLANNED_FOR, date)));
                notes.add(FieldMessage.of("", "editing.note.planned", desk.title(unit), Moments.german(date)));
            });
            return later;
        });
        return notes;
    }

    private Optional<OffsetDateTime> from(ContentNode unit) {
        String name = lifecycle(unit).publish();
        return name.isEmpty()
                ? Optional.empty()
                : unit.date(name).filter(date -> date.toInstant().isAfter(now));
    }

    private Lifecycle lifecycle(ContentNode unit) {
        return Forms.lifecycle(desk.registry(), unit);
    }
}
