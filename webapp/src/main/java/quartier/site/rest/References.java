package quartier.site.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** Finds what references point to, as far as whoever asks may read it. One per answer. */
final class References {
    private final Snapshot snapshot;
    private final Predicate<ContentPath> readable;
    private final Map<String, Map<String, ContentNode>> byProperty = new HashMap<>();

    References(Snapshot snapshot, Predicate<ContentPath> readable) {
        this.snapshot = snapshot;
        this.readable = readable;
    }

    /**
     * The node with that identifier or path.
     *
     * @param workspace where it has to be; empty for anywhere
     */
    Optional<ContentNode> find(String value, String workspace) {
        Optional<ContentNode> node = value.startsWith("/")
                ? ContentPath.parse(workspace + ":" + value).flatMap(snapshot::node)
                : snapshot.byId(value);
        return node.filter(
                        found -> workspace.isEmpty() || found.path().workspace().equals(workspace))
                .filter(this::isThere);
    }

    /** The first node of the workspace whose property has that value. */
    Optional<ContentNode> find(String value, String workspace, String property) {
        return Optional.ofNullable(byProperty
                        .computeIfAbsent(workspace + ":" + property, key -> index(workspace, property))
                        .get(value))
                .filter(this::isThere);
    }

    private boolean isThere(ContentNode node) {
        return readable.test(node.path()) && !node.isType("mgnl:deleted");
    }

    private Map<String, ContentNode> index(String workspace, String property) {
        Map<String, ContentNode> index = new HashMap<>();
        ContentPath.parse(workspace + ":/").flatMap(snapshot::node).ifPresent(root -> add(root, property, index));
        return index;
    }

    private static void add(ContentNode node, String property, Map<String, ContentNode> index) {
        node.texts(property).forEach(text -> index.putIfAbsent(text, node));
        node.children().forEach(child -> add(child, property, index));
    }
}
