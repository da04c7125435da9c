package quartier.site.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.http.Conditional;
import quartier.http.Handler;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.site.ETags;

/**
 * {@code /.rest/openapi.json}: what answers below {@code /.rest} on this instance, in OpenAPI 3.1. Written anew when the
 * definitions change, so it is never older than the endpoints.
 */
public final class OpenApiHandler implements Handler {
    /** Where the description is. */
    public static final String PATH = "/.rest/openapi.json";

    private final Supplier<Registry> registry;
    private final OpenApi description;
    private volatile Written last = new Written(-1, new byte[0], "");

    @SuppressWarnings("ArrayRecordComponent")
    private record Written(long version, byte[] bytes, String etag) {}

    /** @param others what else answers here, besides delivery and health */
    public OpenApiHandler(Supplier<Registry> registry, List<OpenApi.Part> others) {
        this.registry = registry;
        this.description = new OpenApi(others);
    }

    @Override
    public Response handle(Request request) {
        if (!request.isSafe() || request.method().equals("OPTIONS")) {
            return Response.of(request.isSafe() ? 204 : 405).with("Allow", "GET, HEAD, OPTIONS");
        }
        Written now = written(registry.get());
        Response response = Conditional.unchanged(request, now.etag(), Optional.empty())
                ? Response.of(304)
                : Response.bytes(200, "application/json", now.bytes());
        return response.with("ETag", now.etag()).with("Cache-Control", "no-cache");
    }

    private Written written(Registry definitions) {
        Written known = last;
        if (known.version() != definitions.version()) {
            byte[] bytes = description.of(definitions);
            known = new Written(definitions.version(), bytes, ETags.of(bytes));
            last = known;
        }
        return known;
    }
}
