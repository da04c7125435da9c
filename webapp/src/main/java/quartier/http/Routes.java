package quartier.http;

import java.util.ArrayList;
import java.util.List;

/** Chooses a handler by path prefix; the longest matching prefix wins. Immutable. */
public final class Routes implements Handler {
    private final List<Route> routes;
    private final Handler otherwise;

    private record Route(String prefix, Handler handler) {}

    private Routes(List<Route> routes, Handler otherwise) {
        this.routes = routes;
        this.otherwise = otherwise;
    }

    /** Routes that send everything to that handler. */
    public static Routes to(Handler otherwise) {
        return new Routes(List.of(), otherwise);
    }

    /** These routes and one for a path and everything below it. */
    public Routes with(String prefix, Handler handler) {
        List<Route> more = new ArrayList<>(routes);
        more.add(new Route(prefix, handler));
        more.sort((a, b) -> b.prefix().length() - a.prefix().length());
        return new Routes(List.copyOf(more), otherwise);
    }

    /** These routes with another handler for everything else. */
    public Routes otherwise(Handler other) {
        return new Routes(routes, other);
    }

    @Override
    public Response handle(Request request) {
        for (Route route : routes) {
            if (matches(route.prefix(), request.path())) {
                return route.handler().handle(request);
            }
        }
        return otherwise.handle(request);
    }

    private static boolean matches(String prefix, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/' || prefix.endsWith("/"));
    }
}
