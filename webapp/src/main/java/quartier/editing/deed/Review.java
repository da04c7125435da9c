package quartier.editing.deed;

import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.ReviewState;
import quartier.security.Actor;

/** Writes the review state; it is not a change of the item. */
record Review(Desk desk, Actor actor) {
    /** Whether there is something to take back or send back. */
    static boolean isOpen(ContentNode unit) {
        ReviewState.Step step = ReviewState.of(unit).step();
        return step == ReviewState.Step.HANDED_IN || step == ReviewState.Step.PLANNED;
    }

    void set(Edit edit, ContentPath unit, ReviewState.Step step, String comment) {
        Desk.aside(edit, unit, () -> {
            if (step == ReviewState.Step.DRAFT) {
                edit.unset(unit, ReviewState.STEP);
            } else {
                edit.set(unit, Property.of(ReviewState.STEP, name(step)));
            }
            if (step != ReviewState.Step.PLANNED) {
                edit.unset(unit, ReviewState.PLANNED_FOR);
            }
            edit.set(unit, Property.of(ReviewState.BY, actor.name()));
            edit.set(unit, Property.of(ReviewState.AT, desk.time()));
            edit.set(unit, Property.of(ReviewState.COMMENT, comment.strip()));
        });
    }

    private static String name(ReviewState.Step step) {
        return switch (step) {
            case DRAFT -> "";
            case HANDED_IN -> "handedIn";
            case SENT_BACK -> "sentBack";
            case PLANNED -> "planned";
        };
    }
}
