package quartier.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Capabilities.ItemPages;
import quartier.definition.ContentType;
import quartier.module.Registry;
import quartier.rendering.functions.NodeTree;

/**
 * Addresses of items with pages of their own. The way back is an index over all of them, made once per revision; a hit
 * of an older one is as good when the item still says that this is its address, so a publication costs nothing here.
 */
final class ItemAddresses {
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
    private static final int MOST_ITEMS = 200_000;

    private volatile @Nullable Index index;

    private record Index(Registry registry, String revision, Map<String, ContentPath> paths) {
        boolean isFor(Registry other, Snapshot snapshot) {
            return registry == other && revision.equals(snapshot.revision());
        }
    }

    /** The address of an item by the pattern of its type; empty when it has none or lacks a part of it. */
    static Optional<String> of(ContentNode item, Snapshot snapshot, Registry registry) {
        return registry.contentTypeOf(item.path().workspace(), item.primaryType())
                .flatMap(type -> type.capabilities().pages())
                .flatMap(pages -> filled(pages.path(), item, snapshot));
    }

    /** The item at an address, with the page below which it stands. */
    Optional<Links.Target> find(
            String path, Snapshot snapshot, Registry registry, Function<String, Optional<ContentNode>> page) {
        if (registry.contentTypes().values().stream()
                .allMatch(type -> type.capabilities().pages().isEmpty())) {
            return Optional.empty();
        }
        Index known = index;
        Optional<ContentNode> item = known == null || known.registry() != registry
                ? Optional.empty()
                : item(known, path, snapshot, registry);
        if (item.isEmpty() && (known == null || !known.isFor(registry, snapshot))) {
            Index fresh = index(snapshot.tracked(new ReadLog()), registry);
            index = fresh;
            item = item(fresh, path, snapshot, registry);
        }
        return item.flatMap(found -> target(found, registry, page));
    }

    private static Optional<ContentNode> item(Index index, String path, Snapshot snapshot, Registry registry) {
        return Optional.ofNullable(index.paths().get(path))
                .flatMap(snapshot::node)
                .filter(node ->
                        of(node, snapshot, registry).filter(path::equals).isPresent());
    }

    private static Optional<Links.Target> target(
            ContentNode item, Registry registry, Function<String, Optional<ContentNode>> page) {
        return registry.contentTypeOf(item.path().workspace(), item.primaryType())
                .flatMap(type -> type.capabilities().pages())
                .map(pages -> new Links.Target(item, page.apply(pages.parent()).orElse(item), pages.template()));
    }

    private static Index index(Snapshot snapshot, Registry registry) {
        Map<String, ContentPath> paths = new HashMap<>();
        for (ContentType type : registry.contentTypes().values()) {
            Optional<ItemPages> pages = type.capabilities().pages();
            Optional<ContentNode> root = root(type, snapshot);
            if (pages.isPresent() && root.isPresent()) {
                List<ContentNode> items =
                        new ArrayList<>(NodeTree.below(root.get(), node -> node.isType(type.nodeType()), MOST_ITEMS));
                items.forEach(item -> filled(pages.get().path(), item, snapshot)
                        .ifPresent(address -> paths.putIfAbsent(address, item.path())));
            }
        }
        return new Index(registry, snapshot.revision(), Map.copyOf(paths));
    }

    private static Optional<ContentNode> root(ContentType type, Snapshot snapshot) {
        String path = type.rootPath().isEmpty() ? "/" : type.rootPath();
        return ContentPath.parse(type.workspace() + ":" + path).flatMap(snapshot::node);
    }

    private static Optional<String> filled(String pattern, ContentNode item, Snapshot snapshot) {
        Matcher names = NAME.matcher(pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern);
        StringBuilder path = new StringBuilder();
        while (names.find()) {
            String value = value(names.group(1), item, snapshot);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            names.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return Optional.of(names.appendTail(path).toString());
    }

    /** A property of the item, {@code name} of the node itself as a last resort, or of what a reference points to. */
    private static String value(String name, ContentNode item, Snapshot snapshot) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            String value = item.text(name);
            return value.isEmpty() && (name.equals("jcrName") || name.equals("@name")) ? item.name() : value;
        }
        return snapshot.byId(item.text(name.substring(0, dot)))
                .map(target -> value(name.substring(dot + 1), target, snapshot))
                .orElse("");
    }
}
