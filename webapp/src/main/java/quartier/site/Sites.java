package quartier.site;

import quartier.definition.Site;
import quartier.http.Request;
import quartier.module.Registry;

/** Which site a request is for: the one that names its host, else {@code fallback}, else the only one. */
public final class Sites {
    private Sites() {}

    public static Site of(Registry registry, Request request) {
        String host = bare(request.host());
        for (Site site : registry.sites().values()) {
            for (Site.Domain domain : site.domains()) {
                if (domain.name().equalsIgnoreCase(host)) {
                    return site;
                }
            }
        }
        return registry.usualSite();
    }

    /** The host without its port; an IPv6 address keeps its brackets. */
    private static String bare(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
