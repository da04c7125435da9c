package quartier.author.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Field;

/** Reads what a node holds for each field, wherever the field's storage strategy has put it. */
final class StoredValues {
    private final Scalars scalars;
    private final Defaults defaults;

    StoredValues(ZoneId zone) {
        this.scalars = new Scalars(zone);
        this.defaults = new Defaults(zone);
    }

    Value read(Field field, Place place) {
        return switch (field) {
            case Field.Composite composite -> parts(composite, composite.fields(), place, place.parts(composite));
            case Field.Switchable switchable -> switched(switchable, place);
            case Field.Multi multi -> entries(multi, place);
            case Field.Upload upload -> file(upload, place);
            case Field.Password password -> Value.NOTHING;
            case Field.Static text -> Value.Texts.of(text.value());
            case Field.Text text -> simple(field, place);
            case Field.RichText text -> simple(field, place);
            case Field.CheckBox box -> simple(field, place);
            case Field.Select select -> simple(field, place);
            case Field.Date date -> simple(field, place);
            case Field.Hidden hidden -> simple(field, place);
            case Field.Code code -> simple(field, place);
            case Field.Slider slider -> simple(field, place);
            case Field.Link link -> simple(field, place);
            case Field.Unknown unknown -> simple(field, place);
        };
    }

    private Value.Texts simple(Field field, Place place) {
        if (field.name().equals("jcrName") && place.prefix().isEmpty()) {
            return Value.Texts.of(place.node().map(ContentNode::name).orElse(""));
        }
        Optional<Property> stored = place.property(place.name(field));
        if (stored.isEmpty()) {
            return place.fresh() ? defaults.of(field) : Value.NOTHING;
        }
        return texts(field, stored.get());
    }

    private Value.Texts texts(Field field, Property stored) {
        if (field instanceof Field.Select select && select.multiple() || field instanceof Field.Unknown) {
            return new Value.Texts(stored.values().stream().map(scalars::show).toList());
        }
        return stored.values().isEmpty()
                ? Value.NOTHING
                : scalars.show(field, stored.values().getFirst());
    }

    private Value.Parts parts(Field of, List<Field> fields, Place outer, Place inner) {
        Map<String, Value> parts = new LinkedHashMap<>();
        for (Field field : fields) {
            Value value = read(field, inner);
            parts.put(
                    field.name(),
                    value.isBlank() && inner.node().isEmpty() ? elsewhere(of, field, outer, value) : value);
        }
        return new Value.Parts(parts);
    }

    /** Modules differ in where they put parts: also look beside the field, with and without its name in front. */
    private Value elsewhere(Field of, Field part, Place outer, Value otherwise) {
        String name = part.name();
        String capital = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (outer.node().isEmpty()) {
            return otherwise;
        }
        return Stream.of(of.name() + name, of.name() + capital)
                .map(candidate ->
                        outer.property(outer.named(candidate, part.basics().i18n())))
                .flatMap(Optional::stream)
                .<Value>map(property -> texts(part, property))
                .findFirst()
                .orElse(otherwise);
    }

    private Value.Parts switched(Field.Switchable field, Place place) {
        Place inner = place.parts(field);
        Map<String, Value> parts = new LinkedHashMap<>();
        String chosen = inner.property(inner.named(selector(field), false))
                .map(Property::text)
                .orElse(
                        place.fresh()
                                ? field.basics().defaultValue().stream()
                                        .findFirst()
                                        .orElse("")
                                : "");
        parts.put(selector(field), Value.Texts.of(chosen));
        for (Field.Switchable.Case form : field.forms()) {
            parts.put("#" + form.option(), parts(field, form.fields(), place, inner));
        }
        return new Value.Parts(parts);
    }

    static String selector(Field.Switchable field) {
        return field.selector().isEmpty() ? "field" : field.selector();
    }

    private Value.Entries entries(Field.Multi multi, Place place) {
        return new Value.Entries(
                switch (multi.storage()) {
                    case VALUES -> values(multi, place);
                    case JOINED -> joined(multi, place);
                    case CHILD_PROPERTIES -> childProperties(multi, place);
                    case CHILD_ENTRIES, CHILD_NUMBERED ->
                        place.child(place.name(multi)).stream()
                                .flatMap(node -> node.children().stream())
                                .filter(node -> multi.isEntry(node.name()))
                                .map(node -> entry(multi.field(), node, place))
                                .toList();
                    case CHILD_NAMED ->
                        place.child(place.name(multi)).stream()
                                .flatMap(node -> node.children().stream())
                                .map(node -> new Value.Entry(node.name(), Value.Texts.of(node.text(multi.name()))))
                                .toList();
                    case SIBLING_ENTRIES ->
                        place.node().stream()
                                .flatMap(node -> node.children().stream())
                                .filter(node -> Field.Multi.isEntry(place.name(multi), node.name()))
                                .map(node -> entry(multi.field(), node, place))
                                .toList();
                });
    }

    private Value.Entry entry(Field field, ContentNode node, Place place) {
        Place there = new Place(Optional.of(node), new NodeDraft(Place.PART_TYPE), "", place.suffix(), false);
        return new Value.Entry(node.name(), read(field, there));
    }

    private List<Value.Entry> values(Field.Multi multi, Place place) {
        List<Value.Entry> entries = new ArrayList<>();
        Optional<Property> stored = place.property(place.named(
                multi.name(), multi.basics().i18n() || multi.field().basics().i18n()));
        if (stored.isEmpty() && place.fresh()) {
            return defaults.entries(multi);
        }
        stored.map(Property::values)
                .orElse(List.of())
                .forEach(value -> entries.add(
                        new Value.Entry(String.valueOf(entries.size()), scalars.show(multi.field(), value))));
        return entries;
    }

    private List<Value.Entry> joined(Field.Multi multi, Place place) {
        List<Value.Entry> entries = new ArrayList<>();
        for (String text :
                place.property(place.name(multi)).map(Property::text).orElse("").split(",")) {
            if (!text.isBlank()) {
                entries.add(new Value.Entry(String.valueOf(entries.size()), Value.Texts.of(text.strip())));
            }
        }
        return entries;
    }

    private List<Value.Entry> childProperties(Field.Multi multi, Place place) {
        List<Value.Entry> entries = new ArrayList<>();
        Optional<ContentNode> node = place.child(place.name(multi));
        for (int i = 0;
                node.isPresent() && node.get().property(String.valueOf(i)).isPresent();
                i++) {
            Object value = node.get()
                    .property(String.valueOf(i))
                    .orElseThrow()
                    .values()
                    .getFirst();
            entries.add(new Value.Entry(String.valueOf(i), scalars.show(multi.field(), value)));
        }
        return entries;
    }

    private Value.Upload file(Field.Upload field, Place place) {
        String name = place.named(
                field.nodeName().isEmpty() ? field.name() : field.nodeName(),
                field.basics().i18n());
        return new Value.Upload(place.child(name).map(StoredValues::stored), Optional.empty(), false);
    }

    private static Value.Stored stored(ContentNode node) {
        long size = node.property("size")
                .map(Property::text)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        return new Value.Stored(node.text("fileName"), node.text("jcr:mimeType"), size);
    }
}
