package quartier.site;

/** Magnolia's patterns of addresses: {@code *} stands for any characters, {@code ?} for at most one. */
final class UriPattern {
    private UriPattern() {}

    /** Takes at most pattern times address steps, whatever the pattern. */
    static boolean matches(String pattern, String address) {
        boolean[] reached = new boolean[pattern.length() + 1];
        reached[0] = true;
        skip(pattern, reached);
        for (int i = 0; i < address.length(); i++) {
            boolean[] next = new boolean[reached.length];
            for (int p = 0; p < pattern.length(); p++) {
                char wanted = pattern.charAt(p);
                next[p] |= reached[p] && wanted == '*';
                next[p + 1] |= reached[p] && (wanted == '?' || wanted == address.charAt(i));
            }
            skip(pattern, next);
            reached = next;
        }
        return reached[pattern.length()];
    }

    private static void skip(String pattern, boolean[] reached) {
        for (int p = 0; p < pattern.length(); p++) {
            char wanted = pattern.charAt(p);
            reached[p + 1] |= reached[p] && (wanted == '*' || wanted == '?');
        }
    }
}
