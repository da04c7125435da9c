package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.Field;
import quartier.definition.Field.Appearance;
import quartier.definition.Problem;
import quartier.definition.UploadTexts;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;

/** Reads fields in every spelling: 6.x {@code $type}, class names and 5.x {@code fieldType}. */
final class FieldReader {
    private final Consumer<Problem> problems;
    private final Set<String> customFieldTypes;
    private final OptionReader options;
    private final LinkReader links;
    private final ComplexFieldReader complex;

    /** @param customFieldTypes names of field types that projects bring with Java, known but not runnable here */
    FieldReader(Consumer<Problem> problems, Set<String> customFieldTypes) {
        this.problems = problems;
        this.customFieldTypes = customFieldTypes;
        this.options = new OptionReader();
        this.links = new LinkReader();
        this.complex = new ComplexFieldReader(this, options);
    }

    /** Where a field stands decides its defaults. */
    enum Place {
        FORM,
        ENTRY
    }

    List<Field> fields(List<Part> parts, Place place) {
        List<Field> fields = new ArrayList<>();
        for (Part part : parts) {
            Optional<Problem> badName = Names.property(part, "field");
            if (badName.isPresent()) {
                problems.accept(badName.get());
            } else if (part.isMapping()) {
                field(part, place).ifPresent(fields::add);
            } else {
                problems.accept(Problem.warning(
                        part.at(),
                        "field '" + part.name() + "' has no definition and is left out; a mapping is needed"));
            }
        }
        return List.copyOf(fields);
    }

    /** Empty for a field that is switched off. */
    Optional<Field> field(Part part, Place place) {
        Keys keys = part.keys("field '" + part.name() + "'");
        if (!keys.flag("enabled", true)) {
            return Optional.empty();
        }
        FieldBasics basics = new FieldBasics(keys, part.name());
        keys.kind(basics.type());
        Field field = field(basics, place);
        if (!(field instanceof Field.Unknown)) {
            keys.done();
        }
        return Optional.of(field);
    }

    private Field field(FieldBasics basics, Place place) {
        return switch (basics.type()) {
            case "textfield" -> text(basics);
            case "richtextfield" -> richText(basics);
            case "checkboxfield" ->
                new Field.CheckBox(
                        basics.read(Field.ValueType.BOOLEAN), basics.keys().text("buttonLabel"));
            case "comboboxfield" -> select(basics, Appearance.COMBO_BOX);
            case "radiobuttongroupfield" -> select(basics, Appearance.RADIO_BUTTONS);
            case "optiongroupfield" ->
                select(
                        basics,
                        basics.keys().flag("multiselect", false)
                                        || basics.keys().flag("multiSelect", false)
                                ? Appearance.CHECK_BOXES
                                : Appearance.RADIO_BUTTONS);
            case "checkboxgroupfield" -> select(basics, Appearance.CHECK_BOXES);
            case "listselectfield" -> select(basics, Appearance.LIST);
            case "twincolselectfield" -> select(basics, Appearance.TWO_COLUMNS);
            case "tokenfield" -> select(basics, Appearance.TOKENS);
            case "jsoncomboboxfield" -> select(basics, Appearance.COMBO_BOX);
            case "datefield" -> new DateReader(basics).read();
            case "hiddenfield" -> new Field.Hidden(basics.read(Field.ValueType.STRING));
            case "passwordfield" ->
                new Field.Password(
                        basics.read(Field.ValueType.STRING),
                        basics.keys().flag("verification", false),
                        basics.keys().text("verificationMessage"),
                        basics.keys().text("verificationErrorMessage"));
            case "codefield" -> code(basics);
            case "staticfield" ->
                new Field.Static(
                        basics.read(Field.ValueType.STRING), basics.keys().text("value"));
            case "sliderfield" -> slider(basics);
            case "linkfield", "pagelinkfield", "damlinkfield", "resourcelinkfield" -> links.read(basics);
            case "uploadfield" -> upload(basics);
            case "compositefield" -> complex.composite(basics, place);
            case "jcrmultivaluefield", "jcrmultilinkfield", "jcrmultifield" -> complex.multi(basics);
            case "switchablefield" -> complex.switchable(basics, place);
            default -> unknown(basics);
        };
    }

    private static Field text(FieldBasics basics) {
        Keys keys = basics.keys();
        int max = keys.number("maxLength", -1);
        return new Field.Text(
                basics.read(Field.ValueType.STRING),
                Math.max(1, keys.number("rows", 1)),
                max > 0 ? OptionalInt.of(max) : OptionalInt.empty());
    }

    private static Field richText(FieldBasics basics) {
        Keys keys = basics.keys();
        return new Field.RichText(
                basics.read(Field.ValueType.STRING),
                keys.flag("images", false),
                keys.flag("lists", true),
                keys.flag("tables", false),
                keys.flag("alignment", false),
                keys.flag("source", false),
                keys.number("height", 0),
                new LetteringReader(keys).read());
    }

    private Field select(FieldBasics basics, Appearance appearance) {
        Keys keys = basics.keys();
        Field.Options choices = keys.child("comboBox", basics.what())
                .map(own -> options.read(own, false))
                .orElseGet(() -> options.read(keys, basics.legacy()));
        return new Field.Select(
                basics.read(Field.ValueType.STRING, OptionReader.selected(choices)),
                appearance,
                choices,
                keys.flag("emptySelectionAllowed", keys.flag("nullSelectionAllowed", true)),
                keys.flag("textInputAllowed", false),
                filtering(keys.child("comboBox", basics.what()).orElse(keys)),
                shown(appearance) && basics.isHorizontal());
    }

    /** Whether all choices are shown, so that they can stand side by side. */
    private static boolean shown(Appearance appearance) {
        return appearance == Appearance.RADIO_BUTTONS || appearance == Appearance.CHECK_BOXES;
    }

    private static Field.Filtering filtering(Keys keys) {
        String written = keys.text("filteringMode").toUpperCase(Locale.ROOT).replace("_", "");
        Field.Filtering.Mode mode = switch (written) {
            case "", "CONTAINS" -> Field.Filtering.Mode.CONTAINS;
            case "STARTSWITH" -> Field.Filtering.Mode.STARTS_WITH;
            case "OFF" -> Field.Filtering.Mode.OFF;
            default -> {
                keys.warn(
                        keys.at("filteringMode"),
                        "'" + written + "' in " + keys.what() + " is no mode; there are CONTAINS, STARTS_WITH and OFF");
                yield Field.Filtering.Mode.CONTAINS;
            }
        };
        return new Field.Filtering(mode, Math.max(1, keys.number("pageLength", Field.Filtering.USUAL.from())));
    }

    private static Field code(FieldBasics basics) {
        Keys keys = basics.keys();
        return new Field.Code(
                basics.read(Field.ValueType.STRING),
                keys.text("language", keys.has("fileNameProperty") ? "" : "html"),
                keys.number("height", 0),
                keys.text("fileNameProperty"));
    }

    private static Field slider(FieldBasics basics) {
        Keys keys = basics.keys();
        return new Field.Slider(
                basics.read(Field.ValueType.DOUBLE),
                keys.decimal("min", 0),
                keys.decimal("max", 100),
                keys.decimal("stepSize", 1),
                keys.decimal("displayStepSize", 0),
                unit(keys));
    }

    private static String unit(Keys keys) {
        String format = keys.text("valueFormat");
        if (format.equalsIgnoreCase("PERCENTAGE")) {
            return "%";
        }
        if (!format.isEmpty()) {
            keys.unsupported(
                    keys.at("valueFormat"),
                    "the format '" + KeyFindings.shortened(format) + "' of " + keys.what()
                            + " is not here; there is PERCENTAGE");
        }
        return "";
    }

    private static Field upload(FieldBasics basics) {
        Keys keys = basics.keys();
        return new Field.Upload(
                basics.read(Field.ValueType.STRING),
                keys.text("binaryNodeName", basics.name()),
                Patterns.checked(keys, "allowedMimeTypePattern"),
                (long) keys.decimal("maxUploadSize", 0),
                new UploadTexts(
                        keys.text("selectNewLabel"),
                        keys.text("selectAnotherLabel"),
                        keys.text("deleteLabel"),
                        keys.text("dropZoneLabel"),
                        keys.text("sizeInterruption"),
                        keys.text("typeInterruption")));
    }

    private Field unknown(FieldBasics basics) {
        Keys keys = basics.keys();
        String written = basics.written();
        if (written.isEmpty()) {
            problems.accept(Problem.error(keys.origin(), basics.what() + " has no $type"));
        } else if (TypeNames.isForeign(written)) {
            problems.accept(Problem.unsupported(
                    basics.typeAt(), basics.what() + " needs the Java class '" + written + "', which is not here"));
        } else if (FieldBasics.NOT_HERE.contains(basics.type())) {
            problems.accept(Problem.unsupported(
                    basics.typeAt(),
                    "the field type '" + written + "' of " + basics.what() + " is not available here"));
        } else {
            Optional<String> near = Nearest.to(written, FieldBasics.TYPES).filter(type -> !isVariant(written, type));
            boolean custom = customFieldTypes.contains(written) || near.isEmpty();
            problems.accept(
                    custom
                            ? Problem.unsupported(
                                    basics.typeAt(), "unknown field type '" + written + "' in " + basics.what())
                            : Problem.error(
                                    basics.typeAt(),
                                    "unknown field type '" + written + "' in " + basics.what() + "; did you mean '"
                                            + near.get() + "'?"));
        }
        return new Field.Unknown(basics.read(Field.ValueType.STRING), written);
    }

    /** A name with a word before or behind a known one, such as {@code restComboBoxField}, is another module's. */
    private static boolean isVariant(String written, String known) {
        String lower = written.toLowerCase(Locale.ROOT);
        String type = known.toLowerCase(Locale.ROOT);
        return lower.length() > type.length() + 1 && (lower.startsWith(type) || lower.endsWith(type));
    }
}
