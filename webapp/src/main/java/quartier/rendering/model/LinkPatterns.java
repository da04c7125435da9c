package quartier.rendering.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/** Replaces the placeholders that rich text keeps instead of links: {@code ${link:{uuid:{…},repository:{…},…}}}. */
public final class LinkPatterns {
    private static final String START = "${link:{";
    private static final Pattern PATTERN = Pattern.compile("\\$\\{link:\\{uuid:\\{([^}]*)}"
            + "(?:,repository:\\{([^}]*)})?(?:,(?:path|handle):\\{([^}]*)})?"
            + "(?:,nodeData:\\{[^}]*})?(?:,extension:\\{[^}]*})?}}");
    private static final List<String> ATTRIBUTES = List.of(" href=\"", " src=\"");

    private final Snapshot snapshot;
    private final Function<ContentNode, Optional<String>> links;

    /** @param links the address of a page, an item or an asset */
    public LinkPatterns(Snapshot snapshot, Function<ContentNode, Optional<String>> links) {
        this.snapshot = snapshot;
        this.links = links;
    }

    /** The text with links; a link to nothing loses its address, so that visitors do not click into nothing. */
    public String replaced(String text) {
        if (!text.contains(START)) {
            return text;
        }
        Matcher matcher = PATTERN.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (matcher.find()) {
            if (matcher.start() < done) {
                continue;
            }
            out.append(text, done, matcher.start());
            done = matcher.end();
            Optional<String> link = link(matcher);
            if (link.isPresent()) {
                out.append(link.get());
            } else if (dropsAttribute(out)) {
                int quote = text.indexOf('"', done);
                done = quote < 0 ? text.length() : quote + 1;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private Optional<String> link(Matcher matcher) {
        String path = matcher.group(3) == null ? "" : matcher.group(3);
        String workspace = matcher.group(2) == null ? "website" : matcher.group(2);
        Optional<ContentNode> target = snapshot.byId(matcher.group(1));
        if (target.isEmpty() && path.startsWith("/")) {
            target = ContentPath.parse(workspace + ":" + path).flatMap(snapshot::node);
        }
        return target.flatMap(links);
    }

    /** The attribute that was just begun, taken away again. */
    private static boolean dropsAttribute(StringBuilder out) {
        for (String attribute : ATTRIBUTES) {
            int from = out.length() - attribute.length();
            if (from >= 0 && out.indexOf(attribute, from) == from) {
                out.setLength(from);
                return true;
            }
        }
        return false;
    }
}
