package quartier.editing.rules;

import java.util.List;
import java.util.OptionalInt;
import quartier.definition.ContentType;
import quartier.definition.Field;

/** Fields for a content type that no app has a form for, as far as rules need them. */
final class ModelFields {
    private ModelFields() {}

    static List<Field> of(ContentType type) {
        return type.properties().stream().map(ModelFields::field).toList();
    }

    private static Field field(ContentType.ModelProperty property) {
        Field one = property.type().equals("richText")
                ? new Field.RichText(basics(property), false, true, true, false, false, 0)
                : new Field.Text(basics(property), 1, OptionalInt.empty());
        return property.multiple()
                ? new Field.Multi(
                        basics(property),
                        one,
                        Field.MultiStorage.VALUES,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        "",
                        "",
                        true)
                : one;
    }

    private static Field.Basics basics(ContentType.ModelProperty property) {
        return new Field.Basics(
                property.name(),
                property.label(),
                "",
                property.required(),
                "",
                property.i18n(),
                false,
                List.of(),
                Field.ValueType.STRING,
                List.of(),
                "",
                "",
                property.origin());
    }
}
