package quartier.author.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import quartier.content.ContentNode;
import quartier.content.PropertyType;
import quartier.definition.BoundedPattern;
import quartier.definition.Field;
import quartier.definition.Validator;
import quartier.rendering.view.ViewMessages;

/**
 * Looks at typed values: what cannot be stored is wrong, what is needed but missing is only noted, because a draft may
 * have gaps.
 */
final class Checks {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final Scalars scalars;
    private final ViewMessages texts;
    private final Choices choices;
    private final Optional<ContentNode> node;
    private final List<Message> wrong = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    /** @param node what is changed; empty for an item that is to be created */
    Checks(Scalars scalars, ViewMessages texts, Choices choices, Optional<ContentNode> node) {
        this.node = node;
        this.scalars = scalars;
        this.texts = texts;
        this.choices = choices;
    }

    List<Message> wrong() {
        return List.copyOf(wrong);
    }

    List<Message> notes() {
        return List.copyOf(notes);
    }

    /** @param before what is stored: that may stay, even if it would not be accepted now */
    void check(Field field, String key, Value value, Value before, Labels labels) {
        if (field.basics().readOnly()) {
            return;
        }
        String label = labels.field(field);
        if (field.basics().required() && isMissing(field, value)) {
            String own = labels.own(field, field.basics().requiredMessage(), "requiredErrorMessage");
            notes.add(new Message(key, label, own.isEmpty() ? texts.text("form.required", label) : own));
        }
        switch (value) {
            case Value.Parts parts -> parts(field, key, parts, before, labels.within(field.name()));
            case Value.Entries entries
            when field instanceof Field.Multi multi -> entries(multi, key, entries, before, labels);
            case Value.Texts typed
            when !typed.isBlank() && !typed.equals(before) -> simple(field, key, typed, label, labels);
            default -> {}
        }
    }

    private static boolean isMissing(Field field, Value value) {
        return field instanceof Field.CheckBox ? value.equals(Value.Texts.of("false")) : value.isBlank();
    }

    private void parts(Field field, String key, Value.Parts parts, Value before, Labels labels) {
        if (field instanceof Field.Composite composite) {
            boolean needed = composite.basics().required() || !parts.isBlank();
            each(composite.fields(), key, parts, before, labels, needed);
        } else if (field instanceof Field.Switchable switchable) {
            String chosen = parts.text(StoredValues.selector(switchable));
            switchable.forms().stream()
                    .filter(form -> form.option().equals(chosen))
                    .forEach(form -> {
                        String part = "#" + form.option();
                        Value was = before instanceof Value.Parts p ? p.part(part) : Value.NOTHING;
                        if (parts.part(part) instanceof Value.Parts values) {
                            each(form.fields(), key + "." + form.option(), values, was, labels, true);
                        }
                    });
        }
    }

    private void each(List<Field> fields, String key, Value.Parts parts, Value before, Labels labels, boolean needed) {
        int noted = notes.size();
        for (Field field : fields) {
            Value was = before instanceof Value.Parts p ? p.part(field.name()) : Value.NOTHING;
            check(field, TypedValues.key(key, field.name()), parts.part(field.name()), was, labels);
        }
        if (!needed) {
            notes.subList(noted, notes.size()).clear();
        }
    }

    private void entries(Field.Multi multi, String key, Value.Entries entries, Value before, Labels labels) {
        String label = labels.field(multi);
        int filled = (int)
                entries.entries().stream().filter(e -> !e.value().isBlank()).count();
        if (multi.maxItems().isPresent() && filled > multi.maxItems().getAsInt()) {
            wrong.add(new Message(
                    key,
                    label,
                    texts.text("form.maxItems", label, multi.maxItems().getAsInt())));
        }
        if (multi.minItems().isPresent() && filled < multi.minItems().getAsInt()) {
            notes.add(new Message(
                    key,
                    label,
                    texts.text("form.minItems", label, multi.minItems().getAsInt())));
        }
        for (Value.Entry entry : entries.entries()) {
            if (!entry.value().isBlank()) {
                Value was = before instanceof Value.Entries e
                        ? e.entries().stream()
                                .filter(old -> old.key().equals(entry.key()))
                                .map(Value.Entry::value)
                                .findFirst()
                                .orElse(Value.NOTHING)
                        : Value.NOTHING;
                check(multi.field(), key + "." + entry.key(), entry.value(), was, labels);
            }
        }
    }

    private void simple(Field field, String key, Value.Texts typed, String label, Labels labels) {
        if (scalars.parse(field, typed).isEmpty()) {
            String own = labels.own(field, unreadableByModule(field), "conversionErrorMessage");
            wrong.add(new Message(
                    key,
                    label,
                    own.isEmpty() ? texts.text(unreadable(field), label, String.join(" ", typed.values())) : own));
            return;
        }
        int most = field instanceof Field.Text text ? text.maxLength().orElse(100_000) : 1_000_000;
        if (typed.first().length() > most && most > 0) {
            wrong.add(new Message(
                    key,
                    label,
                    texts.text("form.tooLong", label, most, typed.first().length())));
        }
        if (field instanceof Field.Slider slider) {
            range(Optional.of(slider.min()), Optional.of(slider.max()), "", key, typed.first(), label);
        }
        if (field instanceof Field.Password password
                && password.verification()
                && !typed.first().equals(typed.second())) {
            String own = labels.own(field, password.verificationError(), "verificationErrorMessage");
            fail(true, own, key, label, "form.passwordsDiffer");
        }
        if (!choices.accepts(field, typed)) {
            wrong.add(
                    new Message(key, label, texts.text("form.notAnOption", label, String.join(", ", typed.values()))));
        }
        field.basics().validators().forEach(validator -> {
            if (validator instanceof Validator.DateRange range && field instanceof Field.Date date) {
                days(range, scalars.day(date, typed), key, label, labels);
            } else {
                validate(validator, key, typed.first(), label, labels);
            }
        });
    }

    private void days(Validator.DateRange range, Optional<LocalDate> day, String key, String label, Labels labels) {
        boolean outside = day.isPresent()
                && (bound(range.min()).filter(day.get()::isBefore).isPresent()
                        || bound(range.max()).filter(day.get()::isAfter).isPresent());
        fail(outside, labels.text(range.message()), key, label, "form.range");
    }

    private Optional<LocalDate> bound(String day) {
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(day.equals("now") ? scalars.today() : LocalDate.parse(day));
    }

    private static String unreadableByModule(Field field) {
        return field.basics().validators().stream()
                .filter(Validator.Readable.class::isInstance)
                .map(Validator::message)
                .findFirst()
                .orElse("");
    }

    private static String unreadable(Field field) {
        if (field instanceof Field.Date date) {
            return date.time() ? "form.notADateTime" : "form.notADate";
        }
        return Scalars.type(field) == PropertyType.LONG ? "form.notAWholeNumber" : "form.notANumber";
    }

    private void validate(Validator validator, String key, String text, String label, Labels labels) {
        String own = labels.text(validator.message());
        switch (validator) {
            case Validator.Pattern pattern -> fail(!matches(pattern.pattern(), text), own, key, label, "form.pattern");
            case Validator.Email email -> fail(!EMAIL.matcher(text).matches(), own, key, label, "form.email");
            case Validator.NodeName name -> nodeName(name, text, own, key, label);
            case Validator.SafeHtml html ->
                fail(!new SafeHtmlCheck(html).accepts(text), own, key, label, "form.safeHtml");
            case Validator.DateRange range -> {}
            case Validator.Length length ->
                fail(
                        text.length() < length.min().orElse(0)
                                || text.length() > length.max().orElse(Integer.MAX_VALUE),
                        own,
                        key,
                        label,
                        "form.length");
            case Validator.Range range -> range(range.min(), range.max(), own, key, text, label);
            case Validator.Readable readable -> {}
            case Validator.Unknown unknown -> {}
        }
    }

    private void nodeName(Validator.NodeName rule, String text, String own, String key, String label) {
        if (!rule.when().contains(node.isEmpty() ? Validator.Stage.NEW : Validator.Stage.STORED)) {
            return;
        }
        boolean bad = rule.pattern().isEmpty()
                ? !text.matches("[\\p{L}\\p{N}_. -]{1,120}") || text.startsWith(".")
                : !matches(rule.pattern(), text);
        fail(bad, own, key, label, "form.nodeName");
        boolean taken = node.filter(one -> !one.name().equals(text))
                .flatMap(ContentNode::parent)
                .filter(parent -> parent.child(text).isPresent())
                .isPresent();
        fail(!bad && taken, own, key, label, "form.nameTaken");
    }

    private void range(Optional<Double> min, Optional<Double> max, String own, String key, String text, String label) {
        Optional<Double> number = GermanNumber.decimal(text).map(Number::doubleValue);
        boolean outside = number.isPresent()
                && (min.isPresent() && number.get() < min.get() || max.isPresent() && number.get() > max.get());
        fail(outside, own, key, label, "form.range");
    }

    private void fail(boolean failed, String own, String key, String label, String text) {
        if (failed) {
            wrong.add(new Message(key, label, own.isEmpty() ? texts.text(text, label) : own));
        }
    }

    /** A pattern that cannot be compiled is the module's fault, not the editor's. */
    private static boolean matches(String pattern, String text) {
        try {
            return BoundedPattern.matches(pattern, text);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
