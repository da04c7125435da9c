package quartier.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something wrong with a module, said with its place and, where possible, the remedy. */
public record Problem(Severity severity, Origin origin, String message) {
    /** How bad it is. */
    public enum Severity {
        /** the definition, or a part of it, does not work */
        ERROR,
        /** it works, but not as written, or it is untidy */
        WARNING,
        /** it needs Java or a product module that is not here */
        UNSUPPORTED,
        /** it works here, but Magnolia would do something else with it */
        NOTE
    }

    private static final Pattern SUGGESTION = Pattern.compile("did you mean '([^']+)'\\?");

    public static Problem error(Origin origin, String message) {
        return new Problem(Severity.ERROR, origin, message);
    }

    public static Problem warning(Origin origin, String message) {
        return new Problem(Severity.WARNING, origin, message);
    }

    public static Problem unsupported(Origin origin, String message) {
        return new Problem(Severity.UNSUPPORTED, origin, message);
    }

    public static Problem note(Origin origin, String message) {
        return new Problem(Severity.NOTE, origin, message);
    }

    /** What was meant, if the message says so. */
    public Optional<String> suggestion() {
        Matcher matcher = SUGGESTION.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
