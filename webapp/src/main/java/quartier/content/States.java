package quartier.content;

import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/** What a {@link StateNode} was read from, and can go on to read from. */
interface States {
    /** The node's state; one that does not exist when there is no such node. */
    NodeState state(ContentPath path);

    NodeTypes types();

    /** Where reads are noted, if they are. */
    @Nullable
    ReadLog log();
}
