package quartier.http;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only catch-all: whatever a handler throws becomes a plain answer without internals, and a log line with a number
 * that the answer also carries, so that the two can be found together.
 */
public final class Failures implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private final ErrorPages pages;

    public Failures(ErrorPages pages) {
        this.pages = pages;
    }

    /** Draws the page for a status. */
    @FunctionalInterface
    public interface ErrorPages {
        /** @param incident number of the incident for a 500, else empty */
        Response page(Request request, int status, String incident);
    }

    @Override
    public Response filter(Request request, Handler next) {
        try {
            return next.handle(request);
        } catch (HttpException e) {
            LOG.debug("{} {}: {}", e.status(), request.path(), e.getMessage());
            return page(request, e.status(), "");
        } catch (RuntimeException | StackOverflowError e) {
            String incident = String.format(
                    Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
            LOG.error("incident {} at {} {}", incident, request.method(), request.path(), e);
            return page(request, 500, incident);
        }
    }

    private Response page(Request request, int status, String incident) {
        try {
            return pages.page(request, status, incident);
        } catch (RuntimeException e) {
            LOG.error("the error page for {} failed", status, e);
            return Response.text(status, "text/plain; charset=utf-8", status + "\n");
        }
    }
}
