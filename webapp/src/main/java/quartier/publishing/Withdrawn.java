package quartier.publishing;

import java.time.OffsetDateTime;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.Snapshot;

/**
 * The tombstones of a target, in their own workspace: {@code /at/<workspace>/<path>} holds one, {@code
 * /id/<identifier>} names its path.
 */
public final class Withdrawn {
    static final String WORKSPACE = "withdrawn";
    private static final ContentPath AT = ContentPath.of(WORKSPACE, "/at");
    private static final ContentPath ID = ContentPath.of(WORKSPACE, "/id");
    private static final String NODE_TYPE = "mgnl:content";

    private final Snapshot snapshot;

    private Withdrawn(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static Withdrawn of(Snapshot snapshot) {
        return new Withdrawn(snapshot);
    }

    /** What was withdrawn from exactly that place. */
    public Optional<Tombstone> at(ContentPath path) {
        return path.isRoot()
                ? Optional.empty()
                : snapshot.node(place(path)).filter(Withdrawn::isTombstone).map(node -> tombstone(path, node));
    }

    /** What had that identifier. */
    public Optional<Tombstone> byId(String id) {
        return valid(id)
                ? snapshot.node(ID.child(id))
                        .flatMap(node -> ContentPath.parse(node.text("path")))
                        .flatMap(this::at)
                : Optional.empty();
    }

    static void bury(Edit edit, ContentPath path, String id, Publication.Reason reason, OffsetDateTime now) {
        ContentPath place = place(path);
        ensure(edit, place);
        edit.set(place, Property.of("since", now));
        edit.set(place, Property.of("id", id));
        edit.set(place, Property.of("title", reason.title()));
        edit.set(place, Property.of("reason", reason.text()));
        edit.set(place, Property.of("successor", reason.successor()));
        if (valid(id)) {
            ensure(edit, ID.child(id));
            edit.set(ID.child(id), Property.of("path", path.toString()));
        }
    }

    /** The item is back. */
    static void unearth(Edit edit, ContentPath path, String id) {
        if (valid(id) && edit.node(ID.child(id)).isPresent()) {
            edit.node(ID.child(id))
                    .flatMap(node -> ContentPath.parse(node.text("path")))
                    .ifPresent(old -> clear(edit, old));
            edit.delete(ID.child(id));
        }
        clear(edit, path);
    }

    private static void clear(Edit edit, ContentPath path) {
        Optional<ContentNode> found = edit.node(place(path));
        if (found.isEmpty()) {
            return;
        }
        if (found.get().children().isEmpty()) {
            edit.delete(place(path));
        } else {
            edit.unset(place(path), "since");
        }
    }

    private static void ensure(Edit edit, ContentPath path) {
        if (path.isRoot() || edit.node(path).isPresent()) {
            return;
        }
        path.parent().ifPresent(parent -> ensure(edit, parent));
        edit.create(path, NODE_TYPE);
    }

    private static ContentPath place(ContentPath path) {
        return AT.child(path.workspace()).resolve(path.path().substring(1));
    }

    private static boolean isTombstone(ContentNode node) {
        return node.property("since").isPresent();
    }

    private static Tombstone tombstone(ContentPath path, ContentNode node) {
        return new Tombstone(
                path,
                node.text("id"),
                node.date("since"),
                new Publication.Reason(node.text("title"), node.text("reason"), node.text("successor")));
    }

    private static boolean valid(String id) {
        return id.matches("[0-9A-Za-z-]{1,64}");
    }
}
