package quartier.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per request on the logger {@code quartier.access}, without query string (search terms are personal) and with
 * the address cut to its network.
 */
public final class AccessLog implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger("quartier.access");

    @Override
    public Response filter(Request request, Handler next) {
        long start = System.nanoTime();
        Response response = next.handle(request);
        LOG.info(
                "{} {} {} {} {}us",
                shortened(request.remoteAddress()),
                request.method(),
                request.path(),
                response.status(),
                (System.nanoTime() - start) / 1000);
        return response;
    }

    /** The first two groups of an IPv4 address, the first three of an IPv6 address. */
    static String shortened(String address) {
        boolean v6 = address.indexOf(':') >= 0;
        String separator = v6 ? ":" : ".";
        String[] groups = address.split(v6 ? ":" : "\\.", -1);
        int keep = Math.min(v6 ? 3 : 2, groups.length);
        return String.join(separator, java.util.Arrays.copyOf(groups, keep)) + (v6 ? "::" : ".0.0");
    }
}
