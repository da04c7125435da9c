package quartier.http;

import java.nio.charset.StandardCharsets;

/** One answer: status, headers and body. Immutable. */
public record Response(int status, Headers headers, Body body) {

    public static Response of(int status) {
        return new Response(status, Headers.NONE, Body.EMPTY);
    }

    /** An answer whose body is text in UTF-8. */
    public static Response text(int status, String contentType, String text) {
        return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response html(int status, String html) {
        return text(status, "text/html; charset=utf-8", html);
    }

    public static Response bytes(int status, String contentType, byte[] bytes) {
        return new Response(status, Headers.NONE.plus("Content-Type", contentType), new Body.Bytes(bytes));
    }

    /** A redirect; use 301 for moved for good, 302 for now, 303 after a form. */
    public static Response redirect(int status, String location) {
        return new Response(status, Headers.NONE.plus("Location", location), Body.EMPTY);
    }

    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body);
    }

    /** One more line of a header that may repeat, such as {@code Set-Cookie}. */
    public Response plus(String name, String value) {
        return new Response(status, headers.plus(name, value), body);
    }

    public Response withBody(Body other) {
        return new Response(status, headers, other);
    }
}
