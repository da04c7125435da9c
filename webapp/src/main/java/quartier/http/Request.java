package quartier.http;

import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request, immutable but for its body, which can be read once.
 *
 * @param method upper case, as sent
 * @param path decoded path with a leading slash, normalised to NFC, never holding {@code ..}, empty
 *     segments, control characters or an encoded slash (such requests are refused by the bridge with 400)
 * @param rawQuery the query string as sent, empty when there is none
 * @param query the decoded query string
 * @param secure whether the visitor's connection is TLS (also when a trusted proxy says so)
 * @param host host and port as the visitor sees them
 * @param remoteAddress the peer's address
 * @param body the request body, not yet read; the bridge bounds its length
 */
public record Request(
        String method,
        String path,
        String rawQuery,
        Parameters query,
        Headers headers,
        boolean secure,
        String host,
        String remoteAddress,
        InputStream body,
        Map<Attribute<?>, Object> attributes) {

    public Request {
        attributes = java.util.Collections.unmodifiableMap(new IdentityHashMap<>(attributes));
    }

    /**
     * A request without a body from what stands in its first line and its headers.
     *
     * @throws HttpException 400 when the path or the query is not well-formed
     */
    public static Request bodyless(
            String method, String rawPath, String rawQuery, Headers headers, String host, String remoteAddress) {
        return new Request(
                method,
                UrlDecoding.path(rawPath),
                rawQuery,
                UrlDecoding.parameters(rawQuery),
                headers,
                false,
                host,
                remoteAddress,
                InputStream.nullInputStream(),
                Map.of());
    }

    /** A request without a body, as tests and forwards make it. */
    public static Request get(String path) {
        return new Request(
                "GET",
                path,
                "",
                Parameters.NONE,
                Headers.NONE,
                false,
                "localhost",
                "127.0.0.1",
                InputStream.nullInputStream(),
                Map.of());
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    @SuppressWarnings("unchecked")
    public <T> Optional<T> attribute(Attribute<T> key) {
        return Optional.ofNullable((T) attributes.get(key));
    }

    public <T> Request with(Attribute<T> key, T value) {
        Map<Attribute<?>, Object> more = new IdentityHashMap<>(attributes);
        more.put(key, value);
        return new Request(method, path, rawQuery, query, headers, secure, host, remoteAddress, body, more);
    }

    public Request withPath(String other) {
        return new Request(method, other, rawQuery, query, headers, secure, host, remoteAddress, body, attributes);
    }

    public Request withQuery(Parameters other) {
        return new Request(method, path, rawQuery, other, headers, secure, host, remoteAddress, body, attributes);
    }

    /** Whether the method only reads (RFC 9110, section 9.2.1). */
    public boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
