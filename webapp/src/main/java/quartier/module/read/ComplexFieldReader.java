package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import quartier.definition.Field;
import quartier.definition.Field.Appearance;
import quartier.definition.Field.MultiStorage;
import quartier.definition.Field.PartStorage;
import quartier.definition.Problem;
import quartier.module.read.FieldReader.Place;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads composite, multi and switchable fields, and how each spelling stores its parts. */
final class ComplexFieldReader {
    private final FieldReader fields;
    private final OptionReader options;

    ComplexFieldReader(FieldReader fields, OptionReader options) {
        this.fields = fields;
        this.options = options;
    }

    Field composite(FieldBasics basics, Place place) {
        Keys keys = basics.keys();
        boolean today = keys.has("properties");
        List<Part> parts = keys.parts(today ? "properties" : "fields");
        Stored stored = !today && basics.legacy()
                ? new Stored(legacyComposite(basics), basics.name(), "")
                : stored(basics, place, PartStorage.CHILD_NODE);
        return new Field.Composite(
                basics.read(Field.ValueType.STRING),
                fields.fields(parts, Place.FORM),
                stored.storage(),
                stored.nodeName(),
                stored.nodeType(),
                basics.isHorizontal());
    }

    private record Stored(PartStorage storage, String nodeName, String nodeType) {}

    private static PartStorage legacyComposite(FieldBasics basics) {
        return switch (basics.className("transformerClass")) {
            case "NoOpCompositeTransformer" -> PartStorage.ENTRY_NODE;
            case "DelegatingCompositeFieldTransformer" -> PartStorage.SAME_NODE;
            default -> PartStorage.PREFIXED;
        };
    }

    private static Stored stored(FieldBasics basics, Place place, PartStorage usual) {
        Keys keys = basics.keys();
        boolean prefix = basics.className("propertyNameDecorator").equals("PrefixNameDecorator");
        Optional<Keys> provider = keys.child("itemProvider", "itemProvider of " + basics.what());
        String kind = provider.map(own -> TypeNames.of(own.type())).orElse("");
        provider.map(own -> own.kind(kind)).ifPresent(Keys::done);
        String type = provider.map(own -> Names.nodeType(own, "nodeType", "")).orElse("");
        PartStorage here = prefix ? PartStorage.PREFIXED : PartStorage.SAME_NODE;
        return switch (kind) {
            case "currentitemprovider", "jcrcurrentitemprovider" -> new Stored(here, basics.name(), type);
            case "jcrchildnodeprovider" ->
                new Stored(
                        PartStorage.CHILD_NODE,
                        provider.map(own -> own.text("nodeName"))
                                .filter(name -> !name.isEmpty())
                                .orElse(basics.name()),
                        type);
            default ->
                new Stored(place == Place.ENTRY ? PartStorage.ENTRY_NODE : prefix ? here : usual, basics.name(), type);
        };
    }

    Field multi(FieldBasics basics) {
        Keys keys = basics.keys();
        Field inner = inner(keys, basics.name(), Place.ENTRY).orElseGet(() -> missing(basics));
        boolean values = !basics.type().equals("jcrmultifield");
        Optional<Keys> provider = keys.child("itemProvider", "itemProvider of " + basics.what());
        boolean here = provider.map(own -> TypeNames.of(own.type()))
                .filter(type -> type.endsWith("currentitemprovider"))
                .isPresent();
        provider.ifPresent(own -> named(own, basics));
        return new Field.Multi(
                basics.read(inner.basics().valueType()),
                inner,
                here && !values ? MultiStorage.SIBLING_ENTRIES : storage(basics, inner, values),
                keys.number("minItems"),
                max(keys),
                keys.text("buttonSelectAddLabel", keys.text("buttonAddLabel")),
                keys.text("buttonSelectRemoveLabel", keys.text("buttonRemoveLabel")),
                keys.flag("canRemoveItems", true),
                keys.child("entryResolution", "entryResolution of " + basics.what())
                        .map(ComplexFieldReader::strict)
                        .orElse(false));
    }

    private static void named(Keys provider, FieldBasics basics) {
        provider.kind(TypeNames.of(provider.type())).done();
        String name = provider.text("nodeName", basics.name());
        if (!name.equals(basics.name())) {
            provider.unsupported("entries of " + basics.what() + " are stored below '" + basics.name()
                    + "', not below '" + name + "'");
        }
    }

    private static boolean strict(Keys resolution) {
        boolean strict = resolution.flag("strict", false);
        resolution.done();
        return strict;
    }

    private static OptionalInt max(Keys keys) {
        OptionalInt max = keys.number("maxItems");
        return max.isPresent() ? max : keys.number("maxFields");
    }

    private Optional<Field> inner(Keys keys, String usualName, Place place) {
        String name = keys.node("field")
                .filter(YamlNode.Entries.class::isInstance)
                .flatMap(node -> ((YamlNode.Entries) node).text("name"))
                .orElse(usualName);
        return keys.part("field", name).flatMap(part -> fields.field(part, place));
    }

    private static Field missing(FieldBasics basics) {
        basics.keys().error(basics.what() + " has no 'field'");
        return new Field.Unknown(basics.read(Field.ValueType.STRING), "");
    }

    private static MultiStorage storage(FieldBasics basics, Field inner, boolean values) {
        boolean parts = inner instanceof Field.Composite || inner instanceof Field.Switchable;
        return switch (basics.className("transformerClass")) {
            case "MultiValueJSONTransformer" -> MultiStorage.JOINED;
            case "MultiValueChildNodeTransformer" -> MultiStorage.CHILD_PROPERTIES;
            case "MultiValueChildrenNodeTransformer", "DelegatingMultiValueFieldTransformer" ->
                MultiStorage.SIBLING_ENTRIES;
            case "MultiValueSubChildrenNodeTransformer" -> MultiStorage.CHILD_NAMED;
            case "MultiValueSubChildrenNodePropertiesTransformer", "DelegatingMultiValueSubnodeTransformer" ->
                MultiStorage.CHILD_NUMBERED;
            default -> {
                if (!values) {
                    yield MultiStorage.CHILD_ENTRIES;
                }
                yield parts ? partsWithoutTransformer(basics) : MultiStorage.VALUES;
            }
        };
    }

    private static MultiStorage partsWithoutTransformer(FieldBasics basics) {
        basics.keys()
                .problems()
                .accept(Problem.warning(
                        basics.typeAt(),
                        basics.what()
                                + " holds several values of a composite field; its entries are stored as child nodes"));
        return basics.legacy() ? MultiStorage.CHILD_NUMBERED : MultiStorage.CHILD_ENTRIES;
    }

    Field switchable(FieldBasics basics, Place place) {
        Keys keys = basics.keys();
        return keys.has("forms") || keys.has("field") ? forms(basics, place) : legacySwitchable(basics);
    }

    private Field forms(FieldBasics basics, Place place) {
        Keys keys = basics.keys();
        Optional<Field> chooser = inner(keys, "field", Place.FORM);
        List<Field.Switchable.Case> cases = new ArrayList<>();
        for (Part part : keys.parts("forms")) {
            Keys form = part.keys("form '" + part.name() + "' of " + basics.what());
            cases.add(new Field.Switchable.Case(part.name(), fields.fields(form.parts("properties"), Place.FORM)));
            ItemPlace.usual(form);
            form.done();
        }
        Field.Select select = chooser.filter(Field.Select.class::isInstance)
                .map(Field.Select.class::cast)
                .orElse(null);
        if (select == null) {
            keys.error(basics.what() + " needs a 'field' with options");
        }
        Stored stored = stored(basics, place, PartStorage.CHILD_NODE);
        return new Field.Switchable(
                basics.read(
                        Field.ValueType.STRING,
                        select == null ? List.of() : select.basics().defaultValue()),
                select == null ? "field" : select.name(),
                select == null ? Appearance.COMBO_BOX : select.appearance(),
                select == null ? new Field.Options.Fixed(List.of(), false) : select.options(),
                List.copyOf(cases),
                stored.storage(),
                stored.nodeName(),
                stored.nodeType());
    }

    private Field legacySwitchable(FieldBasics basics) {
        Keys keys = basics.keys();
        List<Field.Switchable.Case> cases = fields.fields(keys.parts("fields"), Place.FORM).stream()
                .map(field -> new Field.Switchable.Case(field.name(), List.of(field)))
                .toList();
        boolean radio = keys.text("selectionType", "radio").equals("radio");
        boolean delegating = basics.className("transformerClass").startsWith("Delegating");
        Field.Options choices = options.read(keys, true);
        return new Field.Switchable(
                basics.read(Field.ValueType.STRING, OptionReader.selected(choices)),
                basics.name(),
                radio ? Appearance.RADIO_BUTTONS : Appearance.COMBO_BOX,
                choices,
                cases,
                delegating ? PartStorage.SAME_NODE : PartStorage.PREFIXED,
                basics.name());
    }
}
