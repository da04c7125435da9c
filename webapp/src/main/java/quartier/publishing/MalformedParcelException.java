package quartier.publishing;

import java.io.IOException;

/** The bytes are not a parcel: cut off, damaged, or beyond a bound of the format. */
final class MalformedParcelException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedParcelException(String message) {
        super(message);
    }
}
