package quartier.editing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.BoundedPattern;
import quartier.definition.Field;
import quartier.definition.Validator;
import quartier.editing.FieldMessage;
import quartier.module.Registry;

/** Checks the fields of a form against a node: required values and validators, down into parts of fields. */
final class FieldRules {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?\\.\\p{L}{2,24}");

    private final Registry registry;
    private final List<FieldMessage> blocking = new ArrayList<>();
    private final List<FieldMessage> open = new ArrayList<>();

    FieldRules(Registry registry) {
        this.registry = registry;
    }

    List<FieldMessage> blocking() {
        return blocking;
    }

    List<FieldMessage> open() {
        return open;
    }

    /**
     * @param path name of the surrounding field with a dot, or empty
     * @param prefix of the properties' names
     */
    void check(List<Field> fields, ContentNode node, String path, String prefix) {
        for (Field field : fields) {
            check(field, node, path, prefix);
        }
    }

    private void check(Field field, ContentNode node, String path, String prefix) {
        String name = prefix + field.name();
        switch (field) {
            case Field.Static ignored -> {}
            case Field.Hidden ignored -> {}
            case Field.Unknown ignored -> {}
            case Field.Composite composite -> composite(composite, node, path, prefix);
            case Field.Switchable choice -> choice(choice, node, path, prefix);
            case Field.Multi multi -> multi(multi, node, path, prefix);
            case Field.Upload upload ->
                required(upload, node.child(nodeName(upload.nodeName(), name)).isPresent(), path);
            default -> simple(field, node, path, name);
        }
    }

    private void simple(Field field, ContentNode node, String path, String name) {
        if (!field.name().equals("jcrName")) {
            required(field, node.texts(name).stream().anyMatch(text -> !text.isBlank()), path);
        }
        for (Property property : node.properties()) {
            if (isVariant(field, name, property.name())) {
                property.texts().forEach(value -> value(field, value, path));
            }
        }
    }

    /** The property itself or, of a translated field, its value in another language ({@code titel_en}). */
    private static boolean isVariant(Field field, String name, String property) {
        return property.equals(name)
                || (field.basics().i18n()
                        && property.startsWith(name + "_")
                        && property.substring(name.length() + 1).matches("[a-z]{2,3}(_[A-Za-z]{2,8})*"));
    }

    private void composite(Field.Composite field, ContentNode node, String path, String prefix) {
        String inside = path + field.name() + ".";
        switch (field.storage()) {
            case SAME_NODE, ENTRY_NODE -> check(field.fields(), node, inside, prefix);
            case PREFIXED -> check(field.fields(), node, inside, prefix + field.name());
            case CHILD_NODE -> {
                String child = nodeName(field.nodeName(), prefix + field.name());
                node.child(child).ifPresent(part -> check(field.fields(), part, inside, ""));
                required(field, node.child(child).isPresent(), path);
            }
        }
    }

    private void choice(Field.Switchable field, ContentNode node, String path, String prefix) {
        boolean own = field.storage() == Field.PartStorage.CHILD_NODE;
        ContentNode holder = own
                ? node.child(nodeName(field.nodeName(), prefix + field.name())).orElse(node)
                : node;
        String selector = field.selector().isEmpty() ? field.name() : field.selector();
        String chosen = holder.text(own ? selector : prefix + selector);
        required(field, !chosen.isBlank(), path);
        for (Field.Switchable.Case form : field.forms()) {
            if (form.option().equals(chosen)) {
                check(form.fields(), holder, path + field.name() + ".", own ? "" : prefix);
            }
        }
    }

    private void multi(Field.Multi field, ContentNode node, String path, String prefix) {
        MultiEntries entries = MultiEntries.of(field, node, prefix + field.name());
        required(field, entries.count() > 0, path);
        if (entries.count() > 0) {
            count(field, entries.count(), path);
        }
        int n = 0;
        for (ContentNode entry : entries.nodes()) {
            String inside = path + field.name() + "." + n++ + ".";
            switch (field.field()) {
                case Field.Composite part -> check(part.fields(), entry, inside, "");
                case Field other -> check(other, entry, inside, "");
            }
        }
        for (String value : entries.values()) {
            value(field.field(), value, path + field.name() + "." + n++ + ".");
        }
    }

    private void count(Field.Multi field, int count, String path) {
        field.minItems().ifPresent(min -> {
            if (count < min) {
                open.add(message(field, path, "", "editing.rule.minItems", String.valueOf(min)));
            }
        });
        field.maxItems().ifPresent(max -> {
            if (count > max) {
                blocking.add(message(field, path, "", "editing.rule.maxItems", String.valueOf(max)));
            }
        });
    }

    private void required(Field field, boolean there, String path) {
        if (field.basics().required() && !there) {
            open.add(message(field, path, field.basics().requiredMessage(), "editing.rule.required"));
        }
    }

    private void value(Field field, String value, String path) {
        if (value.isEmpty()) {
            return;
        }
        if (field instanceof Field.Text text && text.maxLength().isPresent()) {
            length(field, value, 0, text.maxLength().getAsInt(), path, "");
        }
        for (Validator validator : field.basics().validators()) {
            switch (validator) {
                case Validator.Pattern pattern -> matches(field, value, pattern, path);
                case Validator.Email email ->
                    complain(!EMAIL.matcher(value).matches(), field, path, email.message(), "editing.rule.email");
                case Validator.NodeName name ->
                    complain(
                            name.pattern().isEmpty() && !quartier.editing.text.NodeNames.isGood(value),
                            field,
                            path,
                            name.message(),
                            "editing.rule.name");
                case Validator.Length length ->
                    length(
                            field,
                            value,
                            length.min().orElse(0),
                            length.max().orElse(Integer.MAX_VALUE),
                            path,
                            length.message());
                case Validator.Range range -> range(field, value, range, path);
                case Validator.DateRange ignored -> {} // typed dates are looked at in the form
                case Validator.SafeHtml ignored -> {} // rich text is cleaned when it is stored
                case Validator.Readable ignored -> {} // only words for what the form refuses
                case Validator.Unknown ignored -> {} // reported as a problem of the definition
            }
        }
    }

    private void matches(Field field, String value, Validator.Pattern pattern, String path) {
        try {
            boolean fits = BoundedPattern.matches(pattern.pattern(), value);
            complain(!fits, field, path, pattern.message(), "editing.rule.pattern");
        } catch (PatternSyntaxException e) {
            return; // reported as a problem of the definition
        }
    }

    private void length(Field field, String value, int min, int max, String path, String message) {
        int length = value.codePointCount(0, value.length());
        if (length > max) {
            blocking.add(message(
                    field, path, message, "editing.rule.maxLength", String.valueOf(max), String.valueOf(length)));
        } else if (length < min) {
            blocking.add(message(
                    field, path, message, "editing.rule.minLength", String.valueOf(min), String.valueOf(length)));
        }
    }

    private void range(Field field, String value, Validator.Range range, String path) {
        try {
            double number = Double.parseDouble(value);
            boolean fits = range.min().map(min -> number >= min).orElse(true)
                    && range.max().map(max -> number <= max).orElse(true);
            complain(!fits, field, path, range.message(), "editing.rule.range");
        } catch (NumberFormatException e) {
            complain(true, field, path, range.message(), "editing.rule.number");
        }
    }

    private void complain(boolean wrong, Field field, String path, String own, String usual) {
        if (wrong) {
            blocking.add(message(field, path, own, usual));
        }
    }

    private FieldMessage message(Field field, String path, String own, String usual, String... more) {
        List<String> args = new ArrayList<>();
        args.add(label(field));
        args.addAll(List.of(more));
        return new FieldMessage(path + field.name(), own.isEmpty() ? usual : own, args);
    }

    private String label(Field field) {
        String label = field.basics().label();
        return label.isEmpty() ? field.name() : registry.messages().label(label, Locale.GERMAN);
    }

    private static String nodeName(String own, String usual) {
        return own.isEmpty() ? usual : own;
    }
}
