package quartier.content.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import quartier.content.DateText;
import quartier.content.Property;
import quartier.content.PropertyType;

/** Turns YAML scalars into typed property values; only the tags named here are understood. */
final class YamlValues {
    static final Tag FILE = new Tag("!file");

    /** A value with its type; {@code origin} is the text of a relative date or the name of a file, else empty. */
    private record Value(PropertyType type, Object value, String origin) {
        Value(PropertyType type, Object value) {
            this(type, value, "");
        }
    }

    private final Report report;
    private final Clock clock;
    private final SiblingFiles files;
    private final Scalars scalars = new Scalars();

    YamlValues(Report report, Clock clock, SiblingFiles files) {
        this.report = report;
        this.clock = clock;
        this.files = files;
    }

    @Nullable
    Property single(NodeDraft draft, String name, ScalarNode scalar) throws Unreadable {
        Value value = value(name, scalar);
        if (value == null) {
            return null;
        }
        noteOrigin(draft, name, 0, value);
        return Property.of(name, value.type(), value.value());
    }

    @Nullable
    Property list(NodeDraft draft, String name, SequenceNode list, Limits limits) throws Unreadable {
        List<Value> values = new ArrayList<>();
        for (Node item : list.getValue()) {
            limits.item(YamlBootstrap.line(item));
            if (!(item instanceof ScalarNode scalar)) {
                report.error(YamlBootstrap.line(item), "list '" + name + "' may hold values only, no nodes or lists");
                return null;
            }
            Value value = value(name, scalar);
            if (value != null) {
                noteOrigin(draft, name, values.size(), value);
                values.add(value);
            }
        }
        return multiple(name, YamlBootstrap.line(list), values);
    }

    private Property multiple(String name, int line, List<Value> values) {
        Set<PropertyType> types = values.stream().map(Value::type).collect(Collectors.toSet());
        if (types.size() <= 1) {
            PropertyType type =
                    types.isEmpty() ? PropertyType.STRING : types.iterator().next();
            return new Property(
                    name, type, true, values.stream().map(Value::value).toList());
        }
        report.note(line, "list '" + name + "' mixes types; all values are kept as text");
        return Property.ofTexts(
                name,
                values.stream()
                        .map(v -> Property.of(name, v.type(), v.value()).text())
                        .toList());
    }

    private static void noteOrigin(NodeDraft draft, String name, int index, Value value) {
        if (value.origin().isEmpty()) {
            return;
        }
        if (value.value() instanceof OffsetDateTime date) {
            draft.days.note(name, index, DateText.of(date), value.origin());
        } else {
            draft.files.note(name, index, "", value.origin());
        }
    }

    private @Nullable Value value(String name, ScalarNode scalar) throws Unreadable {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        int line = YamlBootstrap.line(scalar);
        if (tag.equals(Tag.STR)) {
            return new Value(PropertyType.STRING, text);
        }
        if (tag.equals(Tag.NULL)) {
            report.note(line, "property '" + name + "' has no value; left out");
            return null;
        }
        try {
            return tag.startsWith(Tag.PREFIX) ? standard(scalar) : ours(tag.getValue(), text);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException | YAMLException e) {
            report.error(line, "property '" + name + "': '" + shortened(text) + "' is not a " + word(tag));
        } catch (IOException e) {
            report.error(line, "property '" + name + "': " + e.getMessage());
        }
        return null;
    }

    private @Nullable Value standard(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.TIMESTAMP)) {
            return new Value(PropertyType.DATE, date(scalar.getValue()));
        }
        if (tag.equals(Tag.BINARY)) {
            return new Value(PropertyType.BINARY, binary(scalar.getValue()));
        }
        Object value = scalars.construct(scalar);
        return switch (value) {
            case Boolean flag -> new Value(PropertyType.BOOLEAN, flag);
            case Integer number -> new Value(PropertyType.LONG, number.longValue());
            case Long number -> new Value(PropertyType.LONG, number);
            case BigInteger number -> new Value(PropertyType.DECIMAL, new BigDecimal(number));
            case Double number -> new Value(PropertyType.DOUBLE, number);
            default -> throw new IllegalArgumentException();
        };
    }

    private Value ours(String tag, String text) throws IOException {
        return switch (tag) {
            case "!reference" -> new Value(PropertyType.REFERENCE, text);
            case "!weakreference" -> new Value(PropertyType.WEAKREFERENCE, text);
            case "!binary" -> new Value(PropertyType.BINARY, binary(text));
            case "!file" -> new Value(PropertyType.BINARY, files.binary(text), text);
            case "!decimal" -> new Value(PropertyType.DECIMAL, new BigDecimal(text));
            case "!double" -> new Value(PropertyType.DOUBLE, Double.valueOf(text));
            case "!name" -> new Value(PropertyType.NAME, text);
            case "!path" -> new Value(PropertyType.PATH, text);
            case "!uri" -> new Value(PropertyType.URI, text);
            case "!date" -> new Value(PropertyType.DATE, DateText.parse(text));
            case "!day" -> {
                Optional<OffsetDateTime> date = DayText.resolve(text, clock);
                yield new Value(PropertyType.DATE, date.orElseThrow(IllegalArgumentException::new), text);
            }
            default -> throw new IllegalArgumentException();
        };
    }

    private Object binary(String text) {
        byte[] bytes = Base64Text.decode(text);
        return files.keep(new ByteArrayInputStream(bytes));
    }

    /** A date without offset is meant where the import runs. */
    private OffsetDateTime date(String text) {
        if (text.length() == "2026-01-31".length()) {
            return LocalDate.parse(text).atStartOfDay(clock.getZone()).toOffsetDateTime();
        }
        try {
            return DateText.parse(text);
        } catch (DateTimeException e) {
            return java.time.LocalDateTime.parse(text.replace(' ', 'T'))
                    .atZone(clock.getZone())
                    .toOffsetDateTime();
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String word(Tag tag) {
        return switch (tag.getValue().replace(Tag.PREFIX, "!")) {
            case "!timestamp", "!date" -> "date such as 2026-01-31T18:00:00.000+01:00";
            case "!day" -> "relative day such as '+14 18:00 Europe/Berlin'";
            case "!decimal", "!int", "!float", "!double" -> "number";
            case "!binary" -> "text in base64";
            default -> "value of a known type: the tag '" + tag.getValue() + "' means nothing here";
        };
    }

    /** SnakeYAML's own understanding of numbers and booleans. */
    private static final class Scalars extends SafeConstructor {
        Scalars() {
            super(new LoaderOptions());
        }

        Object construct(ScalarNode scalar) {
            Object value = constructObject(scalar);
            if (value == null) {
                throw new IllegalArgumentException();
            }
            return value;
        }
    }
}
