package quartier.security;

/**
 * One line of an access control list in Magnolia's form.
 *
 * @param path pattern: {@code *} stands for any characters, {@code ?} for at most one
 * @param permissions Magnolia's bits
 */
record AclEntry(String path, long permissions) {
    /** Length of the pattern without trailing stars: the longest matching pattern decides. */
    int weight() {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '*') {
            end--;
        }
        return end;
    }

    /** Whether the whole path matches; takes at most pattern times path steps, whatever the pattern. */
    boolean matches(String candidate) {
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        skipEmptyMatches(reached);
        for (int i = 0; i < candidate.length(); i++) {
            reached = step(reached, candidate.charAt(i));
        }
        return reached[path.length()];
    }

    private boolean[] step(boolean[] reached, char c) {
        boolean[] next = new boolean[reached.length];
        for (int p = 0; p < path.length(); p++) {
            if (reached[p]) {
                char wanted = path.charAt(p);
                next[p] |= wanted == '*';
                next[p + 1] |= wanted == '?' || wanted == c;
            }
        }
        skipEmptyMatches(next);
        return next;
    }

    private void skipEmptyMatches(boolean[] reached) {
        for (int p = 0; p < path.length(); p++) {
            char wanted = path.charAt(p);
            reached[p + 1] |= reached[p] && (wanted == '*' || wanted == '?');
        }
    }
}
