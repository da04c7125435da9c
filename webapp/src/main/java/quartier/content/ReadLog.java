package quartier.content;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page read while it was rendered, so that a change drops exactly the pages that read it.
 * Not safe between threads: one per rendering.
 */
public final class ReadLog {
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final Set<String> topics = new HashSet<>();
    private @Nullable Instant until;

    /** The node's properties were read, or its absence was noticed. */
    public void node(ContentPath path) {
        nodes.add(path.toString());
    }

    /** The node's list of children, or its order, was read. */
    public void children(ContentPath path) {
        lists.add(path.toString());
    }

    /**
     * Something was read that is not a node: {@code type:<nodeType>} for a list of all items of a node
     * type, {@code id:<uuid>} for a look-up that found nothing, {@code search}.
     */
    public void topic(String topic) {
        topics.add(topic);
    }

    /** What was read holds at most until then (an event's end). The earliest such moment counts. */
    public void until(Instant moment) {
        if (until == null || moment.isBefore(until)) {
            until = moment;
        }
    }

    public Set<String> nodes() {
        return Set.copyOf(nodes);
    }

    public Set<String> lists() {
        return Set.copyOf(lists);
    }

    public Set<String> topics() {
        return Set.copyOf(topics);
    }

    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
