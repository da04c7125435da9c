package quartier.content;

import java.util.List;

/**
 * What one commit changed.
 *
 * @param changes every node that was added, changed or removed, with all nodes below an added or
 *     removed one
 */
public record Changes(Snapshot before, Snapshot after, List<Change> changes) {
    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * One node's change.
     *
     * @param nodeType the primary type after, for a removed node before
     * @param id the identifier, empty when it has none
     * @param children whether its list of children or their order changed
     */
    public record Change(ContentPath path, Kind kind, String nodeType, String id, boolean children) {}

    /** What happened to the node. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
