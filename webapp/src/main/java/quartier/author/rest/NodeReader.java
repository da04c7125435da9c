package quartier.author.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.http.HttpException;
import quartier.http.Parameters;

/** Makes documents of nodes: as deep as asked, without what the reader may not see. */
final class NodeReader {
    /** An answer is built in memory; who wants more asks for parts. */
    private static final int MOST_NODES = 20_000;

    private final Predicate<ContentNode> visible;
    private final int depth;
    private final Set<String> excluded;
    private final boolean metadata;
    private int read;

    private NodeReader(Predicate<ContentNode> visible, int depth, Set<String> excluded, boolean metadata) {
        this.visible = visible;
        this.depth = depth;
        this.excluded = excluded;
        this.metadata = metadata;
    }

    /** @param query {@code depth}, {@code excludeNodeTypes}, {@code includeMetadata} */
    static NodeReader of(Parameters query, Predicate<ContentNode> visible) {
        List<String> excluded = new ArrayList<>();
        query.all("excludeNodeTypes").forEach(list -> excluded.addAll(List.of(list.split("[,\\s]+"))));
        return new NodeReader(
                visible,
                depth(query.text("depth")),
                Set.copyOf(excluded),
                query.text("includeMetadata").equals("true"));
    }

    NodeDocument document(ContentNode node) {
        return document(node, depth);
    }

    private NodeDocument document(ContentNode node, int levels) {
        if (++read > MOST_NODES) {
            throw new HttpException(400, "more than " + MOST_NODES + " nodes; ask for a smaller depth");
        }
        List<NodeDocument> children = new ArrayList<>();
        if (levels > 0) {
            for (ContentNode child : node.children()) {
                if (!excluded.contains(child.primaryType()) && visible.test(child)) {
                    children.add(document(child, levels - 1));
                }
            }
        }
        List<PropertyDocument> properties = node.properties().stream()
                .filter(this::isShown)
                .map(Values::document)
                .toList();
        return new NodeDocument(node.name(), node.primaryType(), node.path().path(), node.id(), properties, children);
    }

    private boolean isShown(Property property) {
        String name = property.name();
        boolean system = name.startsWith("jcr:") || name.startsWith("mgnl:");
        return !isOurs(name) && (metadata || !system);
    }

    /** The desk's own notes on a node concern no other program. */
    static boolean isOurs(String property) {
        return property.startsWith("quartier:") || property.startsWith("rep:");
    }

    private static int depth(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int depth = Integer.parseInt(text);
            if (depth >= 0) {
                return depth;
            }
        } catch (NumberFormatException e) {
            // said below, like a negative number
        }
        throw new HttpException(400, "depth is not a number from 0: " + text);
    }
}
