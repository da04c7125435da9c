package quartier.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a content type switches on in this runtime beyond Magnolia's format, under its key {@code
 * quartier}, which Magnolia ignores.
 *
 * @param title property that names an item
 * @param summary property with its short text; empty when there is none
 * @param pages its items have pages of their own
 * @param schedule its items happen at some time
 * @param search how its items are found
 * @param rules checks across fields
 * @param lifecycle what happens to its items at some time
 * @param copying what a copy of an item does not keep
 * @param quick changes that are published at once
 */
public record Capabilities(
        String title,
        String summary,
        Optional<ItemPages> pages,
        Optional<Schedule> schedule,
        Search search,
        List<Rule> rules,
        Lifecycle lifecycle,
        Copying copying,
        List<Quick> quick) {

    /** A type whose copies keep everything, without changes that cannot wait. */
    public Capabilities(
            String title,
            String summary,
            Optional<ItemPages> pages,
            Optional<Schedule> schedule,
            Search search,
            List<Rule> rules,
            Lifecycle lifecycle) {
        this(title, summary, pages, schedule, search, rules, lifecycle, Copying.ALL, List.of());
    }

    public static final Capabilities NONE =
            new Capabilities("", "", Optional.empty(), Optional.empty(), Search.NONE, List.of(), Lifecycle.NONE);

    /**
     * What becomes of a copy.
     *
     * @param label what making one is called; literal or message key, empty for the usual name
     * @param clear properties and child nodes it does not keep, dotted for parts and for parts of entries
     * @param set properties and the texts they begin with
     */
    public record Copying(String label, List<String> clear, Map<String, String> set) {
        /** A copy keeps everything. */
        public static final Copying ALL = new Copying("", List.of(), Map.of());
    }

    /**
     * A change that cannot wait, such as calling something off: made and published in one go.
     *
     * @param label literal or message key
     * @param set properties and their new texts
     * @param note property for a sentence that is asked for; empty for none
     * @param text proposed for {@code note}; literal or message key
     * @param byAuthors whether the right to write is enough
     */
    public record Quick(
            String name, String label, Map<String, String> set, String note, String text, boolean byAuthors) {}

    /**
     * Items have pages.
     *
     * @param path address such as {@code /veranstaltungen/{urlTeil}/}; a name in braces is a property of the item; a
     *     dotted name follows a reference ({@code {sozialraum.urlTeil}})
     * @param template id of the page template that renders the item
     * @param parent path of the page below which they stand (breadcrumb, navigation, areas)
     */
    public record ItemPages(String path, String template, String parent) {}

    /**
     * Items happen at some time; property names, empty text where there is none.
     *
     * @param entries name of a child node whose entries carry begin and end (several runs); empty: on the item itself
     * @param recurrence name of the child node with the recurrence rule ({@code docs/modules/capabilities.md})
     * @param status property whose values in {@code off} mean that it does not happen
     * @param place properties that say where, so that calendars are told when they change
     */
    public record Schedule(
            String begin,
            String end,
            String allDay,
            String entries,
            String recurrence,
            String status,
            List<String> off,
            String zone,
            List<String> place) {}

    /**
     * How items are found.
     *
     * @param include whether items are in the site search
     * @param text properties (and child nodes) whose text is searched; empty for all text
     * @param facets facet name to the property that feeds it (a reference gives the title of the item it points to)
     * @param filters names for filters of lists to the properties they look at, through parts and references
     * @param files properties that hold assets whose text is searched with the item
     * @param boost weight against other types, 1 for none
     * @param editions which items are editions of the same; among equally good hits the newest of them comes first
     */
    public record Search(
            boolean include,
            List<String> text,
            Map<String, String> facets,
            Map<String, String> filters,
            List<String> files,
            double boost,
            Optional<Editions> editions) {
        public static final Search NONE =
                new Search(false, List.of(), Map.of(), Map.of(), List.of(), 1, Optional.empty());
    }

    /**
     * Items that take each other's place.
     *
     * @param of properties that the editions of one thing have in common
     * @param by property that the newest has most of: a number, a date or a text
     */
    public record Editions(List<String> of, String by) {}

    /**
     * A check across fields.
     *
     * @param kind {@code unique} (these fields together are unique in the type), {@code after} (first field is later
     *     than the second), {@code requiredIf} (the field is needed when {@code when} has one of {@code values}), {@code
     *     atLeastOne}, {@code minItems}, {@code maxItems}, {@code minLength}, {@code pattern}, {@code range}, {@code frozen}
     *     (not changed once published)
     * @param fields the fields it speaks of, dotted for parts of composites
     * @param settings the kind's own keys
     * @param onPublish true: only needed before an item is handed in or published; false: before it can be saved
     * @param message message key or literal
     */
    public record Rule(
            String kind,
            List<String> fields,
            Map<String, Object> settings,
            boolean onPublish,
            String message,
            Origin origin) {}
}
