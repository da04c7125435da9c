package quartier.asset;

import java.util.List;

/** Ends the check of an upload early; becomes {@link Uploads.Rejected} before anybody else sees it. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    RejectedException(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    Uploads.Rejected rejected() {
        return new Uploads.Rejected(key, arguments);
    }
}
