package quartier.module.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import quartier.definition.Validator;
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
            "longRangeValidator",
            "integerRangeValidator",
            "bigDecimalRangeValidator",
            "dateRangeValidator",
            "requiredValidator");

    private static final int DAY = 10;

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
            case "nodenamevalidator" ->
                new Validator.NodeName(Patterns.checked(keys, "pattern"), stages(keys), message);
            case "safehtmlvalidator" ->
                new Validator.SafeHtml(
                        keys.texts("allowedTags"),
                        keys.texts("globallyAllowedAttributes"),
                        byElement(keys, "allowedAttributes", "attributes", ""),
                        byElement(keys, "allowedProtocols", "protocols", "href"),
                        message);
            case "daterangevalidator", "localdaterangevalidator" ->
                new Validator.DateRange(day(keys, "min"), day(keys, "max"), message);
            case "stringlengthvalidator" ->
                new Validator.Length(bound(keys, "min", "minLength"), bound(keys, "max", "maxLength"), message);
            case "doublerangevalidator", "longrangevalidator", "integerrangevalidator", "bigdecimalrangevalidator" ->
                new Validator.Range(decimal(keys, "min"), decimal(keys, "max"), message);
            default -> unknown(keys, written, message);
        };
    }

    /** Magnolia knows one mode more: copies, which get a free name here by themselves. */
    private static List<Validator.Stage> stages(Keys keys) {
        List<Validator.Stage> stages = new ArrayList<>();
        for (String mode : keys.texts("mode")) {
            switch (mode.toUpperCase(Locale.ROOT)) {
                case "ADD" -> stages.add(Validator.Stage.NEW);
                case "EDIT" -> stages.add(Validator.Stage.STORED);
                case "DUPLICATE" -> keys.note(keys.at("mode"), "copies get a free name here by themselves");
                default ->
                    keys.warn(
                            keys.at("mode"),
                            "'" + mode + "' in " + keys.what() + " is no mode; there are ADD, EDIT and DUPLICATE");
            }
        }
        return keys.has("mode") ? List.copyOf(stages) : List.of(Validator.Stage.values());
    }

    /** Lists by element, and of some attribute of it where one is usual. */
    private static Map<String, List<String>> byElement(Keys keys, String key, String listKey, String attribute) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Part part : keys.parts(key)) {
            Keys own = part.keys("'" + key + "' of " + keys.what());
            String name = attribute.isEmpty() ? part.name() : part.name() + "." + own.text("attribute", attribute);
            lists.put(name, part.isMapping() ? own.texts(listKey) : keys.textsOf(part));
            own.done();
        }
        return Collections.unmodifiableMap(lists);
    }

    private static String day(Keys keys, String key) {
        String written = keys.text(key).strip();
        if (!written.isEmpty() && !written.equals("now") && !written.matches("\\d{4}-\\d{2}-\\d{2}([T ].*)?")) {
            keys.warn(keys.at(key), "'" + key + "' in " + keys.what() + " is no day such as 2026-12-24");
            return "";
        }
        return written.length() > DAY ? written.substring(0, DAY) : written;
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
