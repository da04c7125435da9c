package quartier.module.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import quartier.definition.Field;
import quartier.definition.Field.ValueType;

/** Reads date fields: which part of the time they hold and how it is written. */
final class DateReader {
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 12, 24, 18, 30);

    private final FieldBasics basics;
    private final Keys keys;

    DateReader(FieldBasics basics) {
        this.basics = basics;
        this.keys = basics.keys();
    }

    Field.Date read() {
        String resolution = keys.text("dateResolution", keys.text("resolution")).toUpperCase(Locale.ROOT);
        boolean fine = switch (resolution) {
            case "HOUR", "MINUTE", "SECOND" -> true;
            case "", "DAY", "MONTH", "YEAR" -> false;
            default -> {
                keys.warn(
                        keys.at(keys.has("dateResolution") ? "dateResolution" : "resolution"),
                        "'" + resolution + "' in " + basics.what()
                                + " is no resolution; there are YEAR, MONTH, DAY, HOUR, MINUTE and SECOND");
                yield false;
            }
        };
        boolean text = keys.flag("inISO8061Format", false);
        return new Field.Date(
                basics.read(text ? ValueType.STRING : ValueType.DATE),
                keys.flag("time", fine),
                format("dateFormat", byResolution(resolution)),
                format("timeFormat", resolution.equals("SECOND") ? "HH:mm:ss" : ""));
    }

    private static String byResolution(String resolution) {
        return switch (resolution) {
            case "YEAR" -> "yyyy";
            case "MONTH" -> "MM.yyyy";
            default -> "";
        };
    }

    private String format(String key, String otherwise) {
        String written = keys.text(key, otherwise);
        try {
            boolean good = written.isEmpty()
                    || !DateTimeFormatter.ofPattern(written, Locale.GERMANY)
                            .format(SOME_TIME)
                            .isEmpty();
            return good ? written : otherwise;
        } catch (IllegalArgumentException | DateTimeException e) {
            keys.warn(
                    keys.at(key),
                    "'" + KeyFindings.shortened(written) + "' in '" + key + "' of " + basics.what()
                            + " is no pattern for " + (key.equals("dateFormat") ? "days" : "times"));
            return otherwise;
        }
    }
}
