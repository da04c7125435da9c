package quartier.publishing;

/** Publishing could not be done because the machine failed (disk, keys) or was asked for what does not exist. */
public class PublishingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishingException(String message) {
        super(message);
    }

    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
