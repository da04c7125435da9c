package quartier.author.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as they are written here: {@code 1.250,50}. */
final class GermanNumber {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(\\d{1,18}|\\d{1,3}(\\.\\d{3}){1,5})");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}|\\d{1,3}(\\.\\d{3}){1,5})(,\\d{1,18})?");

    private GermanNumber() {}

    static Optional<Long> whole(String typed) {
        String text = typed.strip();
        return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text.replace(".", ""))) : Optional.empty();
    }

    static Optional<BigDecimal> decimal(String typed) {
        String text = typed.strip();
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** With a decimal comma and without grouping, so that it can be typed again. */
    static String show(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
