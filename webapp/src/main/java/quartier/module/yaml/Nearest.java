package quartier.module.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to type. */
public final class Nearest {
    private static final int LONGEST = 200;
    private static final int COMPARED = 5000;

    private Nearest() {}

    /** The most similar candidate, if it is similar at all. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int allowed = Math.max(1, Math.min(4, word.length() / 3));
        String best = null;
        int compared = 0;
        for (String candidate : candidates) {
            if (candidate.equals(word) || Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            if (++compared > COMPARED) {
                break;
            }
            int distance = candidate.equalsIgnoreCase(word) ? 0 : distance(word, candidate);
            if (distance <= allowed && (best == null || distance < allowed)) {
                best = candidate;
                allowed = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The end of a message: {@code ; did you mean 'label'?} or nothing. */
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforePrevious[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
