package quartier.content;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps earlier states of items in the workspace {@code mgnlVersion}, one node per state below
 * {@code /<first two characters of the identifier>/<identifier>}. A state holds the item with its parts, not
 * the pages or items below it; binaries are shared with the original. To restore one, put what
 * {@link #read} gives with {@link Edit.Ids#KEEP}.
 */
public final class Versions {
    public static final String WORKSPACE = "mgnlVersion";

    /** How many states of one item are kept. */
    static final int KEPT = 50;

    private static final String PLAIN = "nt:unstructured";
    private static final String STATE = "state";
    private static final Pattern NAME = Pattern.compile("1[.]\\d{1,9}");

    private final ContentStore store;
    private final Clock clock;

    public Versions(ContentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the state of the item as it is stored now. */
    public Version keep(ContentPath path, String user, String comment) {
        return store.edit(user, edit -> keep(edit, path, user, comment));
    }

    /** Keeps the state of the item as the transaction sees it, together with the transaction. */
    public Version keep(Edit edit, ContentPath path, String user, String comment) {
        ContentNode item = edit.node(path).orElseThrow(() -> new ContentException("there is no node " + path));
        if (item.id().isEmpty()) {
            throw new ContentException(path + " has no identifier, so it can have no versions");
        }
        ContentPath history = history(item.id());
        edit.ensureWorkspace(WORKSPACE);
        ensure(edit, history.parent().orElseThrow());
        ensure(edit, history);
        List<String> names = edit.node(history).orElseThrow().childNames();
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Version version = new Version(item.id(), next(names), now, user, comment, path);
        edit.put(history, data(version, item), Edit.Ids.NEW);
        for (String old : names.subList(0, Math.max(0, names.size() + 1 - KEPT))) {
            edit.delete(history.child(old));
        }
        return version;
    }

    /** Removes all kept states of an item that is gone for good. */
    public void forget(Edit edit, String id) {
        if (Identifiers.isValid(id) && edit.node(history(id)).isPresent()) {
            edit.delete(history(id));
        }
    }

    /** The kept states of the item, newest first. */
    public List<Version> list(String id) {
        List<Version> versions = new ArrayList<>();
        node(id, "").ifPresent(history -> history.children().forEach(node -> versions.add(version(id, node))));
        Collections.reverse(versions);
        return versions;
    }

    /** The item with its parts as it was, identifiers included; empty when there is no version of that name. */
    public Optional<NodeData> read(String id, String name) {
        return NAME.matcher(name).matches() ? state(id, name) : Optional.empty();
    }

    private Optional<NodeData> state(String id, String name) {
        return node(id, "/" + name).flatMap(version -> version.child(STATE)).map(FrozenNode::thaw);
    }

    private static NodeData data(Version version, ContentNode item) {
        NodeData state = FrozenNode.freeze(NodeData.of(item, part -> !part.isType("mgnl:activatable")));
        List<Property> properties = List.of(
                Property.of("created", version.created()),
                Property.of("user", version.user()),
                Property.of("comment", version.comment()),
                Property.of("path", version.path().toString()),
                Property.of("name", item.name()));
        return new NodeData(version.name(), PLAIN, List.of(), "", properties, List.of(state.named(STATE)));
    }

    private static Version version(String id, ContentNode node) {
        return new Version(
                id,
                node.name(),
                node.date("created").orElseThrow(),
                node.text("user"),
                node.text("comment"),
                ContentPath.parse(node.text("path")).orElseThrow());
    }

    private Optional<ContentNode> node(String id, String below) {
        return Identifiers.isValid(id) && !below.contains("..")
                ? store.snapshot().node(WORKSPACE, history(id).path() + below)
                : Optional.empty();
    }

    private static void ensure(Edit edit, ContentPath path) {
        if (edit.node(path).isEmpty()) {
            edit.create(path, PLAIN);
        }
    }

    private static String next(List<String> names) {
        String last = names.isEmpty() ? "1.-1" : names.getLast();
        return "1." + (Integer.parseInt(last.substring(2)) + 1);
    }

    private static ContentPath history(String id) {
        return ContentPath.of(WORKSPACE, "/" + id.substring(0, 2) + "/" + id);
    }
}
