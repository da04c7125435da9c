package quartier.site;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import quartier.http.Body;
import quartier.http.Conditional;
import quartier.http.Encoding;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.MediaTypes;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.module.ResourceTree;

/**
 * Serves the style sheets, scripts, images and fonts of light modules below {@code /.resources}. An address with a
 * fingerprint ({@code x~2024~cache.css}) may be kept for ever, any other is asked for again.
 */
public final class ResourceHandler implements Handler {
    private static final String PREFIX = "/.resources";
    private static final Pattern FINGERPRINT = Pattern.compile("~[^~/]+~cache");
    private static final Pattern PRIVATE = Pattern.compile("^/[^/]+/(bootstrap|decorations|restClients)/.*");
    private static final int LARGEST_KEPT = 1024 * 1024;
    private final Supplier<Registry> registry;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long stamp, long modified, long length, byte[] plain, byte[] zipped, String etag) {}

    public ResourceHandler(Supplier<Registry> registry) {
        this.registry = registry;
    }

    @Override
    public Response handle(Request request) {
        String asked = request.path().substring(PREFIX.length());
        String path = FINGERPRINT.matcher(asked).replaceFirst("");
        String type = MediaTypes.of(path);
        Optional<ResourceTree.Resource> resource =
                type.equals("application/octet-stream") || PRIVATE.matcher(path).matches()
                        ? Optional.empty()
                        : registry.get().resources().find(path);
        if (resource.isEmpty()) {
            throw new HttpException(404, "no resource " + path);
        }
        return answer(request, resource.get(), type, !path.equals(asked));
    }

    private Response answer(Request request, ResourceTree.Resource resource, String type, boolean forEver) {
        Kept file = kept(resource, type);
        Instant modified = Instant.ofEpochMilli(file.modified());
        Response response = Response.of(200)
                .with("Content-Type", type)
                .with("ETag", file.etag())
                .with("Last-Modified", Conditional.date(modified))
                .with("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "public, max-age=300")
                .with("Vary", "Accept-Encoding");
        if (Conditional.unchanged(request, file.etag(), Optional.of(modified))) {
            return new Response(304, response.headers().without("Content-Type"), Body.EMPTY);
        }
        boolean zip = file.zipped().length > 0 && Encoding.acceptsGzip(request);
        return zip
                ? response.with("Content-Encoding", "gzip").withBody(new Body.Bytes(file.zipped()))
                : response.withBody(new Body.Bytes(file.plain()));
    }

    private Kept kept(ResourceTree.Resource resource, String type) {
        Kept known = kept.get(resource.path());
        if (known != null && known.stamp() == resource.stamp() && known.length() == resource.length()) {
            return known;
        }
        byte[] bytes = resource.bytes();
        byte[] zipped = MediaTypes.compresses(type) && bytes.length > 256 ? Encoding.gzip(bytes) : new byte[0];
        Kept fresh =
                new Kept(resource.stamp(), resource.lastModified(), resource.length(), bytes, zipped, ETags.of(bytes));
        if (bytes.length <= LARGEST_KEPT) {
            kept.put(resource.path(), fresh);
        }
        return fresh;
    }
}
