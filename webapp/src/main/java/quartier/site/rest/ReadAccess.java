package quartier.site.rest;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.Links;

/**
 * What answers for programs are made of, on one instance.
 *
 * @param sites the site that a request is for
 * @param mayRead whether whoever asks may read a node
 */
public record ReadAccess(
        Supplier<Snapshot> content,
        Supplier<Registry> registry,
        Links links,
        Function<Request, Site> sites,
        BiPredicate<Request, ContentPath> mayRead) {
    private static final String METHODS = "GET, HEAD, OPTIONS";

    /** The answer to what is no question: other methods, and the question for those there are. */
    Optional<Response> unlessAsked(Request request) {
        if (!request.isSafe()) {
            return Optional.of(Response.of(405).with("Allow", METHODS));
        }
        return request.method().equals("OPTIONS")
                ? Optional.of(Response.of(204).with("Allow", METHODS))
                : Optional.empty();
    }
}
