package quartier.publishing;

import java.time.Instant;
import quartier.content.ContentPath;

/**
 * An item of which a target does not have yet what editors sent.
 *
 * @param id its identifier; empty when it is not known any more
 * @param leaves whether it is on its way off the target, with all below it
 * @param since when it was sent, or refused
 * @param reason why it is not there yet; empty while it is simply on its way
 * @param refused whether the target will not have it: it has to be sent anew
 */
public record Pending(
        ContentPath path, String id, boolean leaves, String target, Instant since, String reason, boolean refused) {}
