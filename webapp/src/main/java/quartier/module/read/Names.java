package quartier.module.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quartier.definition.Problem;

/** Names of workspaces, node types and properties, and paths: what the content store would refuse is said here, with its place. */
final class Names {
    private static final Pattern WORKSPACE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,99}");
    private static final Pattern NODE_TYPE = Pattern.compile("(?:[A-Za-z][\\w.-]*:)?[^\\s:/\\[\\]|*'\"]+");
    private static final Pattern PROPERTY = Pattern.compile("(?:[A-Za-z][\\w.-]*:)?[^:/\\[\\]|*\\p{Cntrl}]{1,150}");
    private static final Set<String> OF_THE_STORE =
            Set.of(".", "..", "jcr:uuid", "jcr:primaryType", "jcr:mixinTypes", "rep:policy");

    private Names() {}

    /** The name of a workspace; empty when it is none. */
    static String workspace(Keys keys, String fallback) {
        String name = keys.text("workspace", fallback);
        return name.isEmpty() || WORKSPACE.matcher(name).matches()
                ? name
                : refused(keys, "workspace", name, "workspace");
    }

    /** The name of a node type; empty when it is none. */
    static String nodeType(Keys keys, String key, String fallback) {
        String name = keys.text(key, fallback);
        return name.isEmpty() || NODE_TYPE.matcher(name).matches() ? name : refused(keys, key, name, "node type");
    }

    /** The names of node types; what is none is left out. */
    static List<String> nodeTypes(Keys keys, String key) {
        List<String> all = keys.texts(key);
        all.stream()
                .filter(name -> !NODE_TYPE.matcher(name).matches())
                .forEach(name -> refused(keys, key, name, "node type"));
        return all.stream().filter(name -> NODE_TYPE.matcher(name).matches()).toList();
    }

    /** A path inside a workspace; the root where it is none. */
    static String path(Keys keys, String key) {
        String written = keys.text(key, "/");
        String path = written.startsWith("/") ? written : "/" + written;
        if (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        boolean bad = !path.equals("/")
                && Arrays.stream(path.substring(1).split("/", -1)).anyMatch(Names::isNoSegment);
        if (bad) {
            refused(keys, key, written, "path");
            return "/";
        }
        if (!written.startsWith("/") && !written.isEmpty()) {
            keys.warn(keys.at(key), "'" + key + "' in " + keys.what() + " begins with '/': " + path);
        }
        return path;
    }

    private static boolean isNoSegment(String segment) {
        return segment.isEmpty() || segment.equals(".") || segment.equals("..");
    }

    /** What is wrong with a name for a property or a part; empty for a good one. */
    static Optional<Problem> property(Keys.Part part, String what) {
        return PROPERTY.matcher(part.name()).matches() && !OF_THE_STORE.contains(part.name())
                ? Optional.empty()
                : Optional.of(Problem.error(
                        part.at(),
                        "'" + KeyFindings.shortened(part.name()) + "' cannot be the name of a " + what + "; left out"));
    }

    private static String refused(Keys keys, String key, String name, String what) {
        keys.problems()
                .accept(Problem.error(
                        keys.at(key), "'" + KeyFindings.shortened(name) + "' in " + keys.what() + " is no " + what));
        return "";
    }
}
