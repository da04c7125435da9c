package quartier.module.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an unquoted scalar means in YAML 1.1, as far as definitions use it. */
public final class Scalars {
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9_]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?[0-9][0-9_]{0,30}\\.[0-9]{0,30}([eE][-+]?[0-9]{1,3})?");

    private Scalars() {}

    static boolean isNull(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null") || text.equals("NULL");
    }

    /** {@code true/false}, {@code yes/no}, {@code on/off} in YAML 1.1's spellings. */
    public static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Object value(String text) {
        if (isNull(text)) {
            return "";
        }
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(Long.parseLong(text.replace("_", "")));
        }
        if (DECIMAL.matcher(text).matches()) {
            return Double.valueOf(Double.parseDouble(text.replace("_", "")));
        }
        return flag(text).map(Object.class::cast).orElse(text);
    }
}
