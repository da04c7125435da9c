package quartier.publishing;

import java.io.IOException;

/** The parcel does not come, as it is, from an author that is trusted. */
final class ForgedParcelException extends IOException {
    private static final long serialVersionUID = 1L;

    ForgedParcelException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
