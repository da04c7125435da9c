package quartier.editing.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.content.Snapshot;

/** Turns addresses of own pages and files into Magnolia's link pattern, and drops addresses that could do harm. */
final class LinkPatterns {
    private static final Pattern PATTERN =
            Pattern.compile("\\$\\{link:\\{(?:[a-zA-Z]+:\\{[^{}<>\"'\\\\]*},?){1,8}}}([#?][^\\s<>\"'{}]*)?");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]");
    private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:", "tel:");

    private final Snapshot snapshot;
    private final InternalLinks links;

    LinkPatterns(Snapshot snapshot, InternalLinks links) {
        this.snapshot = snapshot;
        this.links = links;
    }

    /** What to store for a link; empty when it must not be stored. */
    Optional<String> link(String href) {
        String address = UNSEEN.matcher(href).replaceAll("");
        if (PATTERN.matcher(address).matches()) {
            return Optional.of(address);
        }
        var scheme = SCHEME.matcher(address);
        if (scheme.find()) {
            return SCHEMES.contains(scheme.group().toLowerCase(Locale.ROOT)) ? Optional.of(address) : Optional.empty();
        }
        if (address.isEmpty() || address.startsWith("${") || address.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        return Optional.of(internal(address).orElse(address));
    }

    /** What to store for a picture: only own files, since visitors' browsers must not ask third parties. */
    Optional<String> picture(String src) {
        String address = UNSEEN.matcher(src).replaceAll("");
        return PATTERN.matcher(address).matches() ? Optional.of(address) : internal(address);
    }

    private Optional<String> internal(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return Optional.empty();
        }
        try {
            String path = URLDecoder.decode(new URI(address).getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
            int end = rest(address);
            return links.resolve(path, snapshot)
                    .filter(node -> !node.id().isEmpty())
                    .map(node -> pattern(node) + address.substring(end));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // not an address: stays as typed, it leads nowhere
        }
    }

    private static int rest(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '#' || address.charAt(i) == '?') {
                return i;
            }
        }
        return address.length();
    }

    private static String pattern(ContentNode node) {
        return "${link:{uuid:{" + node.id() + "},repository:{" + node.path().workspace() + "},path:{"
                + node.path().path() + "},nodeData:{},extension:{html}}}";
    }
}
