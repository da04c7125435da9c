package quartier.definition;

import java.util.List;
import java.util.Map;

/**
 * Something an editor can do in an app or dialog.
 *
 * @param kind Magnolia's {@code $type}, also when it was written as a class
 * @param settings the keys of that kind, such as {@code appName}, {@code dialogId}, {@code nodeType}
 */
public record Action(
        String name,
        String kind,
        String label,
        String icon,
        Availability availability,
        Map<String, Object> settings,
        Origin origin) {

    /** When an action is offered. */
    public record Availability(
            boolean root,
            boolean nodes,
            boolean multiple,
            boolean writePermissionRequired,
            List<String> nodeTypes,
            List<String> roles,
            List<Rule> rules) {
        public static final Availability DEFAULT =
                new Availability(false, true, false, false, List.of(), List.of(), List.of());
    }

    /** A condition by its {@code $type}. */
    public record Rule(String kind, boolean negate) {}
}
