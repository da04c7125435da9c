package quartier.http;

/** Wraps a {@link Handler}: may change the request, the response, or answer by itself. */
@FunctionalInterface
public interface Filter {
    Response filter(Request request, Handler next);

    default Handler then(Handler next) {
        return request -> filter(request, next);
    }
}
