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
        Optional<YamlNode> parts = keys.node("properties");
        Optional<YamlNode> old = keys.node("fields");
        Stored stored = parts.isEmpty() && basics.legacy()
                ? new Stored(legacyComposite(basics), basics.name())
                : stored(basics, place, PartStorage.CHILD_NODE);
        boolean horizontal = layout(keys).equals("horizontal");
        return new Field.Composite(
                basics.read(Field.ValueType.STRING),
                fields.fields(parts.isPresent() ? parts : old, Place.FORM),
                stored.storage(),
                stored.nodeName(),
                horizontal);
    }

    private static String layout(Keys keys) {
        Optional<YamlNode> layout = keys.node("layout");
        return layout.filter(YamlNode.Entries.class::isInstance)
                .flatMap(node -> ((YamlNode.Entries) node).text("$type"))
                .orElseGet(() -> layout.map(node -> node instanceof YamlNode.Text text ? text.text() : "")
                        .orElse(""));
    }

    private record Stored(PartStorage storage, String nodeName) {}

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
        PartStorage here = prefix ? PartStorage.PREFIXED : PartStorage.SAME_NODE;
        return switch (kind) {
            case "currentitemprovider", "jcrcurrentitemprovider" -> new Stored(here, basics.name());
            case "jcrchildnodeprovider" ->
                new Stored(
                        PartStorage.CHILD_NODE,
                        provider.map(own -> own.text("nodeName"))
                                .filter(name -> !name.isEmpty())
                                .orElse(basics.name()));
            default -> new Stored(place == Place.ENTRY ? PartStorage.ENTRY_NODE : prefix ? here : usual, basics.name());
        };
    }

    Field multi(FieldBasics basics) {
        Keys keys = basics.keys();
        Field inner = keys.node("field")
                .flatMap(node -> fields.field(
                        new Part(innerName(node, basics.name()), node.origin(), node, keys.problems()), Place.ENTRY))
                .orElseGet(() -> missing(basics));
        boolean values = !basics.type().equals("jcrmultifield");
        return new Field.Multi(
                basics.read(inner.basics().valueType()),
                inner,
                storage(basics, inner, values),
                keys.number("minItems"),
                max(keys),
                keys.text("buttonSelectAddLabel"),
                keys.text("buttonSelectRemoveLabel"));
    }

    private static OptionalInt max(Keys keys) {
        OptionalInt max = keys.number("maxItems");
        return max.isPresent() ? max : keys.number("maxFields");
    }

    private static String innerName(YamlNode node, String outer) {
        return node instanceof YamlNode.Entries map ? map.text("name").orElse(outer) : outer;
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
        Optional<Field> chooser = keys.node("field")
                .flatMap(node -> fields.field(
                        new Part(innerName(node, "field"), node.origin(), node, keys.problems()), Place.FORM));
        List<Field.Switchable.Case> cases = new ArrayList<>();
        for (Part part : keys.parts("forms")) {
            Keys form = part.keys("form '" + part.name() + "' of " + basics.what());
            cases.add(new Field.Switchable.Case(part.name(), fields.fields(form.node("properties"), Place.FORM)));
            form.known("label", "layout", "itemProvider", "propertyNameDecorator", "$type", "class");
            form.known("implementationClass");
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
                basics.read(Field.ValueType.STRING),
                select == null ? "field" : select.name(),
                select == null ? Appearance.COMBO_BOX : select.appearance(),
                select == null ? new Field.Options.Fixed(List.of(), false) : select.options(),
                List.copyOf(cases),
                stored.storage(),
                stored.nodeName());
    }

    private Field legacySwitchable(FieldBasics basics) {
        Keys keys = basics.keys();
        List<Field.Switchable.Case> cases = fields.fields(keys.node("fields"), Place.FORM).stream()
                .map(field -> new Field.Switchable.Case(field.name(), List.of(field)))
                .toList();
        boolean radio = keys.text("selectionType", "radio").equals("radio");
        boolean delegating = basics.className("transformerClass").startsWith("Delegating");
        return new Field.Switchable(
                basics.read(Field.ValueType.STRING),
                basics.name(),
                radio ? Appearance.RADIO_BUTTONS : Appearance.COMBO_BOX,
                options.read(keys),
                cases,
                delegating ? PartStorage.SAME_NODE : PartStorage.PREFIXED,
                basics.name());
    }
}
