package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import quartier.definition.Field.Validator;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;

/** Reads the checks of a field. */
final class ValidatorReader {
    private static final List<String> TYPES = List.of(
            "regexpValidator",
            "emailValidator",
            "nodeNameValidator",
            "safeHtmlValidator",
            "svgUploadValidator",
            "stringLengthValidator",
            "doubleRangeValidator",
            "requiredValidator");

    private ValidatorReader() {}

    static List<Validator> validators(Keys field) {
        List<Validator> validators = new ArrayList<>();
        for (Part part : field.parts("validators")) {
            Keys keys = part.keys("validator of " + field.what());
            validators.add(validator(keys));
            keys.done();
        }
        if (field.has("conversionErrorMessage")) {
            validators.add(new Validator.Readable(field.text("conversionErrorMessage")));
        }
        return List.copyOf(validators);
    }

    /** The message of a validator that does not let nothing pass; empty when there is none. */
    static Optional<String> required(Keys field) {
        return field.parts("validators").stream()
                .map(part -> part.keys("validator of " + field.what()))
                .filter(keys -> TypeNames.of(keys.type()).equals("requiredvalidator"))
                .map(keys -> keys.text("errorMessage"))
                .findFirst();
    }

    private static Validator validator(Keys keys) {
        String written = keys.type();
        String message = keys.text("errorMessage");
        keys.kind(TypeNames.of(written));
        return switch (TypeNames.of(written)) {
            case "regexpvalidator" -> new Validator.Pattern(Patterns.checked(keys, "pattern"), message);
            case "emailvalidator" -> new Validator.Email(message);
            case "nodenamevalidator" -> {
                yield new Validator.NodeName(message);
            }
            case "safehtmlvalidator" -> {
                yield new Validator.SafeHtml(keys.texts("allowedTags"), message);
            }
            case "stringlengthvalidator" ->
                new Validator.Length(bound(keys, "min", "minLength"), bound(keys, "max", "maxLength"), message);
            case "doublerangevalidator", "longrangevalidator", "integerrangevalidator", "bigdecimalrangevalidator" ->
                new Validator.Range(decimal(keys, "min"), decimal(keys, "max"), message);
            default -> unknown(keys, written, message);
        };
    }

    private static Validator unknown(Keys keys, String written, String message) {
        if (written.isEmpty()) {
            keys.error(keys.what() + " has no $type");
        } else if (TYPES.stream().noneMatch(written::equals)) {
            keys.unsupported(
                    TypeNames.isForeign(written)
                            ? keys.what() + " needs the Java class '" + written + "', which is not here; it passes"
                            : "unknown validator '" + written + "' in " + keys.what() + Nearest.hint(written, TYPES)
                                    + " (it passes)");
        }
        return new Validator.Unknown(written, message);
    }

    private static OptionalInt bound(Keys keys, String key, String otherKey) {
        OptionalInt first = keys.number(key);
        OptionalInt second = keys.number(otherKey);
        return first.isPresent() ? first : second;
    }

    private static Optional<Double> decimal(Keys keys, String key) {
        return keys.has(key) ? Optional.of(keys.decimal(key, 0)) : Optional.empty();
    }
}
