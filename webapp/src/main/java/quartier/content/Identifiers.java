package quartier.content;

import java.util.UUID;
import java.util.regex.Pattern;

/** What may be a {@code jcr:uuid}: UUIDs, and the looser texts that hand-written bootstraps use. */
public final class Identifiers {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9-]{1,80}");

    private Identifiers() {}

    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
