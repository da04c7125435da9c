package quartier.content.bootstrap;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.content.DateText;
import quartier.content.Property;
import quartier.content.PropertyType;

/** Turns the texts of a system view into typed property values. */
final class XmlValues {
    private final Report report;
    private final SiblingFiles files;

    XmlValues(Report report, SiblingFiles files) {
        this.report = report;
        this.files = files;
    }

    void property(NodeDraft draft, String name, String typeName, boolean multiple, List<String> texts, int line) {
        Optional<PropertyType> type = type(typeName);
        if (type.isEmpty()) {
            report.error(line, "property '" + name + "' has the unknown type '" + typeName + "'");
            return;
        }
        if (texts.isEmpty() && !multiple) {
            report.note(line, "property '" + name + "' has no value; left out");
            return;
        }
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            try {
                values.add(value(type.get(), text));
            } catch (DateTimeException | IllegalArgumentException e) {
                String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
                report.error(line, "property '" + name + "': '" + shown + "' is not a " + typeName);
                return;
            }
        }
        draft.add(new Property(name, type.get(), multiple, values), line);
    }

    String decoded(String base64, int line) throws Unreadable {
        try {
            return new String(Base64Text.decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(line, "a value is not in base64 as it says");
        }
    }

    private Object value(PropertyType type, String text) {
        return switch (type) {
            case LONG -> Long.valueOf(text.strip());
            case DOUBLE -> Double.valueOf(text.strip());
            case DECIMAL -> new BigDecimal(text.strip());
            case BOOLEAN -> Boolean.valueOf(text.strip());
            case DATE -> DateText.parse(text.strip());
            case BINARY -> files.keep(new ByteArrayInputStream(Base64Text.decode(text)));
            case NAME, PATH, REFERENCE, WEAKREFERENCE, URI -> text.strip();
            case STRING -> text;
        };
    }

    private static Optional<PropertyType> type(String name) {
        try {
            return Optional.of(
                    name.isEmpty() ? PropertyType.STRING : PropertyType.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
