package quartier.publishing;

import java.util.Map;

/**
 * How a publication went, per target.
 *
 * @param id of the publication
 */
public record Receipt(String id, Map<String, Delivery> targets) {
    public Receipt {
        targets = Map.copyOf(targets);
    }

    /** Whether every target has it. */
    public boolean delivered() {
        return targets.values().stream().allMatch(Delivered.class::isInstance);
    }

    /** What became of it on one target. */
    public sealed interface Delivery {}

    /** Visitors of the target see it. */
    public record Delivered(long number) implements Delivery {}

    /** It is in the queue on disk and will be delivered when the target can be reached. */
    public record Waiting(String reason) implements Delivery {}

    /** The target will not have it, such as a page whose parent is not published; nothing was changed there. */
    public record Refused(String reason) implements Delivery {}
}
