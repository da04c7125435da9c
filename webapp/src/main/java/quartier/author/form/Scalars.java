package quartier.author.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.Field;

/** Single values between their stored type and the text people type. */
final class Scalars {
    private final ZoneId zone;

    Scalars(ZoneId zone) {
        this.zone = zone;
    }

    /** What a simple field shows of a stored value: one text, for dates also the time. */
    Value.Texts show(Field field, Object stored) {
        if (field instanceof Field.Date date) {
            return moment(stored)
                    .map(moment -> date.time()
                            ? new Value.Texts(List.of(
                                    words(date).date(moment), words(date).time(moment)))
                            : Value.Texts.of(words(date).date(moment)))
                    .orElse(Value.Texts.of(stored.toString()));
        }
        return Value.Texts.of(show(stored));
    }

    String show(Object stored) {
        return switch (stored) {
            case BigDecimal number -> GermanNumber.show(number);
            case Double number -> GermanNumber.show(BigDecimal.valueOf(number).stripTrailingZeros());
            case OffsetDateTime moment -> GermanDate.date(moment, zone);
            default -> stored.toString();
        };
    }

    /** The value to store; empty when the text is not of the field's type. */
    Optional<Object> parse(Field field, Value.Texts typed) {
        String text = typed.first();
        if (field instanceof Field.Date date) {
            return moment(date, typed)
                    .map(moment -> type(field) == PropertyType.STRING ? isoText(date, moment) : moment);
        }
        return switch (type(field)) {
            case BOOLEAN -> Optional.of(Boolean.parseBoolean(text));
            case LONG -> GermanNumber.whole(text).map(number -> number);
            case DOUBLE -> GermanNumber.decimal(text).map(BigDecimal::doubleValue);
            case DECIMAL -> GermanNumber.decimal(text).map(number -> number);
            default -> Optional.of(text);
        };
    }

    static PropertyType type(Field field) {
        return switch (field.basics().valueType()) {
            case STRING -> field instanceof Field.CheckBox ? PropertyType.BOOLEAN : PropertyType.STRING;
            case BOOLEAN -> PropertyType.BOOLEAN;
            case LONG -> PropertyType.LONG;
            case DOUBLE -> PropertyType.DOUBLE;
            case DECIMAL -> PropertyType.DECIMAL;
            case DATE -> PropertyType.DATE;
        };
    }

    Property property(String name, Field field, Object value) {
        return Property.of(name, type(field), value);
    }

    private Optional<OffsetDateTime> moment(Field.Date field, Value.Texts typed) {
        DateWords words = words(field);
        Optional<LocalDate> date = words.date(typed.first());
        if (!field.time()) {
            return date.map(d -> GermanDate.moment(d, LocalTime.MIDNIGHT, zone));
        }
        return date.flatMap(d -> words.time(typed.second()).map(t -> GermanDate.moment(d, t, zone)));
    }

    DateWords words(Field.Date field) {
        return new DateWords(field, zone);
    }

    /** The day that was typed; empty when it is none. */
    Optional<LocalDate> day(Field.Date field, Value.Texts typed) {
        return words(field).date(typed.first());
    }

    LocalDate today() {
        return LocalDate.now(zone);
    }

    private Object isoText(Field.Date field, OffsetDateTime moment) {
        return field.time()
                ? moment.toLocalDateTime().toString()
                : moment.toLocalDate().toString();
    }

    private Optional<OffsetDateTime> moment(Object stored) {
        if (stored instanceof OffsetDateTime moment) {
            return Optional.of(moment);
        }
        try {
            String text = stored.toString();
            return Optional.of(
                    text.length() == 10
                            ? GermanDate.moment(LocalDate.parse(text), LocalTime.MIDNIGHT, zone)
                            : text.length() < 20
                                    ? java.time.LocalDateTime.parse(text)
                                            .atZone(zone)
                                            .toOffsetDateTime()
                                    : OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
