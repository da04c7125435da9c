package quartier.editing.rules;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jsoup.Jsoup;
import quartier.content.ContentNode;
import quartier.definition.BoundedPattern;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.editing.FieldMessage;
import quartier.editing.PublicationStatus;
import quartier.module.Registry;

/** Checks the rules of a content type or dialog: one method per kind, each true when the item breaks it. */
final class CrossFieldRules {
    private final Registry registry;
    private final Optional<ContentType> type;
    private final TakenValues taken;
    private final Optional<ContentNode> before;

    CrossFieldRules(Registry registry, Optional<ContentType> type, TakenValues taken, Optional<ContentNode> before) {
        this.registry = registry;
        this.type = type;
        this.taken = taken;
        this.before = before;
    }

    List<FieldMessage> broken(Capabilities.Rule rule, ContentNode item) {
        List<String> fields = new ArrayList<>(rule.fields());
        if (fields.isEmpty()) {
            return List.of();
        }
        String when = text(rule, "when");
        if (!when.isEmpty()) {
            fields.add(when);
        }
        List<FieldMessage> messages = new ArrayList<>();
        for (Scope scope : Scope.of(item, fields)) {
            if (applies(rule, scope) && isBroken(rule, scope, item)) {
                messages.add(message(rule, scope));
            }
        }
        return messages;
    }

    private boolean isBroken(Capabilities.Rule rule, Scope scope, ContentNode item) {
        String first = rule.fields().getFirst();
        return switch (rule.kind()) {
            case "unique" -> type.isPresent() && taken.byAnother(type.get(), rule.fields(), scope, item.id());
            case "after" -> isNotAfter(rule, scope);
            case "requiredIf" -> rule.fields().stream().anyMatch(f -> !scope.isFilled(f));
            case "atLeastOne" -> rule.fields().stream().noneMatch(scope::isFilled);
            case "minItems" -> scope.count(first) < number(rule, "min", 0);
            case "maxItems" -> scope.count(first) > number(rule, "max", Integer.MAX_VALUE);
            case "minLength" -> scope.values(first).stream().anyMatch(v -> length(v) < number(rule, "min", 0));
            case "pattern" -> scope.values(first).stream().anyMatch(v -> !matches(text(rule, "pattern"), v));
            case "range" -> scope.values(first).stream().anyMatch(v -> isOutside(rule, v));
            case "frozen" -> isThawed(rule, item);
            default -> false; // a kind that is not known is a problem of the definition
        };
    }

    private static boolean isNotAfter(Capabilities.Rule rule, Scope scope) {
        if (rule.fields().size() < 2) {
            return false;
        }
        List<Object> later = scope.values(rule.fields().getFirst());
        List<Object> earlier = scope.values(rule.fields().get(1));
        if (later.isEmpty() || earlier.isEmpty()) {
            return false;
        }
        int order = compare(later.getFirst(), earlier.getFirst());
        return text(rule, "orEqual").equals("true") ? order < 0 : order <= 0;
    }

    private static int compare(Object a, Object b) {
        if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
            return x.toInstant().compareTo(y.toInstant());
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return a.toString().compareTo(b.toString());
    }

    /** Whether {@code when} has one of the values; {@code *} stands for any, and no value counts as {@code false}. */
    private static boolean applies(Capabilities.Rule rule, Scope scope) {
        if (text(rule, "when").isEmpty()) {
            return true;
        }
        List<String> wanted = texts(rule, "values");
        List<String> values =
                scope.values(text(rule, "when")).stream().map(Object::toString).toList();
        if (values.isEmpty()) {
            return wanted.contains("false") || wanted.contains("");
        }
        return wanted.contains("*") || values.stream().anyMatch(wanted::contains);
    }

    /** Whether a field differs from what it was when the item had been published. */
    private boolean isThawed(Capabilities.Rule rule, ContentNode item) {
        if (before.isEmpty() || PublicationStatus.of(before.get()) == PublicationStatus.NOT_PUBLISHED) {
            return false;
        }
        Scope old = new Scope(before.get(), "", 0);
        Scope now = new Scope(item, "", 0);
        return rule.fields().stream().anyMatch(f -> !old.values(f).equals(now.values(f)));
    }

    private static int length(Object value) {
        String text = value.toString();
        String plain = text.indexOf('<') < 0
                ? text.strip()
                : Jsoup.parseBodyFragment(text).text();
        return plain.codePointCount(0, plain.length());
    }

    private static boolean matches(String pattern, Object value) {
        try {
            return pattern.isEmpty() || BoundedPattern.matches(pattern, value.toString());
        } catch (PatternSyntaxException e) {
            return true; // reported as a problem of the definition
        }
    }

    private static boolean isOutside(Capabilities.Rule rule, Object value) {
        try {
            double number = value instanceof Number n ? n.doubleValue() : Double.parseDouble(value.toString());
            return number < number(rule, "min", Double.NEGATIVE_INFINITY)
                    || number > number(rule, "max", Double.POSITIVE_INFINITY);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private FieldMessage message(Capabilities.Rule rule, Scope scope) {
        List<String> args = new ArrayList<>();
        rule.fields().forEach(field -> args.add(label(field)));
        while (args.size() < 2) {
            args.add("");
        }
        args.add(text(rule, "min"));
        args.add(text(rule, "max"));
        String key = rule.message().isEmpty() ? "editing.rule." + rule.kind() : rule.message();
        return new FieldMessage(scope.name(rule.fields().getFirst()), key, args);
    }

    private String label(String field) {
        return type.stream()
                .flatMap(known -> known.properties().stream())
                .filter(property ->
                        property.name().equals(field) && !property.label().isEmpty())
                .findFirst()
                .map(property -> registry.messages().label(property.label(), Locale.GERMAN))
                .orElse(field);
    }

    private static String text(Capabilities.Rule rule, String key) {
        Object value = rule.settings().get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Capabilities.Rule rule, String key) {
        Object value = rule.settings().get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static double number(Capabilities.Rule rule, String key, double otherwise) {
        try {
            return Double.parseDouble(text(rule, key));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
