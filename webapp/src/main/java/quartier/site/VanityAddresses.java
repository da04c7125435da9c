package quartier.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Snapshot;

/** Short addresses as editors enter them in Magnolia's vanity URL app: nodes of the workspace {@code vanityUrls}. */
final class VanityAddresses {
    private static final String WORKSPACE = "vanityUrls";
    private static final int MOST = 5000;

    private VanityAddresses() {}

    /**
     * A short address and where it leads.
     *
     * @param link identifier of a page, perhaps with its workspace, or an address
     * @param suffix what is added to the address of the page, such as an anchor
     */
    record Found(String type, String link, String suffix) {
        boolean isForward() {
            return type.equals("forward");
        }

        boolean isPermanent() {
            return type.equals("301");
        }

        /** The address, where the link is none to a page. */
        Optional<String> outside() {
            return link.matches("(https?:/)?/[^/].*") ? Optional.of(link) : Optional.empty();
        }

        Optional<ContentNode> page(Snapshot snapshot) {
            return link.isEmpty() ? Optional.empty() : snapshot.byId(link.substring(link.indexOf(':') + 1));
        }
    }

    /** The first entry for that path that is for this site, by its name or host, or for none. */
    static Optional<Found> target(Snapshot snapshot, String site, String path, String host) {
        if (!snapshot.workspaces().contains(WORKSPACE)) {
            return Optional.empty();
        }
        Deque<ContentNode> open = new ArrayDeque<>();
        snapshot.node(WORKSPACE, "/").ifPresent(open::add);
        int read = 0;
        while (!open.isEmpty() && ++read <= MOST) {
            ContentNode node = open.remove();
            if (isFor(node, site, path, host)) {
                return Optional.of(new Found(node.text("type"), node.text("link"), node.text("linkSuffix")));
            }
            open.addAll(node.children());
        }
        return Optional.empty();
    }

    private static boolean isFor(ContentNode node, String site, String path, String host) {
        String written = node.text("vanityUrl");
        String wanted = written.startsWith("/") ? written : "/" + written;
        String only = node.text("site");
        String domain = node.text("domain");
        return !written.isEmpty()
                && (path.equals(wanted) || path.equals(wanted + "/"))
                && (only.isEmpty() || only.equals(site))
                && (domain.isEmpty() || domain.equalsIgnoreCase(host.replaceFirst(":\\d+$", "")));
    }
}
