package quartier.search;

/** The index could not be read or written; it can be rebuilt from content. */
public class SearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
