package quartier.site;

import java.net.URI;
import java.net.URISyntaxException;

/** Writes decoded paths as addresses. */
final class Addresses {
    private Addresses() {}

    /** The path, percent-encoded, with a query string as it was sent. */
    static String encoded(String path, String rawQuery) {
        try {
            String encoded = new URI(null, null, path, null).toASCIIString();
            return rawQuery.isEmpty() ? encoded : encoded + "?" + rawQuery;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
