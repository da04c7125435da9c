package quartier.module.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import quartier.definition.Field;
import quartier.definition.Field.ValueType;
import quartier.definition.Origin;
import quartier.module.yaml.YamlNode;

/** What every field has: its type in one spelling and the common keys. */
final class FieldBasics {
    /** The field types that can be named by {@code $type}. */
    static final List<String> TYPES = List.of(words("""
            textField richTextField checkBoxField checkBoxGroupField radioButtonGroupField comboBoxField
            listSelectField twinColSelectField tokenField dateField hiddenField passwordField codeField
            staticField sliderField linkField pageLinkField damLinkField resourceLinkField jsonLinkField
            jsonComboBoxField uploadField damUploadField compositeField jcrMultiValueField multiValueField
            jcrMultiLinkField jcrMultiField switchableField jsonMultiField jsonCompositeField
            """));

    /** Types of Magnolia that need a REST client or the desk of Magnolia. */
    static final Set<String> NOT_HERE = Set.of(words("""
            jsonlinkfield jsonmultifield jsoncompositefield javascriptfield localeselectfield nodetypefield
            selecttimezone enabledfield
            """));

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    private final Keys keys;
    private final String name;
    private final String written;
    private final String type;
    private final boolean legacy;
    private final String typeKey;

    FieldBasics(Keys keys, String name) {
        this.keys = keys;
        this.name = name;
        String fieldType = keys.text("fieldType");
        String alias = keys.text("$type");
        String className = keys.text("class");
        if (!className.isEmpty()) {
            this.typeKey = "class";
            this.written = className;
            this.type = TypeNames.of(className);
        } else if (!fieldType.isEmpty()) {
            this.typeKey = "fieldType";
            this.written = fieldType;
            this.type = TypeNames.ofFieldType(fieldType);
        } else {
            this.typeKey = "$type";
            this.written = alias;
            this.type = TypeNames.of(alias);
        }
        this.legacy = typeKey.equals("fieldType") || className.contains(".ui.form.") || className.contains(".dam.app.");
    }

    Keys keys() {
        return keys;
    }

    String name() {
        return name;
    }

    String what() {
        return keys.what();
    }

    /** The type as it was written. */
    String written() {
        return written;
    }

    Origin typeAt() {
        return keys.at(typeKey);
    }

    String type() {
        return type;
    }

    /** Whether it is written in the 5.x way, whose defaults differ. */
    boolean legacy() {
        return legacy;
    }

    /** The last part of the name of a transformer or converter class; empty when none is named. */
    String className(String key) {
        String value = keys.text(key);
        return value.substring(value.lastIndexOf('.') + 1);
    }

    Field.Basics read(ValueType usual) {
        return read(usual, List.of());
    }

    /** @param otherwise the value of new items where the field names none itself */
    Field.Basics read(ValueType usual, List<String> otherwise) {
        List<String> own = defaults();
        Optional<String> byValidator = ValidatorReader.required(keys);
        return new Field.Basics(
                name,
                keys.text("label"),
                keys.text("description"),
                keys.flag("required", false) || byValidator.isPresent(),
                keys.text("requiredErrorMessage", byValidator.orElse("")),
                keys.flag("i18n", false),
                keys.flag("readOnly", false),
                own.isEmpty() ? otherwise : own,
                valueType(usual),
                ValidatorReader.validators(keys),
                keys.text("styleName"),
                keys.text("placeholder", keys.text("inputPrompt", emptyChoice())),
                keys.origin());
    }

    /** Whether parts or options stand side by side. */
    boolean isHorizontal() {
        return keys.node("layout").map(FieldBasics::layout).orElse("").startsWith("horizontal");
    }

    private static String layout(YamlNode layout) {
        return switch (layout) {
            case YamlNode.Entries map ->
                TypeNames.of(map.text("$type").or(() -> map.text("class")).orElse(""));
            case YamlNode.Text text -> TypeNames.of(text.text());
            case YamlNode.Items list -> "";
        };
    }

    private String emptyChoice() {
        return type.equals("comboboxfield") && typeKey.equals("$type") ? keys.text("emptySelectionCaption") : "";
    }

    private List<String> defaults() {
        Optional<YamlNode> node = keys.node("defaultValue");
        return node.isEmpty() ? List.of() : keys.texts("defaultValue");
    }

    private ValueType valueType(ValueType usual) {
        String written = keys.text("type");
        if (written.isEmpty()) {
            return converted(usual);
        }
        String simple = written.substring(written.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (simple) {
            case "string", "text", "richtext" -> ValueType.STRING;
            case "boolean" -> ValueType.BOOLEAN;
            case "long", "integer", "int", "short" -> ValueType.LONG;
            case "double", "float" -> ValueType.DOUBLE;
            case "decimal", "bigdecimal" -> ValueType.DECIMAL;
            case "date", "calendar", "localdate", "localdatetime" -> ValueType.DATE;
            case "list", "set", "collection", "binary", "object", "node" -> usual;
            default -> {
                keys.warn(keys.at("type"), "unknown value type '" + written + "' in " + what() + "; read as String");
                yield usual;
            }
        };
    }

    private ValueType converted(ValueType usual) {
        return switch (className("converterClass")) {
            case "StringToLongConverter", "StringToIntegerConverter" -> ValueType.LONG;
            case "StringToDoubleConverter", "StringToFloatConverter" -> ValueType.DOUBLE;
            case "StringToBigDecimalConverter" -> ValueType.DECIMAL;
            case "StringToBooleanConverter" -> ValueType.BOOLEAN;
            default -> usual;
        };
    }
}
