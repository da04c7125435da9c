package quartier.security;

/** The machine could not keep or read what security needs (the sessions' file). */
public final class SecurityStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecurityStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
