package quartier.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** Makes publications from the author's content. */
final class Collector {
    /** Siblings named in each direction; further ones hardly ever decide where an item stands. */
    private static final int SIBLINGS = 200;

    private final Withheld withheld;
    private final Clock clock;

    Collector(Withheld withheld, Clock clock) {
        this.withheld = withheld;
        this.clock = clock;
    }

    /** The items at these paths, with {@code deep} also those below; parents come before children. */
    Publication publish(Snapshot snapshot, List<ContentPath> paths, boolean deep) {
        Set<ContentPath> items = new LinkedHashSet<>();
        for (ContentPath path : paths) {
            ContentNode node = snapshot.node(path)
                    .orElseThrow(() -> new PublishingException("cannot publish " + path + ": there is nothing"));
            if (!path.isRoot()) {
                items.add(path);
            }
            if (deep) {
                addBelow(node, items);
            }
        }
        Map<ContentPath, Siblings> orders = new HashMap<>();
        List<Publication.Step> steps = items.stream()
                .sorted(Comparator.comparingInt(ContentPath::depth))
                .<Publication.Step>map(path -> place(snapshot.node(path).orElseThrow(), orders))
                .toList();
        return publication(snapshot, steps);
    }

    Publication withdraw(Snapshot snapshot, List<Withdrawal> withdrawals) {
        List<Publication.Step> steps = new ArrayList<>();
        for (Withdrawal withdrawal : withdrawals) {
            String id = snapshot.node(withdrawal.path()).map(ContentNode::id).orElse(withdrawal.id());
            steps.add(new Publication.Withdraw(withdrawal.path(), id, withdrawal.reason()));
        }
        return publication(snapshot, steps);
    }

    Publication publication(Snapshot snapshot, List<Publication.Step> steps) {
        return new Publication(UUID.randomUUID().toString(), snapshot.revision(), clock.instant(), steps);
    }

    private Publication.Place place(ContentNode node, Map<ContentPath, Siblings> orders) {
        ContentNode parent = node.parent().orElseThrow();
        Siblings order = orders.computeIfAbsent(parent.path(), path -> Siblings.of(parent));
        int at = order.place(node.name());
        return new Publication.Place(
                parent.path(), withheld.strip(node), order.before(at, SIBLINGS), order.behind(at, SIBLINGS));
    }

    private static void addBelow(ContentNode node, Set<ContentPath> items) {
        for (ContentNode child : node.children()) {
            if (child.name().startsWith(Withheld.AUTHOR_PREFIX)) {
                continue;
            }
            if (!Items.isPart(node, child)) {
                items.add(child.path());
            }
            addBelow(child, items);
        }
    }
}
