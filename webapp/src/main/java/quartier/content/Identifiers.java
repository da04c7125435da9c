package quartier.content;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** What may be a {@code jcr:uuid}: Oak keeps true UUIDs only. */
public final class Identifiers {
    private static final Pattern VALID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Identifiers() {}

    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    /** The same text always gives the same identifier. */
    public static String derived(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
