package quartier.content;

import java.util.List;
import java.util.Optional;

/** The whole content at one revision. Immutable; a request takes one and reads only from it. */
public interface Snapshot {
    /** Names the revision: two snapshots with the same text hold the same content. */
    String revision();

    Optional<ContentNode> node(ContentPath path);

    /** The node with that {@code jcr:uuid}, in whichever workspace it is. */
    Optional<ContentNode> byId(String id);

    /** Names of the workspaces that exist, sorted. */
    List<String> workspaces();

    /** The same content; every read through it is noted in the log. */
    Snapshot tracked(ReadLog log);

    default Optional<ContentNode> node(String workspace, String path) {
        return node(ContentPath.of(workspace, path));
    }
}
