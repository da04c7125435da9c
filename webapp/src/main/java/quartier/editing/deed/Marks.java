package quartier.editing.deed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.ReviewState;
import quartier.editing.TakenOff;
import quartier.editing.Units;
import quartier.security.Actor;

/** Notes on units that they were published or withdrawn. The only place that writes these marks. */
final class Marks {
    private static final List<String> REVIEW = List.of(
            ReviewState.STEP,
            ReviewState.BY,
            ReviewState.AT,
            ReviewState.COMMENT,
            ReviewState.PLANNED_FOR,
            Desk.CHANGED_BY,
            TakenOff.AT,
            TakenOff.BECAUSE);

    /** Property with the name of the version that was published last. */
    private static final String VERSION = quartier.editing.PublishedVersions.VERSION;

    private static final String WHEN = "mgnl:lastActivated";
    private static final String BY = "mgnl:lastActivatedBy";
    private static final String STATUS = "mgnl:activationStatus";
    private static final List<String> ALL =
            Stream.concat(REVIEW.stream(), Stream.of(VERSION, WHEN, BY, STATUS)).toList();

    private final Desk desk;
    private final Actor actor;
    private final Map<ContentPath, List<Property>> before = new LinkedHashMap<>();

    Marks(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** @param taken when the content was read */
    void published(Edit edit, List<ContentPath> units, Instant taken) {
        units.forEach(unit -> mark(edit, unit, taken, true));
    }

    /** The units and all below them that visitors saw. */
    void withdrawn(Edit edit, List<ContentPath> units, Instant taken) {
        units.stream()
                .flatMap(unit -> edit.node(unit).stream())
                .flatMap(unit -> Units.withBelow(unit).stream())
                .filter(Marks::isActive)
                .map(ContentNode::path)
                .toList()
                .forEach(unit -> mark(edit, unit, taken, false));
    }

    /** As if nothing had been marked: a target did not take it. */
    void takeBack() {
        desk.store().edit(actor.name(), edit -> {
            before.forEach((unit, marks) -> {
                if (edit.node(unit).isPresent()) {
                    Desk.aside(edit, unit, () -> {
                        ALL.forEach(name -> edit.unset(unit, name));
                        marks.forEach(mark -> edit.set(unit, mark));
                    });
                }
            });
            return before;
        });
    }

    private void mark(Edit edit, ContentPath unit, Instant taken, boolean active) {
        ContentNode node = edit.node(unit).orElseThrow();
        before.put(
                unit, ALL.stream().flatMap(name -> node.property(name).stream()).toList());
        Desk.aside(edit, unit, () -> {
            if (active) {
                keep(edit, unit);
                REVIEW.forEach(name -> edit.unset(unit, name));
            }
            edit.set(
                    unit,
                    Property.of(
                            WHEN, OffsetDateTime.ofInstant(taken, desk.clock().getZone())));
            edit.set(unit, Property.of(BY, actor.name()));
            edit.set(unit, Property.of(STATUS, active));
        });
    }

    /** What visitors see stays known, also while a new draft is written. */
    private void keep(Edit edit, ContentPath unit) {
        if (!edit.node(unit).orElseThrow().isType("mgnl:folder")) {
            String version = desk.versions().keep(edit, unit, actor.name(), "").name();
            edit.set(unit, Property.of(VERSION, version));
        }
    }

    static boolean isActive(ContentNode unit) {
        return quartier.editing.PublicationStatus.of(unit) != quartier.editing.PublicationStatus.NOT_PUBLISHED;
    }
}
