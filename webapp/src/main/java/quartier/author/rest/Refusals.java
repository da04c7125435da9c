package quartier.author.rest;

import quartier.content.ContentException;
import quartier.http.HttpException;

/** What the store refuses because the node types do not allow it is the sender's mistake; a broken disk is not. */
final class Refusals {
    private Refusals() {}

    static RuntimeException of(ContentException e) {
        boolean broken = e.getCause() instanceof java.io.IOException;
        return broken ? e : new HttpException(400, e.getMessage());
    }
}
