package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the name of a bootstrap file says: {@code <workspace>[.<path with dots>].<yaml|xml>}. The last
 * path segment is the node itself and is taken from the content, where a dot cannot be mistaken. A dot
 * in the name of a parent is written {@code %2E}, and a percent sign {@code %25}; Magnolia writes two dots for one.
 *
 * @param segments the path segments with the node's own
 */
record BootstrapName(String workspace, List<String> segments, String extension) {
    private static final String DOUBLED = "\0";

    BootstrapName {
        segments = List.copyOf(segments);
    }

    static Optional<BootstrapName> parse(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1);
        if (dot <= 0 || !(extension.equals("yaml") || extension.equals("yml") || extension.equals("xml"))) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : fileName.substring(0, dot).replace("..", DOUBLED).split("\\.", -1)) {
            parts.add(part.replace(DOUBLED, "."));
        }
        String workspace = parts.removeFirst();
        if (workspace.isEmpty() || workspace.indexOf(':') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new BootstrapName(workspace, parts, extension));
    }

    /** The path of the parent when the content says that the node has this name. */
    String parentPath(String nodeName) {
        List<String> parents = segments;
        int own = nodeName.split("\\.", -1).length;
        if (own <= segments.size()
                && String.join(".", segments.subList(segments.size() - own, segments.size()))
                        .equals(nodeName)) {
            parents = segments.subList(0, segments.size() - own);
        } else if (!segments.isEmpty()) {
            parents = segments.subList(0, segments.size() - 1);
        }
        return "/"
                + String.join("/", parents.stream().map(BootstrapName::decode).toList());
    }

    /** The file name, without extension, for the node at that path. */
    static String of(String workspace, String path) {
        StringBuilder name = new StringBuilder(workspace);
        String[] segments = path.substring(1).split("/");
        for (int i = 0; i < segments.length && !segments[i].isEmpty(); i++) {
            name.append('.').append(i < segments.length - 1 ? encode(segments[i]) : encodeLast(segments[i]));
        }
        return name.toString();
    }

    private static String encode(String segment) {
        return encodeLast(segment).replace(".", "%2E");
    }

    /** Characters that some file systems refuse are only in the file name: the content has the true one. */
    private static String encodeLast(String segment) {
        return segment.replace("%", "%25").replaceAll("[:\\\\*?\"<>|]", "_");
    }

    private static String decode(String segment) {
        return segment.replace("%2E", ".").replace("%25", "%");
    }
}
