package quartier.site;

import java.util.Optional;
import java.util.function.Predicate;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.module.Registry;

/** Which site a request is for: the one that names its host and port, else its host, else {@code fallback}, else the only one. */
public final class Sites {
    private Sites() {}

    public static Site of(Registry registry, Request request) {
        String host = bare(request.host());
        return with(registry, domain -> domain.name().equalsIgnoreCase(host) && domain.port() == port(request))
                .or(() -> with(registry, domain -> domain.name().equalsIgnoreCase(host) && domain.port() == 0))
                .or(() -> with(registry, domain -> domain.name().equalsIgnoreCase(host)))
                .orElseGet(registry::usualSite);
    }

    private static Optional<Site> with(Registry registry, Predicate<Site.Domain> wanted) {
        return registry.sites().values().stream()
                .filter(site -> site.domains().stream().anyMatch(wanted))
                .findFirst();
    }

    private static int port(Request request) {
        String written = request.host().substring(bare(request.host()).length());
        return written.matches(":\\d{1,5}") ? Integer.parseInt(written.substring(1)) : request.secure() ? 443 : 80;
    }

    /** The host without its port; an IPv6 address keeps its brackets. */
    private static String bare(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
