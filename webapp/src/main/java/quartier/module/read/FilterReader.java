package quartier.module.read;

import java.util.Optional;
import quartier.definition.Field;
import quartier.definition.ListView.Filter;
import quartier.definition.ListView.Style;
import quartier.module.read.Keys.Part;

/** Reads the filters of a list: those that columns bring, and filter views as there are since 6.3. */
final class FilterReader {
    private final OptionReader options = new OptionReader();

    /** A field for whatever text. */
    static Filter text(String property, String label) {
        return new Filter(property, label, Style.TEXT, Optional.empty(), false, false);
    }

    /** @param part the field in the head of the column */
    Filter ofColumn(Part part, String property, String label) {
        Keys keys = part.keys("filter of column '" + part.name() + "'");
        String written = keys.type();
        String type = written.isEmpty() ? TypeNames.ofFieldType(keys.text("fieldType", "text")) : TypeNames.of(written);
        Style style = style(type);
        Filter filter = new Filter(
                property,
                keys.text("label", label),
                style,
                style == Style.TEXT ? Optional.empty() : choices(keys),
                false,
                false);
        if (TypeNames.isForeign(written)) {
            keys.unsupported(keys.what() + " needs the Java class '" + written + "', which is not here");
        }
        return filter;
    }

    /** A filter of the workbench; empty for the search over everything, which is there anyway. */
    Optional<Filter> view(Part part) {
        Keys keys = part.keys("filter '" + part.name() + "'");
        String written = keys.type();
        if (TypeNames.isForeign(written)) {
            keys.unsupported(keys.what() + " needs the Java class '" + written + "', which is not here");
        }
        String type = TypeNames.of(written);
        boolean everything = type.startsWith("search") && !keys.has("propertyName");
        Style style = keys.has("datasource") && !type.startsWith("multi") ? Style.ONE_OF : style(type);
        Filter filter = new Filter(
                keys.text("propertyName", part.name()),
                keys.text("label"),
                style,
                choices(keys),
                keys.text("filterOperator").toLowerCase(java.util.Locale.ROOT).startsWith("equal"),
                !keys.flag("visible", true));
        boolean shown = keys.flag("enabled", true) && !everything;
        keys.done();
        return Optional.of(filter).filter(own -> shown);
    }

    private Optional<Field.Options> choices(Keys keys) {
        if (keys.has("options")) {
            return Optional.of(new Field.Options.Fixed(OptionReader.options(keys), false));
        }
        return keys.child("datasource", "datasource of " + keys.what()).map(options::datasource);
    }

    private static Style style(String type) {
        if (type.startsWith("multi") || type.startsWith("twincol") || type.startsWith("checkboxgroup")) {
            return Style.SEVERAL_OF;
        }
        return type.startsWith("dropdown")
                        || type.startsWith("combobox")
                        || type.startsWith("select")
                        || type.startsWith("radio")
                        || type.startsWith("optiongroup")
                        || type.startsWith("listselect")
                        || type.startsWith("checkbox")
                ? Style.ONE_OF
                : Style.TEXT;
    }
}
