package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An app of the editors' desk.
 *
 * @param name unique id
 * @param contentType name of the content type it was generated from
 * @param browser its list or tree; empty for apps that this desk cannot show
 * @param detail its form
 */
public record App(
        String name,
        String label,
        String icon,
        boolean enabled,
        List<String> roles,
        Optional<String> contentType,
        Optional<Browser> browser,
        Optional<Detail> detail,
        Origin origin) {

    /** Where items are and how they are listed. */
    public record Browser(
            Field.Source source,
            boolean tree,
            List<Column> columns,
            List<Action> actions,
            String defaultAction,
            List<Section> sections) {}

    /** A column. {@code kind}: {@code property}, {@code title}, {@code date}, {@code status}, {@code path}, {@code icon}. */
    public record Column(
            String name, String property, String kind, String label, boolean sortable, Map<String, String> icons) {}

    /** A group of the action bar. */
    public record Section(String name, String label, Action.Availability availability, List<String> actions) {}

    /** The form of one item. */
    public record Detail(String nodeType, Form form) {}
}
