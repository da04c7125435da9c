package quartier.asset;

/** A file could not be read or written: the machine failed, not the person who sent it. */
public class AssetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AssetException(String message, Throwable cause) {
        super(message, cause);
    }
}
