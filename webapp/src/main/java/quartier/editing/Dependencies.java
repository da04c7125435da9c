package quartier.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.module.Registry;

/** What items need that visitors do not see yet, or not in this version; to be named and offered along. */
public final class Dependencies {
    private static final int MOST = 200;

    private Dependencies() {}

    /**
     * An item that others need.
     *
     * @param neededBy title of the item that refers to it
     */
    public record Needed(ContentPath path, String title, PublicationStatus status, String neededBy) {}

    /** The units that these refer to, directly or through others that are not published either; those needed first. */
    public static List<Needed> of(List<ContentPath> paths, Snapshot snapshot, Registry registry) {
        Map<ContentPath, Needed> found = new LinkedHashMap<>();
        List<ContentNode> open = new ArrayList<>();
        paths.forEach(path -> snapshot.node(path).ifPresent(open::add));
        while (!open.isEmpty() && found.size() < MOST) {
            ContentNode unit = open.removeFirst();
            for (ContentNode target : References.from(unit, snapshot)) {
                PublicationStatus status = PublicationStatus.of(target);
                boolean known = paths.contains(target.path()) || found.containsKey(target.path());
                if (!known && status != PublicationStatus.PUBLISHED) {
                    String title = Titles.of(target, registry);
                    found.put(target.path(), new Needed(target.path(), title, status, Titles.of(unit, registry)));
                    open.add(target);
                }
            }
        }
        return List.copyOf(found.values()).reversed();
    }

    /** The nearest unit above that visitors do not see; without it the unit cannot be published. */
    public static Optional<ContentNode> unpublishedParent(ContentNode unit) {
        return unit.parent()
                .filter(parent -> !parent.path().isRoot())
                .filter(parent -> PublicationStatus.of(parent) == PublicationStatus.NOT_PUBLISHED);
    }
}
