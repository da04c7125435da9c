package quartier.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;

/** The index of one instance. Queries see every committed change. */
public interface SearchIndex {
    /** Full-text search over pages and items. */
    Hits search(Query query);

    /** Items of a type by date, title or order. */
    ItemList list(ListQuery query);

    /** Nodes (pages or items, not their parts) that hold a reference to that identifier. */
    List<ContentPath> referrers(String id);

    /**
     * A visitor's search.
     *
     * @param text as typed
     * @param language tag of the content language
     * @param scope only below these paths; empty for everything that is searchable
     * @param facets facet name to chosen values (any of them)
     * @param offset of the first hit
     * @param now what is archived by then is left out
     */
    record Query(
            String text,
            String language,
            List<ContentPath> scope,
            Map<String, List<String>> facets,
            int offset,
            int limit,
            Instant now) {
        /** A search in everything, archived or not. */
        public Query(
                String text,
                String language,
                List<ContentPath> scope,
                Map<String, List<String>> facets,
                int offset,
                int limit) {
            this(text, language, scope, facets, offset, limit, Instant.EPOCH);
        }
    }

    /**
     * @param suggestion the text as it may have been meant; empty when there is no better one
     * @param corrected whether the hits are those of the suggestion because the text itself had none
     */
    record Hits(long total, List<Hit> hits, List<Facet> facets, Optional<String> suggestion, boolean corrected) {}

    /**
     * @param id identifier of the page or item
     * @param title with the words found marked by {@code <mark>}; HTML, everything else escaped
     * @param excerpt the same for the text
     * @param kind name of the content type, {@code page} for pages, {@code file} for files
     */
    record Hit(String id, ContentPath path, String kind, String title, String excerpt, double score) {}

    /** A facet with its values, most frequent first. */
    record Facet(String name, List<FacetValue> values) {}

    /** One value of a facet, with the number of hits that have it. */
    record FacetValue(String value, long count, boolean chosen) {}

    /**
     * A list of items.
     *
     * @param contentType name of the content type
     * @param filters property name to accepted values (any of them; identifiers for references)
     * @param period which items by their schedule
     * @param now what is archived by then is left out, except with {@link Period#BETWEEN}
     * @param from with {@link Period#BETWEEN} and {@link Period#UPCOMING}
     * @param sort property name with a leading {@code -} for descending; {@code date} for the schedule; empty: {@code date}
     *     if the type has a schedule, else title
     * @param facets names of properties whose values are to be counted
     */
    record ListQuery(
            String contentType,
            Map<String, List<String>> filters,
            Period period,
            Instant now,
            Optional<Instant> from,
            Optional<Instant> until,
            String text,
            String sort,
            List<String> facets,
            int offset,
            int limit) {}

    /** Which items by their schedule. */
    enum Period {
        /** each item once, with its next date or else its last */
        ALL,
        /** each item that is not over yet once, with its next or running date; the earliest first */
        UPCOMING,
        /** each item whose last date is over once, with that date; the latest first */
        PAST,
        /** every date that touches the time between {@code from} and {@code until}; the earliest first */
        BETWEEN
    }

    /**
     * @param validUntil when the list changes by itself because something in it (or before it) ends
     */
    record ItemList(long total, List<Item> items, List<Facet> facets, Optional<Instant> validUntil) {}

    /**
     * An item of a list; for types with a schedule with one of its dates.
     *
     * @param status the status of that date, else that of the item; empty when there is none
     * @param note what is special about that date; empty when nothing is
     */
    record Item(
            String id, ContentPath path, Optional<Instant> begin, Optional<Instant> end, String status, String note) {}
}
