package quartier.rendering.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How a stored value and a literal may be related; the stored value's type decides how they are compared. */
enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    MORE,
    MORE_OR_EQUAL,
    LIKE;

    boolean holds(Object value, Object literal) {
        if (this == LIKE) {
            return isLike(value.toString(), literal.toString());
        }
        Optional<Integer> order = order(value, literal);
        return order.isPresent()
                && switch (this) {
                    case EQUAL -> order.get() == 0;
                    case NOT_EQUAL -> order.get() != 0;
                    case LESS -> order.get() < 0;
                    case LESS_OR_EQUAL -> order.get() <= 0;
                    case MORE -> order.get() > 0;
                    case MORE_OR_EQUAL -> order.get() >= 0;
                    case LIKE -> false;
                };
    }

    /** Empty when the two cannot be compared. */
    static Optional<Integer> order(Object value, Object literal) {
        try {
            return Optional.of(
                    switch (value) {
                        case Number number ->
                            new BigDecimal(number.toString()).compareTo(new BigDecimal(literal.toString()));
                        case OffsetDateTime date ->
                            date.toInstant().compareTo(date(literal).toInstant());
                        default -> value.toString().compareTo(literal.toString());
                    });
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime date(Object literal) {
        if (literal instanceof OffsetDateTime date) {
            return date;
        }
        String text = literal.toString();
        return text.length() <= "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text);
    }

    /** {@code %} is any text, {@code _} any character; takes at most pattern times text steps. */
    private static boolean isLike(String text, String pattern) {
        int at = 0;
        int in = 0;
        int wild = -1;
        int resume = 0;
        while (at < text.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : '\0';
            if (in < pattern.length() && wanted == '%') {
                wild = in++;
                resume = at;
            } else if (in < pattern.length() && (wanted == '_' || wanted == text.charAt(at))) {
                in++;
                at++;
            } else if (wild >= 0) {
                in = wild + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '%') {
            in++;
        }
        return in == pattern.length();
    }
}
