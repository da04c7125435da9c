package quartier.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.asset.Asset;
import quartier.asset.Assets;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.Snapshot;
import quartier.http.Body;
import quartier.http.ByteRange;
import quartier.http.Conditional;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Serves originals of assets below {@code /dam}: {@code /dam/jcr:<uuid>/<any name>} is the lasting address, which survives
 * renaming and replacement; {@code /dam/<path>} is Magnolia's other form.
 */
public final class AssetHandler implements Handler {
    private static final String PREFIX = "/dam/";
    private static final String KEY = "jcr:";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<String> EXTENSIONS =
            List.of("jpg", "jpeg", "png", "gif", "svg", "webp", "pdf", "mp4", "docx", "xlsx", "zip");
    private static final Set<String> SHOWN_BY_BROWSERS = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/avif",
            "image/svg+xml",
            "text/plain",
            "video/mp4",
            "video/webm",
            "audio/mpeg");
    private final Supplier<Snapshot> content;

    public AssetHandler(Supplier<Snapshot> content) {
        this.content = content;
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.of(405).with("Allow", "GET, HEAD");
        }
        String address = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
        Asset asset = find(content.get(), address)
                .filter(node -> !node.isType("mgnl:deleted"))
                .flatMap(Assets::asset)
                .orElseThrow(() -> new HttpException(404, "no asset at " + request.path()));
        return answer(request, asset);
    }

    /** The original, the part of it that was asked for, or the news that the visitor has it. */
    static Response answer(Request request, Asset asset) {
        String etag = ETags.ofIdentity(asset.data().identity());
        Instant modified = asset.lastModified().map(OffsetDateTime::toInstant).orElse(Instant.EPOCH);
        Response headers = headers(asset, etag, modified);
        if (Conditional.unchanged(request, etag, Optional.of(modified))) {
            return new Response(304, headers.headers().without("Content-Type"), Body.EMPTY);
        }
        return body(asset.data(), ByteRange.of(request, asset.data().length(), etag, modified), headers);
    }

    /**
     * The asset that an address below {@code /dam/} speaks of: by identifier with any name behind it, or by path, with an
     * extension that the name in the library lacks, without one that it has, or with the name of the file behind it.
     */
    public static Optional<ContentNode> find(Snapshot snapshot, String address) {
        if (address.startsWith(KEY)) {
            Matcher id = ID.matcher(address.substring(KEY.length()));
            return id.lookingAt() ? snapshot.byId(id.group()) : Optional.empty();
        }
        int dot = address.lastIndexOf('.');
        int slash = address.lastIndexOf('/');
        return byPath(snapshot, address)
                .or(() -> dot > slash ? byPath(snapshot, address.substring(0, dot)) : withExtension(snapshot, address))
                .or(() -> slash > 0 ? byPath(snapshot, address.substring(0, slash)) : Optional.empty());
    }

    private static Optional<ContentNode> withExtension(Snapshot snapshot, String address) {
        return EXTENSIONS.stream()
                .flatMap(extension -> byPath(snapshot, address + "." + extension).stream())
                .findFirst();
    }

    private static Optional<ContentNode> byPath(Snapshot snapshot, String path) {
        return path.isEmpty() || path.endsWith("/")
                ? Optional.empty()
                : snapshot.node("dam", "/" + path).filter(node -> node.isType("mgnl:asset"));
    }

    private static Response headers(Asset asset, String etag, Instant modified) {
        String type = asset.mediaType().isEmpty() ? "application/octet-stream" : asset.mediaType();
        String how = SHOWN_BY_BROWSERS.contains(type) ? "inline" : "attachment";
        Response response = Response.of(200)
                .with("Content-Type", type)
                .with("ETag", etag)
                .with("Last-Modified", Conditional.date(modified))
                .with("Accept-Ranges", "bytes")
                .with("Cache-Control", "no-cache")
                .with("Content-Disposition", how + "; filename*=UTF-8''" + escaped(asset.fileName()));
        return type.equals("image/svg+xml")
                ? response.with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                : response;
    }

    private static Response body(Binary bytes, Optional<ByteRange> range, Response headers) {
        long size = bytes.length();
        long first = range.map(ByteRange::first).orElse(0L);
        long length = range.map(ByteRange::length).orElse(size);
        Response answer = headers.withBody(new Body.Stream(length, out -> copy(bytes, first, length, out)));
        return range.map(part -> new Response(
                        206,
                        answer.headers()
                                .with("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size),
                        answer.body()))
                .orElse(answer);
    }

    private static void copy(Binary bytes, long first, long length, OutputStream out) throws IOException {
        try (InputStream in = bytes.open()) {
            in.skipNBytes(first);
            byte[] buffer = new byte[64 * 1024];
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the stored file is shorter than it says");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** RFC 8187: everything but plain letters, digits and {@code .-_} in percent encoding. */
    private static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ".-_".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return out.toString();
    }
}
