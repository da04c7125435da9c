package quartier.editing;

import java.util.List;

/**
 * Something to tell a person about a field.
 *
 * @param field the field's name, dotted for parts ({@code price.amount}, {@code dates.0.begin}), as
 *     the dialog names it; empty when it concerns the whole item
 * @param key see {@link Message}
 */
public record FieldMessage(String field, String key, List<String> args) {
    public FieldMessage {
        args = List.copyOf(args);
    }

    public static FieldMessage of(String field, String key, String... args) {
        return new FieldMessage(field, key, List.of(args));
    }
}
