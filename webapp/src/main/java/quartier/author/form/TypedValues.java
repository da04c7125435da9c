package quartier.author.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import quartier.definition.Field;
import quartier.http.FormData;

/**
 * Reads what was sent. Names: parts are joined with dots; a multi field sends the keys of its entries in order as
 * {@code <name>[]} and each entry as {@code <name>.<key>}; a date's time is {@code <name>.zeit}.
 */
final class TypedValues {
    /** All names of our fields begin so, to stay apart from the desk's own. */
    static final String PREFIX = "f.";

    private static final int MOST_ENTRIES = 500;

    private final FormData form;
    private final Uploading uploading;
    private final StoredValues defaults;

    TypedValues(FormData form, ZoneId zone, Uploading uploading) {
        this.form = form;
        this.defaults = new StoredValues(zone);
        this.uploading = uploading;
    }

    static String key(String parent, String name) {
        return parent.isEmpty() ? PREFIX + name : parent + "." + name;
    }

    /** @param stored what the node holds; kept where the form has no say */
    Value read(Field field, String key, Value stored) {
        if (field.basics().readOnly()) {
            return stored;
        }
        return switch (field) {
            case Field.Composite composite -> new Value.Parts(parts(composite.fields(), key, stored));
            case Field.Switchable switchable -> switched(switchable, key, stored);
            case Field.Multi multi -> entries(multi, key, stored);
            case Field.Upload upload -> file(upload, key, stored);
            case Field.CheckBox box -> Value.Texts.of(form.fields().has(key) ? "true" : "false");
            case Field.Select select -> texts(key);
            case Field.Date date
            when date.time() -> {
                String day = line(key);
                String time = line(key + ".zeit");
                yield day.isEmpty() && time.isEmpty() ? Value.NOTHING : new Value.Texts(List.of(day, time));
            }
            case Field.Date date -> Value.Texts.of(line(key));
            case Field.Text text when text.rows() > 1 -> kept(lines(form.text(key)), stored, TypedValues::lines);
            case Field.Text text ->
                stored instanceof Value.Texts before && oneLine(before.first()).equals(oneLine(form.text(key)))
                        ? before
                        : Value.Texts.of(line(key));
            case Field.RichText text ->
                kept(RichTextHtml.clean(lines(form.text(key)), text), stored, html -> RichTextHtml.clean(html, text));
            case Field.Password password
            when password.verification() -> {
                String again = form.text(key + ".wiederholung");
                yield form.text(key).isEmpty() && again.isEmpty()
                        ? Value.NOTHING
                        : new Value.Texts(List.of(form.text(key), again));
            }
            case Field.Password password -> Value.Texts.of(form.text(key));
            case Field.Code code -> kept(lines(form.text(key)), stored, TypedValues::lines);
            case Field.Slider slider -> Value.Texts.of(line(key).replace('.', ','));
            case Field.Link link -> Value.Texts.of(line(key));
            case Field.Hidden hidden -> stored;
            case Field.Static text -> stored;
            case Field.Unknown unknown -> stored;
        };
    }

    private String line(String key) {
        return form.text(key).replaceAll("\\R", " ").strip();
    }

    /** Browsers send line ends as CR LF; a text area's own first line break is not part of its value. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    /** What a browser shows of a text in a field that has one line only. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", "").strip();
    }

    /** What was not changed stays exactly as it was stored, also where it would be written otherwise today. */
    private static Value kept(String typed, Value stored, UnaryOperator<String> asTyped) {
        return stored instanceof Value.Texts before
                        && asTyped.apply(before.first()).equals(typed)
                ? before
                : Value.Texts.of(typed);
    }

    private Value.Texts texts(String key) {
        return new Value.Texts(
                form.fields().all(key).stream().filter(text -> !text.isEmpty()).toList());
    }

    private Map<String, Value> parts(List<Field> fields, String key, Value stored) {
        Map<String, Value> parts = new LinkedHashMap<>();
        for (Field field : fields) {
            Value before = stored instanceof Value.Parts was ? was.part(field.name()) : Value.NOTHING;
            parts.put(field.name(), read(field, key(key, field.name()), before));
        }
        return parts;
    }

    private Value.Parts switched(Field.Switchable field, String key, Value stored) {
        Map<String, Value> parts = new LinkedHashMap<>();
        String chosen = line(key + ".wahl");
        parts.put(StoredValues.selector(field), Value.Texts.of(chosen));
        for (Field.Switchable.Case form : field.forms()) {
            String part = "#" + form.option();
            Value before = stored instanceof Value.Parts was ? was.part(part) : Value.NOTHING;
            boolean shown = this.form.fields().has(key + ".offen." + form.option());
            parts.put(part, shown ? new Value.Parts(parts(form.fields(), key + "." + form.option(), before)) : before);
        }
        return new Value.Parts(parts);
    }

    private Value.Entries entries(Field.Multi multi, String key, Value stored) {
        List<Value.Entry> entries = new ArrayList<>();
        List<Value.Entry> before = stored instanceof Value.Entries was ? was.entries() : List.of();
        for (String name : form.fields().all(key + "[]")) {
            if (entries.size() < MOST_ENTRIES && name.matches("[\\p{L}\\p{N} _:-]{1,100}")) {
                Value was = before.stream()
                        .filter(entry -> entry.key().equals(name))
                        .map(Value.Entry::value)
                        .findFirst()
                        .orElse(Value.NOTHING);
                String there = key + "." + name;
                boolean blank = name.startsWith("neu")
                        && form.fields().values().keySet().stream().noneMatch(k -> k.startsWith(there));
                entries.add(new Value.Entry(name, blank ? fresh(multi.field()) : read(multi.field(), there, was)));
            }
        }
        return new Value.Entries(entries);
    }

    /** A new entry begins with its fields' defaults. */
    private Value fresh(Field field) {
        return defaults.read(field, new Place(Optional.empty(), new NodeDraft(Place.PART_TYPE), "", "", true));
    }

    private Value.Upload file(Field.Upload field, String key, Value stored) {
        Optional<Value.Stored> before = stored instanceof Value.Upload was ? was.stored() : Optional.empty();
        return new Value.Upload(
                before,
                form.file(key).flatMap(file -> uploading.take(field, key, file)),
                form.fields().has(key + ".entfernen"));
    }

    /** Looks at a file that was sent and keeps its bytes; empty when it was refused, which it reports itself. */
    @FunctionalInterface
    interface Uploading {
        Optional<Value.Sent> take(Field.Upload field, String key, FormData.FilePart file);
    }
}
