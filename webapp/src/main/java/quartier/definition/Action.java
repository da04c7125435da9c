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

    /** The value of a key of its kind; empty when it is not there. */
    public String setting(String key) {
        Object value = settings.get(key);
        return value == null ? "" : value.toString();
    }

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

    /** A condition that every chosen item must fulfil, or must not. */
    public record Rule(Condition condition, boolean negate) {}

    /** What a rule asks of an item. */
    public enum Condition {
        /** it is in the trash */
        DELETED,
        /** visitors see it, perhaps in an older version */
        PUBLISHED,
        /** what it stands in is published */
        PUBLISHABLE,
        /** there are earlier versions of it */
        HAS_VERSIONS,
        /** it is itself an earlier version */
        VERSION,
        /** it may be moved */
        MOVABLE,
        /** what was copied may be put there */
        PASTABLE
    }
}
