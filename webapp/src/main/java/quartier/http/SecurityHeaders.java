package quartier.http;

/** Adds the headers that keep a browser from doing more than the page needs; a handler's own value wins. */
public final class SecurityHeaders implements Filter {
    private final String contentSecurityPolicy;

    public SecurityHeaders(String contentSecurityPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    @Override
    public Response filter(Request request, Handler next) {
        return on(next.handle(request));
    }

    /** The response with the headers it does not have yet. */
    public Response on(Response response) {
        Response safe = response;
        safe = missing(safe, "Content-Security-Policy", contentSecurityPolicy);
        safe = missing(safe, "X-Content-Type-Options", "nosniff");
        safe = missing(safe, "Referrer-Policy", "strict-origin-when-cross-origin");
        safe = missing(safe, "X-Frame-Options", "SAMEORIGIN");
        safe = missing(safe, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        return missing(safe, "Cross-Origin-Opener-Policy", "same-origin");
    }

    private static Response missing(Response response, String name, String value) {
        return response.headers().first(name).isPresent() ? response : response.plus(name, value);
    }
}
