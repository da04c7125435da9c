package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A check on a value; {@code message} literal or key, empty for the usual one. */
public sealed interface Validator {
    String message();

    record Pattern(String pattern, String message) implements Validator {}

    record Email(String message) implements Validator {}

    /**
     * @param pattern what the name must match; empty for the usual rule
     * @param when for new items, for those that are there, or for both
     */
    record NodeName(String pattern, List<Stage> when, String message) implements Validator {}

    /** In which stage of its life an item is. */
    enum Stage {
        NEW,
        STORED
    }

    /**
     * @param attributes of all elements
     * @param attributesOf by element
     * @param protocols by element and attribute, as {@code a.href}
     */
    record SafeHtml(
            List<String> allowedTags,
            List<String> attributes,
            Map<String, List<String>> attributesOf,
            Map<String, List<String>> protocols,
            String message)
            implements Validator {}

    /** @param min the first day that is good, as {@code 2026-12-24} or {@code now} */
    record DateRange(String min, String max, String message) implements Validator {}

    record Length(OptionalInt min, OptionalInt max, String message) implements Validator {}

    record Range(Optional<Double> min, Optional<Double> max, String message) implements Validator {}

    /** What is said when the value is not of the field's type. */
    record Readable(String message) implements Validator {}

    /** A check that needs Java which is not here; passes. */
    record Unknown(String type, String message) implements Validator {}
}
