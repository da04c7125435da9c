package quartier.definition;

import java.util.List;
import java.util.Optional;

/**
 * Nodes to choose from.
 *
 * @param nodeTypes allowed node types; empty for all
 * @param labelProperty property that names a node; empty for the node's name
 * @param order in which they are listed; empty for the usual one
 */
public record Source(
        String workspace,
        String rootPath,
        List<String> nodeTypes,
        String labelProperty,
        Optional<String> contentType,
        List<Sorting> order) {
    public Source(
            String workspace,
            String rootPath,
            List<String> nodeTypes,
            String labelProperty,
            Optional<String> contentType) {
        this(workspace, rootPath, nodeTypes, labelProperty, contentType, List.of());
    }

    /** A property to sort by. */
    public record Sorting(String property, boolean down) {}
}
