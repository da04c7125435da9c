package quartier.definition;

import java.util.List;

/**
 * Fields and how they are laid out.
 *
 * @param fields in order
 * @param tabs in order; at least one; every field is in exactly one of them
 */
public record Form(List<Field> fields, List<Tab> tabs, Origin origin) {
    /** A tab with the names of its fields. */
    public record Tab(String name, String label, List<String> fields) {}

    /** A form with one nameless tab. */
    public static Form plain(List<Field> fields, Origin origin) {
        return new Form(
                fields,
                List.of(new Tab(
                        "", "", fields.stream().map(f -> f.basics().name()).toList())),
                origin);
    }
}
