package quartier.editing.deed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.ReviewState;
import quartier.editing.TakenOff;
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

    private final Desk desk;
    private final Actor actor;

    Marks(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** @param taken when the content was read; a change since then leaves the unit "changed" */
    void published(List<ContentPath> units, Instant taken) {
        write(units, taken, true);
    }

    void withdrawn(List<ContentPath> units, Instant taken) {
        write(units, taken, false);
    }

    private void write(List<ContentPath> units, Instant taken, boolean active) {
        OffsetDateTime when = OffsetDateTime.ofInstant(taken, desk.clock().getZone());
        desk.store().edit(actor.name(), edit -> {
            for (ContentPath unit : units) {
                if (edit.node(unit).isPresent()) {
                    Desk.aside(edit, unit, () -> mark(edit, unit, when, active));
                }
            }
            return units;
        });
    }

    private void mark(Edit edit, ContentPath unit, OffsetDateTime when, boolean active) {
        boolean changedSince = edit.node(unit)
                .flatMap(node -> node.date("mgnl:lastModified"))
                .map(date -> date.isAfter(when))
                .orElse(false);
        if (active && !changedSince) {
            keep(edit, unit);
            REVIEW.forEach(name -> edit.unset(unit, name));
        }
        edit.set(unit, Property.of("mgnl:lastActivated", when));
        edit.set(unit, Property.of("mgnl:lastActivatedBy", actor.name()));
        edit.set(unit, Property.of("mgnl:activationStatus", active));
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
