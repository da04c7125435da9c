package quartier.site.rest;

/** The pattern of {@code like}: {@code %} any characters, {@code _} one, a backslash takes the next one literally. */
final class Wildcards {
    private Wildcards() {}

    /** Takes at most pattern times text steps, whatever the pattern: visitors write it. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            int width = p < pattern.length() ? width(pattern, p) : 0;
            char wanted = width > 0 ? pattern.charAt(p + width - 1) : 0;
            if (width == 1 && wanted == '%') {
                star = p++;
                resume = t;
            } else if (width > 0 && (width == 1 && wanted == '_' || wanted == text.charAt(t))) {
                p += width;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '%') {
            p++;
        }
        return p == pattern.length();
    }

    private static int width(String pattern, int at) {
        return pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? 2 : 1;
    }
}
