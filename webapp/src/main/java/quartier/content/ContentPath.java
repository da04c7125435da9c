package quartier.content;

import java.util.Optional;

/**
 * A workspace and an absolute path in it, such as {@code website:/ueber-uns}. Refuses what is not one.
 *
 * @param workspace Magnolia's workspace name
 * @param path absolute, {@code /} for the root, no trailing slash, no empty or dot segments
 */
public record ContentPath(String workspace, String path) {
    public ContentPath {
        if (workspace.isEmpty() || workspace.indexOf('/') >= 0 || workspace.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not a workspace name: '" + workspace + "'");
        }
        requireAbsolute(path);
    }

    public static ContentPath of(String workspace, String path) {
        return new ContentPath(workspace, path);
    }

    /** The root node of a workspace. */
    public static ContentPath root(String workspace) {
        return new ContentPath(workspace, "/");
    }

    /** Reads {@code workspace:/path}; empty when the text is not of that form. */
    public static Optional<ContentPath> parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContentPath(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isRoot() {
        return path.equals("/");
    }

    /** The last segment; empty for the root. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Optional<ContentPath> parent() {
        if (isRoot()) {
            return Optional.empty();
        }
        int slash = path.lastIndexOf('/');
        return Optional.of(new ContentPath(workspace, slash == 0 ? "/" : path.substring(0, slash)));
    }

    public ContentPath child(String name) {
        return new ContentPath(workspace, isRoot() ? "/" + name : path + "/" + name);
    }

    /** The node at a relative path such as {@code main/0}. */
    public ContentPath resolve(String relative) {
        return new ContentPath(workspace, isRoot() ? "/" + relative : path + "/" + relative);
    }

    /** 0 for the root, 1 for its children. */
    public int depth() {
        return isRoot() ? 0 : (int) path.chars().filter(c -> c == '/').count();
    }

    /** Whether the other path lies below this one (a path does not lie below itself). */
    public boolean isAncestorOf(ContentPath other) {
        return workspace.equals(other.workspace)
                && !path.equals(other.path)
                && (isRoot() || other.path.startsWith(path + "/"));
    }

    @Override
    public String toString() {
        return workspace + ":" + path;
    }

    private static void requireAbsolute(String path) {
        if (path.equals("/")) {
            return;
        }
        boolean bad = !path.startsWith("/") || path.endsWith("/") || path.contains("//");
        for (String segment : path.split("/", -1)) {
            bad |= segment.equals(".") || segment.equals("..");
        }
        if (bad || path.chars().anyMatch(c -> c < 0x20)) {
            throw new IllegalArgumentException("not an absolute content path: '" + path + "'");
        }
    }
}
