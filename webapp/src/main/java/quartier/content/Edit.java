package quartier.content;

import java.util.Optional;

/**
 * One transaction on the content: sees its own changes, nobody else does until it is over. Everything
 * or nothing is stored. Not safe between threads.
 *
 * <p>Every method throws {@link ContentException} when the change is not possible (no such node, name
 * taken, type violated); the transaction is then given up as a whole.
 */
public interface Edit {
    /** The node as this transaction sees it now. */
    Optional<ContentNode> node(ContentPath path);

    Optional<ContentNode> byId(String id);

    /** Makes sure that the workspace exists. */
    void ensureWorkspace(String workspace);

    /** Creates a node as last child of its parent, which must exist. */
    void create(ContentPath path, String primaryType);

    /** Sets the property, whatever type it had before. */
    void set(ContentPath node, Property property);

    /** Removes the property if it is there. */
    void unset(ContentPath node, String property);

    void addMixin(ContentPath node, String mixin);

    void removeMixin(ContentPath node, String mixin);

    /** Removes the node with all below it. */
    void delete(ContentPath node);

    /** Moves or renames; the target's parent must exist, the target must not. Identifiers stay. */
    void move(ContentPath from, ContentPath to);

    /** Puts the node before a sibling, or last when {@code sibling} is empty. */
    void orderBefore(ContentPath node, String sibling);

    /**
     * Writes a tree below a parent. What has the same name there, or with {@link Ids#KEEP} the same
     * identifier anywhere in the workspace, is replaced.
     */
    void put(ContentPath parent, NodeData tree, Ids ids);

    /** What {@link #put} does with the identifiers in the tree. */
    enum Ids {
        /** the nodes have the identifiers of the tree (import, publication, restore) */
        KEEP,
        /** the nodes get new identifiers (copy) */
        NEW
    }
}
