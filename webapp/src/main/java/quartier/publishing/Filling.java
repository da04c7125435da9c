package quartier.publishing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.Snapshot;

/** All released content as parcels of a bearable size; the last one takes off what is not released. */
final class Filling {
    private static final int ITEMS = 200;
    private static final long BYTES = 8L << 20;

    private final Collector collector;
    private final Withheld withheld;
    private final Released released;

    Filling(Collector collector, Withheld withheld, Released released) {
        this.collector = collector;
        this.withheld = withheld;
        this.released = released;
    }

    /** Hands the parcels out in order and says how many there were. */
    int parcels(Snapshot snapshot, Consumer<Publication> out) {
        Batch batch = new Batch(snapshot, out);
        List<Publication.Step> last = new ArrayList<>();
        for (String workspace : released.workspaces(snapshot)) {
            Set<String> ids = new LinkedHashSet<>();
            snapshot.node(ContentPath.root(workspace)).ifPresent(root -> below(root, batch, ids));
            last.add(new Publication.Retain(workspace, ids));
        }
        last.forEach(step -> batch.add(step, 0));
        return batch.flush();
    }

    private void below(ContentNode parent, Batch batch, Set<String> ids) {
        List<ContentNode> children = parent.children();
        List<String> placed = new ArrayList<>();
        for (ContentNode child : children) {
            if (Items.isPart(parent, child) || child.name().startsWith(Withheld.AUTHOR_PREFIX)) {
                continue;
            }
            released.version(child).ifPresent(version -> {
                NodeData data = withheld.strip(version.named(child.name()));
                List<String> before = placed.isEmpty() ? List.of() : List.of(placed.getLast());
                batch.add(new Publication.Place(parent.path(), data, before, List.of()), size(data));
                placed.add(child.name());
                ids.add(child.id());
                below(child, batch, ids);
            });
        }
    }

    private static long size(NodeData node) {
        long size = 0;
        for (Property property : node.properties()) {
            for (Object value : property.values()) {
                size += value instanceof Binary binary ? binary.length() : 0;
            }
        }
        return size + node.children().stream().mapToLong(Filling::size).sum();
    }

    private final class Batch {
        private final Snapshot snapshot;
        private final Consumer<Publication> out;
        private final List<Publication.Step> steps = new ArrayList<>();
        private long bytes;
        private int count;

        Batch(Snapshot snapshot, Consumer<Publication> out) {
            this.snapshot = snapshot;
            this.out = out;
        }

        void add(Publication.Step step, long size) {
            steps.add(step);
            bytes += size;
            if (steps.size() >= ITEMS || bytes >= BYTES) {
                flush();
            }
        }

        int flush() {
            if (!steps.isEmpty()) {
                out.accept(collector.publication(snapshot, steps));
                steps.clear();
                bytes = 0;
                count++;
            }
            return count;
        }
    }
}
