package quartier.rendering.rest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The servers that may be asked, as the operator lists them: {@code host} stands for its usual ports and must not lead into
 * a private network, {@code host:port} for exactly that port, wherever it leads.
 */
public record AllowedHosts(Set<String> entries) {
    /** Nobody. */
    public static final AllowedHosts NONE = new AllowedHosts(Set.of());

    public AllowedHosts {
        entries = Set.copyOf(entries);
    }

    /** Reads entries as they are written in the settings. */
    public static AllowedHosts of(List<String> written) {
        return new AllowedHosts(written.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Why that address is not asked; empty when it may be. What the name leads to is remembered by the JVM for a while, so
     * the address that is looked at here is the one that is asked.
     */
    Optional<String> refusal(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        if (host.isEmpty() || address.getRawUserInfo() != null || !scheme.matches("https?")) {
            return Optional.of("'" + address.getScheme() + "://" + address.getRawAuthority() + "' is no such address");
        }
        if (entries.contains(host + ":" + port)) {
            return Optional.empty();
        }
        if (port != usual || !entries.contains(host)) {
            return Optional.of("the setting rest-hosts does not list " + host + (port == usual ? "" : ":" + port));
        }
        return leadsInside(host)
                ? Optional.of(
                        host + " leads into a private network; the setting rest-hosts must list " + host + ":" + port)
                : Optional.empty();
    }

    private static boolean leadsInside(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInside(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            return false; // asking says so
        }
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean own = bytes.length == 4 && bytes[0] == 0;
        return unique
                || shared
                || own
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
