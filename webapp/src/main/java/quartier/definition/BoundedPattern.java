package quartier.definition;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions of definitions and scripts against text from outside, given up when they take too many steps. */
public final class BoundedPattern {
    private static final int MOST_STEPS = 2_000_000;

    private BoundedPattern() {}

    /** Whether the whole value matches; a pattern that cannot decide in time does not match. */
    public static boolean matches(String pattern, String value) {
        return match(Pattern.compile(pattern), value).isPresent();
    }

    /** The whole value with its groups; empty when it does not match, or when that cannot be decided in time. */
    public static Optional<MatchResult> match(Pattern pattern, String value) {
        try {
            Matcher matcher = pattern.matcher(new Counted(value, new int[1]));
            return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        } catch (TooManySteps | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** Counts how often the matcher looks at a character: the one thing that backtracking cannot hide. */
    private record Counted(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (steps[0]++ > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
