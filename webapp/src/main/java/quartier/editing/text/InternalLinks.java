package quartier.editing.text;

import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** Finds the page, item or file at an address of this site, so that a link to it survives moving. */
@FunctionalInterface
public interface InternalLinks {
    /** Pages by their path, files by their lasting address; knows nothing of items' pages. */
    InternalLinks PATHS = InternalLinks::byPath;

    /** @param path decoded path of the address, with a leading slash, without query and fragment */
    Optional<ContentNode> resolve(String path, Snapshot snapshot);

    private static Optional<ContentNode> byPath(String path, Snapshot snapshot) {
        if (path.startsWith("/dam/jcr:")) {
            return snapshot.byId(path.substring("/dam/jcr:".length()).split("/", 2)[0]);
        }
        String trimmed = path.replaceFirst("\\.html$", "").replaceFirst("/+$", "");
        String workspace = trimmed.startsWith("/dam/") ? "dam" : "website";
        String inside = workspace.equals("dam") ? trimmed.substring("/dam".length()) : trimmed;
        return ContentPath.parse(workspace + ":" + inside)
                .flatMap(snapshot::node)
                .filter(node -> node.isType("mgnl:content"));
    }
}
