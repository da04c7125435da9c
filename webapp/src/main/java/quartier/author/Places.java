package quartier.author;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.editing.rules.Forms;
import quartier.module.Registry;

/** Addresses of the desk's screens for nodes, and back. */
public final class Places {
    private Places() {}

    /** Where the form of a page, item or file is. */
    public static String edit(ContentPath path) {
        return "/.author/bearbeiten/" + of(path);
    }

    public static String versions(ContentPath path) {
        return "/.author/versionen/" + of(path);
    }

    public static String pageEditor(ContentPath path) {
        return "/.author/seite" + encoded(path.path());
    }

    /** Where a person goes on with a node: pages to the page editor, all else to the form. */
    public static String open(ContentNode node) {
        return node.isType("mgnl:page") ? pageEditor(node.path()) : edit(node.path());
    }

    /** Only back into the desk. */
    public static String home(String back) {
        return back.startsWith("/.author/") && back.chars().allMatch(c -> c > 0x20) ? back : "/.author/";
    }

    /** Where the page of a unit can be looked at; empty when it has none, such as a person or a place. */
    public static Optional<String> preview(ContentNode unit, Registry registry) {
        boolean page = unit.isType("mgnl:page") && !unit.template().isEmpty();
        boolean item = Forms.type(registry, unit)
                .flatMap(type -> type.capabilities().pages())
                .isPresent();
        return page || item ? Optional.of("/.author/vorschau/" + of(unit.path())) : Optional.empty();
    }

    public static String of(ContentPath path) {
        return path.workspace() + encoded(path.path());
    }

    /** Reads {@code workspace/path} as it stands in an address. */
    public static Optional<ContentPath> read(String rest) {
        int slash = rest.indexOf('/');
        return slash < 0
                ? ContentPath.parse(rest + ":/")
                : ContentPath.parse(rest.substring(0, slash) + ":" + rest.substring(slash));
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1)).map(Places::encode).collect(Collectors.joining("/"));
    }

    /** For a path segment or a query value. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
