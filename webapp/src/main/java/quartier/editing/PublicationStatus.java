package quartier.editing;

import java.time.OffsetDateTime;
import java.util.Optional;
import quartier.content.ContentNode;

/** Magnolia's status light: what visitors see compared with what editors see. */
public enum PublicationStatus {
    /** red: visitors do not see it */
    NOT_PUBLISHED,
    /** yellow: visitors see an older version */
    CHANGED,
    /** green: visitors see this */
    PUBLISHED;

    /** The status of the unit that the node belongs to. */
    public static PublicationStatus of(ContentNode node) {
        ContentNode unit = Units.of(node).orElse(node);
        Optional<OffsetDateTime> activated = unit.date("mgnl:lastActivated");
        if (activated.isEmpty() || isOff(unit.text("mgnl:activationStatus"))) {
            return NOT_PUBLISHED;
        }
        boolean changed = unit.date("mgnl:lastModified")
                .map(modified -> modified.toInstant().isAfter(activated.get().toInstant()))
                .orElse(false);
        return changed || unit.mixins().contains("mgnl:deleted") ? CHANGED : PUBLISHED;
    }

    private static boolean isOff(String status) {
        return status.isEmpty() || status.equals("false") || status.equals("0");
    }
}
