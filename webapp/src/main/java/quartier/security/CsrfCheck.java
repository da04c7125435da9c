package quartier.security;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Lets unsafe methods through only when the page that sent them is ours: browsers say so in {@code
 * Sec-Fetch-Site}, older ones and those without TLS in {@code Origin}. Without either only a program
 * with its own credentials and no cookie may write.
 */
public final class CsrfCheck implements Filter {
    private final Handler refused;

    /** Answers refused requests with a bare 403. */
    public CsrfCheck() {
        this(request -> Response.of(403));
    }

    /** @param refused answers the requests that are not let through */
    public CsrfCheck(Handler refused) {
        this.refused = refused;
    }

    @Override
    public Response filter(Request request, Handler next) {
        return request.isSafe() || ownPage(request) ? next.handle(request) : refused.handle(request);
    }

    private static boolean ownPage(Request request) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        Optional<String> origin = request.header("Origin");
        if (origin.isPresent()) {
            return sameOrigin(origin.get(), request);
        }
        return request.header("Authorization").isPresent()
                && request.header("Cookie").isEmpty();
    }

    /** The scheme is only compared for TLS: a proxy that ends TLS need not have told us. */
    private static boolean sameOrigin(String origin, Request request) {
        try {
            URI uri = URI.create(origin);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean schemeFits = scheme.equals("https") || (scheme.equals("http") && !request.secure());
            return schemeFits && authority(uri).equals(withoutDefaultPort(request.host(), scheme));
        } catch (IllegalArgumentException e) {
            return false; // an origin that is not an address is not ours
        }
    }

    private static String authority(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return withoutDefaultPort(uri.getRawAuthority() == null ? "" : uri.getRawAuthority(), scheme);
    }

    private static String withoutDefaultPort(String host, String scheme) {
        String port = scheme.equals("https") ? ":443" : ":80";
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
