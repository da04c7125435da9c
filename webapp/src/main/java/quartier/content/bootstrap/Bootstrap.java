package quartier.content.bootstrap;

import quartier.content.NodeData;

/**
 * One sub-tree as a bootstrap file describes it.
 *
 * @param parentPath the absolute path of the node that it belongs below
 */
public record Bootstrap(String workspace, String parentPath, NodeData node) {}
