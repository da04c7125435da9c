package quartier.editing.rules;

import java.util.regex.Pattern;

/** Regular expressions of definitions against typed text, given up when they take too many steps. */
final class BoundedPattern {
    private static final int MOST_STEPS = 2_000_000;

    private BoundedPattern() {}

    /** Whether the whole value matches; a pattern that cannot decide in time does not match. */
    static boolean matches(String pattern, String value) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(value, new int[1]))
                    .matches();
        } catch (TooManySteps e) {
            return false;
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
