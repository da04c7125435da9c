package quartier.author.form;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.definition.Field;

/** What fields of new items begin with, in the words that a person would type. */
final class Defaults {
    private static final List<String> YES = List.of("true", "yes", "on");
    private static final List<String> NOW = List.of("now", "today");

    private final ZoneId zone;
    private final Scalars scalars;

    Defaults(ZoneId zone) {
        this.zone = zone;
        this.scalars = new Scalars(zone);
    }

    Value.Texts of(Field field) {
        List<String> texts = field.basics().defaultValue();
        if (field instanceof Field.Date && !texts.isEmpty()) {
            String written = texts.getFirst().strip().toLowerCase(Locale.ROOT);
            return scalars.show(field, NOW.contains(written) ? OffsetDateTime.now(zone) : texts.getFirst());
        }
        return new Value.Texts(texts.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> typed(field, text))
                .toList());
    }

    /** One entry for each value that the field or the field of its entries names. */
    List<Value.Entry> entries(Field.Multi multi) {
        List<String> own = multi.basics().defaultValue();
        List<Value.Entry> entries = new ArrayList<>();
        for (String text : own.isEmpty() ? multi.field().basics().defaultValue() : own) {
            entries.add(new Value.Entry("neu" + (entries.size() + 1), Value.Texts.of(typed(multi.field(), text))));
        }
        return entries;
    }

    private static String typed(Field field, String text) {
        return switch (Scalars.type(field)) {
            case BOOLEAN -> String.valueOf(YES.contains(text.strip().toLowerCase(Locale.ROOT)));
            case LONG, DOUBLE, DECIMAL -> number(text).map(GermanNumber::show).orElse(text);
            default -> text;
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.strip().matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }
}
