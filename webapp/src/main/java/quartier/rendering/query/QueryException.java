package quartier.rendering.query;

/** A statement that is no query, asks for what is not supported here, or would read too much; says which. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
        super(message);
    }
}
