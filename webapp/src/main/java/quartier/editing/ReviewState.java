package quartier.editing;

import java.time.OffsetDateTime;
import java.util.Optional;
import quartier.content.ContentNode;

/**
 * Where an item is between its author and publication. Kept in properties of our own, which never
 * leave the author instance.
 *
 * @param who handed it in or sent it back
 */
public record ReviewState(Step step, String who, Optional<OffsetDateTime> when, String comment) {
    public static final String STEP = "quartier:review";
    public static final String BY = "quartier:reviewBy";
    public static final String AT = "quartier:reviewAt";
    public static final String COMMENT = "quartier:reviewComment";
    public static final String PLANNED_FOR = "quartier:plannedFor";

    /** How far it is. */
    public enum Step {
        /** nobody has asked for approval */
        DRAFT,
        /** locked until it is approved, sent back or recalled */
        HANDED_IN,
        /** waits for its author again */
        SENT_BACK,
        /** approved; locked until the moment at which it is published */
        PLANNED
    }

    public static ReviewState of(ContentNode node) {
        ContentNode unit = Units.of(node).orElse(node);
        Step step = switch (unit.text(STEP)) {
            case "handedIn" -> Step.HANDED_IN;
            case "sentBack" -> Step.SENT_BACK;
            case "planned" -> Step.PLANNED;
            default -> Step.DRAFT;
        };
        return new ReviewState(step, unit.text(BY), unit.date(AT), unit.text(COMMENT));
    }

    /** When a planned unit is published. */
    public static Optional<OffsetDateTime> plannedFor(ContentNode node) {
        return Units.of(node).orElse(node).date(PLANNED_FOR);
    }
}
