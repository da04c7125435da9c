package quartier.author.rest;

import java.util.List;

/**
 * A node as the management API sends and takes it.
 *
 * @param type node type; empty when nothing was said
 * @param path address in its workspace; only told, never obeyed
 */
record NodeDocument(
        String name,
        String type,
        String path,
        String identifier,
        List<PropertyDocument> properties,
        List<NodeDocument> nodes) {
    NodeDocument {
        properties = List.copyOf(properties);
        nodes = List.copyOf(nodes);
    }
}
