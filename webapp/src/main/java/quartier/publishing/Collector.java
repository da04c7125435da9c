package quartier.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<Publication.Step> steps = items.stream()
                .sorted(Comparator.comparingInt(ContentPath::depth))
                .<Publication.Step>map(path -> place(snapshot.node(path).orElseThrow()))
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

    Publication.Place place(ContentNode node) {
        ContentPath parent = node.path().parent().orElseThrow();
        List<String> names = node.parent().orElseThrow().children().stream()
                .map(ContentNode::name)
                .toList();
        int at = names.indexOf(node.name());
        List<String> before = names.subList(Math.max(0, at - SIBLINGS), at).reversed();
        List<String> after = names.subList(at + 1, Math.min(names.size(), at + 1 + SIBLINGS));
        return new Publication.Place(parent, withheld.strip(node), before, after);
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
