package quartier.module.read;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import quartier.definition.Problem;

/** Regular expressions in definitions: a bad one is a problem, not a failure at the first visitor. */
final class Patterns {
    private Patterns() {}

    /** The expression, or empty text when there is none or it is not one. */
    static String checked(Keys keys, String key) {
        String pattern = keys.text(key);
        try {
            Pattern.compile(pattern);
            return pattern;
        } catch (PatternSyntaxException e) {
            keys.problems()
                    .accept(Problem.error(
                            keys.at(key),
                            "'" + key + "' in " + keys.what() + " is not a regular expression: " + e.getDescription()));
            return "";
        }
    }
}
