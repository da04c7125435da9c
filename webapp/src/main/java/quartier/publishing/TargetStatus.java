package quartier.publishing;

import java.time.Instant;
import java.util.Optional;

/**
 * How one target does.
 *
 * @param lastNumber number of the last parcel that it has answered; 0 when there is none
 * @param waiting parcels in the queue
 * @param error why the first of them is not delivered; empty when all is well
 * @param refused the last refusal since the start; empty when there was none
 * @param lastContact when it last answered, since the start
 */
public record TargetStatus(
        String target, long lastNumber, int waiting, String error, String refused, Optional<Instant> lastContact) {}
