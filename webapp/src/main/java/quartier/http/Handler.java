package quartier.http;

/** Answers one request. Every server here is such a function, so it can be called without a socket. */
@FunctionalInterface
public interface Handler {
    Response handle(Request request);
}
