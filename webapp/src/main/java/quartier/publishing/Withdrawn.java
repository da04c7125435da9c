package quartier.publishing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.Snapshot;

/**
 * The tombstones of a target, in their own workspace: {@code /at/<workspace>/<path>} holds one, {@code
 * /id/<identifier>} and {@code /address/<digest>} name its path.
 */
public final class Withdrawn {
    static final String WORKSPACE = "withdrawn";
    private static final ContentPath AT = ContentPath.of(WORKSPACE, "/at");
    private static final ContentPath ID = ContentPath.of(WORKSPACE, "/id");
    private static final ContentPath ADDRESS = ContentPath.of(WORKSPACE, "/address");
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

    /** What visitors found at that address, with or without {@code .html} and a slash at the end. */
    public Optional<Tombstone> byAddress(String address) {
        return snapshot.node(entry(address))
                .flatMap(node -> ContentPath.parse(node.text("path")))
                .flatMap(this::at);
    }

    static void bury(
            Edit edit,
            ContentPath path,
            String id,
            List<String> addresses,
            Publication.Reason reason,
            OffsetDateTime now) {
        ContentPath place = place(path);
        ensure(edit, place);
        edit.set(place, Property.of("since", now));
        edit.set(place, Property.of("id", id));
        edit.set(place, Property.of("title", reason.title()));
        edit.set(place, Property.of("reason", reason.text()));
        edit.set(place, Property.of("successor", reason.successor()));
        edit.set(place, Property.ofTexts("addresses", addresses));
        if (valid(id)) {
            refer(edit, ID.child(id), path);
        }
        addresses.forEach(address -> refer(edit, entry(address), path));
    }

    private static void refer(Edit edit, ContentPath entry, ContentPath path) {
        ensure(edit, entry);
        edit.set(entry, Property.of("path", path.toString()));
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
        for (String address : found.get().texts("addresses")) {
            if (edit.node(entry(address)).isPresent()) {
                edit.delete(entry(address));
            }
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

    private static ContentPath entry(String address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(normal(address).getBytes(StandardCharsets.UTF_8));
            return ADDRESS.child(HexFormat.of().formatHex(hash, 0, 20));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String normal(String address) {
        String path = address;
        try {
            path = Optional.ofNullable(new URI(address).getPath()).orElse(address);
        } catch (URISyntaxException e) {
            path = address; // decoded already
        }
        String plain = path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
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
