package quartier.publishing;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.NodeData;
import quartier.content.Snapshot;

/** What visitors may get of the author's content, asked when a target is filled. */
public interface Released {
    /** The workspaces that are published at all, such as {@code website} and {@code dam}. */
    List<String> workspaces(Snapshot author);

    /** The item as it stood when it was last published; empty when it is not public. */
    Optional<NodeData> version(ContentNode item);
}
