package quartier.editing;

import java.time.OffsetDateTime;
import java.util.Optional;
import quartier.content.ContentNode;

/**
 * A unit that the system has taken off the public site because its time was over. Kept until it is published again.
 *
 * @param because the property that said so
 */
public record TakenOff(OffsetDateTime at, String because) {
    public static final String AT = "quartier:takenOff";
    public static final String BECAUSE = "quartier:takenOffBecause";

    public static Optional<TakenOff> of(ContentNode unit) {
        return unit.date(AT).map(at -> new TakenOff(at, unit.text(BECAUSE)));
    }
}
