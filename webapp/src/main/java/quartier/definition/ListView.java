package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to list the items of an app.
 *
 * @param label literal or message key; empty for the usual word
 * @param severalRows whether several items can be chosen at once
 */
public record ListView(String name, Kind kind, String label, String icon, List<Column> columns, boolean severalRows) {
    /** How the items are arranged. */
    public enum Kind {
        /** folder by folder */
        TREE,
        /** all items, wherever they stand */
        LIST,
        /** pictures of all items */
        THUMBNAIL,
        /** what a search has found */
        SEARCH
    }

    /**
     * A column.
     *
     * @param property name of the property it shows
     * @param icons icon by node type
     * @param icon of a column that shows nothing else
     * @param iconProperty name of the property that holds the icon of an item
     * @param filter by this column; empty for none
     */
    public record Column(
            String name,
            String property,
            Content content,
            String label,
            boolean sortable,
            Map<String, String> icons,
            String icon,
            String iconProperty,
            Width width,
            Optional<Filter> filter) {
        /** A column of plain values that nothing more is said about. */
        public static Column plain(String property, Content content) {
            return new Column(property, property, content, "", true, Map.of(), "", "", Width.FREE, Optional.empty());
        }
    }

    /** What a column shows. */
    public enum Content {
        PROPERTY,
        TITLE,
        DATE,
        STATUS,
        PATH,
        ICON
    }

    /**
     * How wide a column is.
     *
     * @param pixels 0 for as wide as it needs to be
     * @param least in pixels; 0 for none
     * @param most in pixels; 0 for none
     * @param share of the free room, compared with the other columns; 0 for none
     */
    public record Width(int pixels, int least, int most, double share) {
        public static final Width FREE = new Width(0, 0, 0, 0);
    }

    /**
     * A filter above the list.
     *
     * @param label literal or message key; empty for what the form calls the property
     * @param choices of the items; empty for the values that occur
     * @param exact whether the value must be the whole one, not only a part of it
     * @param folded whether it is shown when asked for only
     */
    public record Filter(
            String property,
            String label,
            Style style,
            Optional<Field.Options> choices,
            boolean exact,
            boolean folded) {}

    /** How a filter is filled in. */
    public enum Style {
        TEXT,
        ONE_OF,
        SEVERAL_OF
    }

    /**
     * The search above the list.
     *
     * @param placeholder literal or message key
     */
    public record Search(boolean enabled, String placeholder) {
        public static final Search USUAL = new Search(true, "");
    }
}
