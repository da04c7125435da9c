package quartier.editing.deed;

import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.ReviewState;
import quartier.security.Actor;

/** Writes the review state; it is not a change of the item. */
record Review(Desk desk, Actor actor) {
    void set(Edit edit, ContentPath unit, ReviewState.Step step, String comment) {
        Desk.aside(edit, unit, () -> {
            if (step == ReviewState.Step.DRAFT) {
                edit.unset(unit, ReviewState.STEP);
            } else {
                boolean handedIn = step == ReviewState.Step.HANDED_IN;
                edit.set(unit, Property.of(ReviewState.STEP, handedIn ? "handedIn" : "sentBack"));
            }
            edit.set(unit, Property.of(ReviewState.BY, actor.name()));
            edit.set(unit, Property.of(ReviewState.AT, desk.time()));
            edit.set(unit, Property.of(ReviewState.COMMENT, comment.strip()));
        });
    }
}
