package quartier.http;

/** The request cannot be answered as asked; {@link Failures} turns it into a plain answer of that status. */
public class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /** @param message for the log and for developers, never shown to visitors */
    public HttpException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
