package quartier.author.rest;

import java.io.IOException;
import java.util.Objects;
import quartier.content.ContentException;
import quartier.http.HttpException;

/** What the store refuses because names and node types do not allow it is the sender's mistake; a broken disk is not. */
final class Refusals {
    private static final String TYPES =
            "cannot be stored: an unknown namespace, a type that does not fit, or a reference to nothing";

    private Refusals() {}

    static RuntimeException of(ContentException e) {
        if (e.getCause() instanceof IOException) {
            return e;
        }
        return new HttpException(400, e.getCause() == null ? Objects.requireNonNullElse(e.getMessage(), TYPES) : TYPES);
    }
}
