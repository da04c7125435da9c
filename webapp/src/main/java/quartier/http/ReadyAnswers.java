package quartier.http;

import java.util.Optional;

/**
 * Answers that lie finished in memory. They are asked on the thread that reads the network, before the request is handed
 * to a worker, so asking must neither block nor take long.
 */
@FunctionalInterface
public interface ReadyAnswers {
    ReadyAnswers NONE = request -> Optional.empty();

    /** The whole answer with all its headers; empty when the request has to take the usual way. */
    Optional<Response> to(Request request);
}
