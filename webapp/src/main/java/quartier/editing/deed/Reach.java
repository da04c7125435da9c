package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Units;
import quartier.security.Permission;

/** Which places a deed touches: a right for a page does not give one for a closed page below it. */
final class Reach {
    private Reach() {}

    /** The right for the node and for all units below it. */
    static List<Right> whole(Snapshot snapshot, Permission permission, ContentPath path) {
        List<Right> rights = new ArrayList<>(List.of(new Right(permission, path)));
        Optional<ContentNode> node = snapshot.node(path);
        node.filter(found -> !Units.isPart(found))
                .ifPresent(unit -> Units.withBelow(unit).stream()
                        .skip(1)
                        .forEach(below -> rights.add(new Right(permission, below.path()))));
        return rights;
    }

    static List<Right> each(Permission permission, List<ContentPath> paths) {
        return paths.stream().map(path -> new Right(permission, path)).toList();
    }
}
