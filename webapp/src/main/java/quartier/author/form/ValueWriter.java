package quartier.author.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.Field;

/**
 * Turns values into changes. What shows the same as before is not written: a value that people cannot see exactly (its
 * type, its seconds) survives being opened and saved.
 */
final class ValueWriter {
    private final Scalars scalars;
    private final StoredValues stored;
    private final UnaryOperator<String> passwordHash;

    ValueWriter(ZoneId zone, UnaryOperator<String> passwordHash) {
        this.scalars = new Scalars(zone);
        this.stored = new StoredValues(zone);
        this.passwordHash = passwordHash;
    }

    void write(Field field, Value value, Place place) {
        if (field.basics().readOnly() && !place.fresh()) {
            return;
        }
        switch (field) {
            case Field.Composite composite
            when value instanceof Value.Parts parts -> parts(composite.fields(), parts, place.parts(composite));
            case Field.Switchable switchable
            when value instanceof Value.Parts parts -> switched(switchable, parts, place);
            case Field.Multi multi when value instanceof Value.Entries entries -> entries(multi, entries, place);
            case Field.Upload upload when value instanceof Value.Upload file -> file(upload, file, place);
            case Field.Select select
            when select.multiple() && value instanceof Value.Texts texts -> several(select, texts, place);
            case Field.Password password
            when value instanceof Value.Texts texts && !texts.first().isEmpty() ->
                place.draft().set(Property.of(place.name(field), passwordHash.apply(texts.first())));
            case Field.Password password -> {}
            case Field.Static text -> {}
            case Field.Unknown unknown -> {}
            default -> {
                if (value instanceof Value.Texts texts && !field.name().equals("jcrName")) {
                    simple(field, texts, place);
                }
            }
        }
    }

    private void parts(List<Field> fields, Value.Parts parts, Place inner) {
        fields.forEach(field -> write(field, parts.part(field.name()), inner));
    }

    private void switched(Field.Switchable field, Value.Parts parts, Place place) {
        Place inner = place.parts(field);
        String name = inner.named(StoredValues.selector(field), false);
        String chosen = parts.text(StoredValues.selector(field));
        if (!chosen.equals(inner.property(name).map(Property::text).orElse(""))) {
            textOrNothing(inner, name, chosen);
        }
        field.forms().stream().filter(form -> form.option().equals(chosen)).forEach(form -> {
            if (parts.part("#" + form.option()) instanceof Value.Parts values) {
                parts(form.fields(), values, inner);
            }
        });
    }

    private void simple(Field field, Value.Texts value, Place place) {
        String name = place.name(field);
        Optional<Property> before = place.property(name);
        Value was = before.isPresent() ? stored.read(field, place) : Value.NOTHING;
        if (value.equals(was) || before.isEmpty() && (value.isBlank() || isOff(field, value) && !place.fresh())) {
            return;
        }
        if (value.isBlank()) {
            place.draft().unset(name);
        } else {
            scalars.parse(field, value).ifPresent(parsed -> place.draft().set(scalars.property(name, field, parsed)));
        }
    }

    private static boolean isOff(Field field, Value.Texts value) {
        return field instanceof Field.CheckBox && value.first().equals("false");
    }

    private void several(Field.Select field, Value.Texts value, Place place) {
        String name = place.name(field);
        List<String> before = place.property(name).map(Property::texts).orElse(List.of());
        if (!before.equals(value.values())) {
            if (value.values().isEmpty()) {
                place.draft().unset(name);
            } else {
                List<Object> typed = value.values().stream()
                        .flatMap(text -> scalars.parse(field, Value.Texts.of(text)).stream())
                        .toList();
                place.draft().set(new Property(name, Scalars.type(field), true, typed));
            }
        }
    }

    private static void textOrNothing(Place place, String name, String text) {
        if (text.isEmpty()) {
            place.draft().unset(name);
        } else {
            place.draft().set(Property.of(name, text));
        }
    }

    private void entries(Field.Multi multi, Value.Entries entries, Place place) {
        Value.Entries filled = new Value.Entries(entries.entries().stream()
                .filter(entry -> !entry.isNew() || !entry.value().isBlank())
                .filter(entry -> !(entry.value() instanceof Value.Texts texts && texts.isBlank()))
                .toList());
        boolean defaults = place.fresh() && !filled.entries().isEmpty();
        if (!defaults && filled.equals(stored.read(multi, place))) {
            return;
        }
        switch (multi.storage()) {
            case VALUES -> values(multi, filled, place);
            case JOINED -> textOrNothing(place, place.name(multi), String.join(",", texts(filled)));
            case CHILD_PROPERTIES -> childProperties(multi, filled, place);
            case CHILD_ENTRIES -> below(multi, filled, place, multi.name());
            case CHILD_NUMBERED -> below(multi, filled, place, "");
            case CHILD_NAMED -> named(multi, filled, place);
            case SIBLING_ENTRIES -> siblings(multi, filled, place);
        }
    }

    private static List<String> texts(Value.Entries entries) {
        return entries.entries().stream()
                .map(entry -> entry.value() instanceof Value.Texts texts ? texts.first() : "")
                .toList();
    }

    private List<Object> parsed(Field.Multi multi, Value.Entries entries, List<Object> before) {
        List<Object> values = new ArrayList<>();
        for (Value.Entry entry : entries.entries()) {
            Value.Texts texts = (Value.Texts) entry.value();
            Optional<Object> same = before.stream()
                    .filter(value -> scalars.show(multi.field(), value).equals(texts))
                    .findFirst();
            same.or(() -> scalars.parse(multi.field(), texts)).ifPresent(values::add);
        }
        return values;
    }

    private void values(Field.Multi multi, Value.Entries entries, Place place) {
        String name = place.named(
                multi.name(), multi.basics().i18n() || multi.field().basics().i18n());
        Optional<Property> before = place.property(name);
        List<Object> values =
                parsed(multi, entries, before.map(Property::values).orElse(List.of()));
        if (values.isEmpty()) {
            place.draft().unset(name);
        } else {
            PropertyType type = before.map(Property::type).orElse(Scalars.type(multi.field()));
            boolean same = values.stream().map(Object::getClass).distinct().count() == 1
                    && Scalars.type(multi.field()) == type;
            place.draft().set(new Property(name, same ? type : Scalars.type(multi.field()), true, values));
        }
    }

    private void childProperties(Field.Multi multi, Value.Entries entries, Place place) {
        String name = place.name(multi);
        Place there = place.below(name, false);
        List<Object> values = parsed(multi, entries, List.of());
        there.draft().want();
        for (int i = 0; i < values.size(); i++) {
            there.draft().set(scalars.property(String.valueOf(i), multi.field(), values.get(i)));
        }
        for (int i = values.size(); there.property(String.valueOf(i)).isPresent(); i++) {
            there.draft().unset(String.valueOf(i));
        }
    }

    /** Entries keep their node names when they move; the order is that of the nodes. */
    private void below(Field.Multi multi, Value.Entries entries, Place place, String stem) {
        Place container = place.below(place.name(multi), false);
        Set<String> taken = new HashSet<>();
        container.node().stream()
                .flatMap(node -> node.children().stream())
                .map(ContentNode::name)
                .forEach(taken::add);
        Set<String> gone = new HashSet<>(taken);
        gone.removeIf(name -> !multi.isEntry(name));
        List<String> order = new ArrayList<>();
        for (Value.Entry entry : entries.entries()) {
            boolean known = container.child(entry.key()).isPresent();
            String name = known ? entry.key() : free(stem, taken);
            taken.add(name);
            gone.remove(name);
            order.add(name);
            Place there = container.below(name, multi.entryType(), !known);
            there.draft().want();
            write(multi.field(), entry.value(), there);
        }
        gone.forEach(container.draft()::remove);
        container.draft().want();
        container.draft().order(order);
    }

    private static String free(String stem, Set<String> taken) {
        int number = 0;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    private void named(Field.Multi multi, Value.Entries entries, Place place) {
        Place container = place.below(place.name(multi), false);
        Set<String> gone = new HashSet<>();
        container.node().stream().flatMap(node -> node.children().stream()).forEach(node -> gone.add(node.name()));
        List<String> order = new ArrayList<>();
        for (String text : texts(entries)) {
            String name = text.replaceAll("[/:\\[\\]|*\\s]+", "-");
            gone.remove(name);
            if (!order.contains(name)) {
                order.add(name);
                container.below(name, false).draft().set(Property.of(multi.name(), text));
            }
        }
        gone.forEach(container.draft()::remove);
        container.draft().want();
        container.draft().order(order);
    }

    /** Entries lie among other children, so their order is their number: their content moves, not the nodes. */
    private void siblings(Field.Multi multi, Value.Entries entries, Place place) {
        String stem = place.name(multi);
        List<String> names = new ArrayList<>();
        place.node().stream()
                .flatMap(node -> node.children().stream())
                .filter(node -> Field.Multi.isEntry(stem, node.name()))
                .forEach(node -> names.add(node.name()));
        Set<String> taken = new HashSet<>(names);
        int position = 0;
        for (Value.Entry entry : entries.entries()) {
            String name = position < names.size() ? names.get(position) : free(stem, taken);
            taken.add(name);
            Optional<ContentNode> source = place.child(entry.key());
            NodeDraft draft = new NodeDraft(multi.entryType().isEmpty() ? Place.PART_TYPE : multi.entryType());
            draft.want();
            write(multi.field(), entry.value(), new Place(source, draft, "", place.suffix(), source.isEmpty()));
            place.draft().replace(name, source, draft);
            position++;
        }
        names.stream().skip(position).forEach(place.draft()::remove);
    }

    private static void file(Field.Upload field, Value.Upload value, Place place) {
        String name = place.named(
                field.nodeName().isEmpty() ? field.name() : field.nodeName(),
                field.basics().i18n());
        if (value.sent().isPresent()) {
            Value.Sent sent = value.sent().get();
            NodeDraft there = place.draft().child(name, "mgnl:resource");
            there.set(Property.of("jcr:data", sent.bytes()));
            there.set(Property.of("jcr:mimeType", sent.mimeType()));
            there.set(Property.of("fileName", sent.fileName()));
            there.set(Property.of(
                    "extension", sent.fileName().substring(sent.fileName().lastIndexOf('.') + 1)));
            there.set(Property.of("size", sent.bytes().length()));
        } else if (value.remove() && value.stored().isPresent()) {
            place.draft().remove(name);
        }
    }
}
