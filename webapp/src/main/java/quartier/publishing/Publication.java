package quartier.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import quartier.content.ContentPath;
import quartier.content.NodeData;

/**
 * What one publication changes on a target: steps that are done in this order, all or none.
 *
 * @param id names the publication in the logs of both sides
 * @param revision the author's revision it was taken from
 */
public record Publication(String id, String revision, Instant time, List<Step> steps) {
    public Publication {
        steps = List.copyOf(steps);
    }

    /** One change on the target. */
    public sealed interface Step {}

    /**
     * An item stands there as it is here; items below it that are not in the parcel stay as they are.
     *
     * @param before names of the siblings in front of it, nearest first
     * @param after names of the siblings behind it, nearest first
     */
    public record Place(ContentPath parent, NodeData node, List<String> before, List<String> after) implements Step {
        public Place {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        ContentPath path() {
            return parent.child(node.name());
        }
    }

    /**
     * An item is taken off with all below it, and a {@link Tombstone} put there.
     *
     * @param id its identifier; empty when it is not known any more
     */
    public record Withdraw(ContentPath path, String id, Reason reason) implements Step {}

    /** Ends a {@linkplain Publisher#fill fill}: items of the workspace with another identifier vanish without a trace. */
    public record Retain(String workspace, Set<String> ids) implements Step {
        public Retain {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * What a visitor is told about a withdrawn item.
     *
     * @param title what it was called; may be empty
     * @param text why it is gone; may be empty
     * @param successor identifier of the item to go to instead; may be empty
     */
    public record Reason(String title, String text, String successor) {
        public static final Reason NONE = new Reason("", "", "");
    }
}
