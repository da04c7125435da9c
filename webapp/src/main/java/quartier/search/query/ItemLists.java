package quartier.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import quartier.content.ContentPath;
import quartier.definition.ContentType;
import quartier.search.SearchIndex.Item;
import quartier.search.SearchIndex.ItemList;
import quartier.search.SearchIndex.ListQuery;
import quartier.search.SearchIndex.Period;
import quartier.search.index.Definitions;
import quartier.search.index.Fields;
import quartier.search.index.Holders;

/** Answers lists of items of one type. */
public final class ItemLists {
    private static final int MOST = 1000;

    private final IndexSearcher searcher;
    private final Definitions definitions;
    private final ListQuery query;
    private final boolean dated;
    private final long now;

    public ItemLists(IndexSearcher searcher, Definitions definitions, ListQuery query) {
        this.searcher = searcher;
        this.definitions = definitions;
        this.query = query;
        this.dated = definitions
                .type(query.contentType())
                .filter(type -> type.capabilities().schedule().isPresent())
                .isPresent();
        this.now = query.now().toEpochMilli();
    }

    public ItemList answer() throws IOException {
        ItemCollector collector = collect(period());
        List<ItemCollector.Entry> all = collector.sorted(order());
        int from = Math.clamp(query.offset(), 0, all.size());
        int to = Math.clamp((long) from + Math.clamp(query.limit(), 0, MOST), from, all.size());
        List<Item> items = new ArrayList<>();
        for (ItemCollector.Entry entry : all.subList(from, to)) {
            items.add(item(entry));
        }
        return new ItemList(all.size(), items, collector.facets(query.facets()), validUntil(collector));
    }

    private ItemCollector collect(Period period) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        query.facets().forEach(name -> fields.put(Fields.value(name), List.of()));
        query.filters().forEach((name, values) -> fields.put(Fields.value(name), values));
        boolean each = period != Period.UPCOMING;
        ItemCollector collector = new ItemCollector(new FacetCounts(fields), each, sortField());
        searcher.search(matching(period), collector);
        return collector;
    }

    private Period period() {
        return dated ? query.period() : Period.ALL;
    }

    private Query matching(Period period) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(term(Fields.KIND, query.contentType()), Occur.FILTER);
        all.add(role(period == Period.UPCOMING || period == Period.BETWEEN ? Fields.DATE : Fields.MAIN), Occur.FILTER);
        switch (period) {
            case ALL -> all.add(FullText.archived(query.now()), Occur.MUST_NOT);
            case UPCOMING -> between(all, now);
            case PAST -> {
                all.add(LongPoint.newRangeQuery(Fields.END, Long.MIN_VALUE, now), Occur.FILTER);
                all.add(FullText.archived(query.now()), Occur.MUST_NOT);
            }
            case BETWEEN -> between(all, Long.MIN_VALUE);
        }
        if (!query.text().isBlank()) {
            all.add(units(), Occur.FILTER);
        }
        return all.build();
    }

    private void between(BooleanQuery.Builder all, long earliest) {
        long from = query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        long until = query.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        all.add(endsAfter(Math.max(from, earliest)), Occur.FILTER);
        all.add(
                LongPoint.newRangeQuery(Fields.BEGIN, Long.MIN_VALUE, Math.max(until, 1 + Long.MIN_VALUE) - 1),
                Occur.FILTER);
    }

    /** Text is on the main documents only; dates are found through their unit. */
    private Query units() throws IOException {
        Words words = new Words(definitions.analysis(), definitions.fallback());
        Optional<Query> text = FullText.all(words.queries(Typed.of(query.text())));
        if (text.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        Query found = new BooleanQuery.Builder()
                .add(text.get(), Occur.MUST)
                .add(term(Fields.KIND, query.contentType()), Occur.FILTER)
                .build();
        Set<String> units = Holders.of(searcher, found);
        return new TermInSetQuery(Fields.UNIT, units.stream().map(BytesRef::new).toList());
    }

    private ItemCollector.Order order() {
        boolean down = query.sort().startsWith("-");
        if (sortField().isEmpty()) {
            return period() == Period.PAST
                    ? (down ? ItemCollector.Order.BY_END : ItemCollector.Order.BY_END_DESCENDING)
                    : (down ? ItemCollector.Order.BY_BEGIN_DESCENDING : ItemCollector.Order.BY_BEGIN);
        }
        return down ? ItemCollector.Order.BY_KEY_DESCENDING : ItemCollector.Order.BY_KEY;
    }

    /** Empty for the order by date. */
    private String sortField() {
        String name = query.sort().startsWith("-") ? query.sort().substring(1) : query.sort();
        if (dated && (name.isEmpty() || name.equals("date"))) {
            return "";
        }
        String title = definitions
                .type(query.contentType())
                .map(ContentType::capabilities)
                .map(capabilities -> capabilities.title())
                .orElse("");
        return Fields.sort(name.isEmpty() || name.equals("date") ? title : name);
    }

    private Item item(ItemCollector.Entry entry) throws IOException {
        Columns columns = Columns.of(searcher.getIndexReader());
        String unit = columns.text(entry.doc(), Fields.UNIT);
        int date = entry.doc();
        long begin = entry.begin();
        long end = entry.end();
        if (dated && (period() == Period.ALL || period() == Period.PAST)) {
            ItemCollector dates = new ItemCollector(new FacetCounts(Map.of()), true, "");
            searcher.search(datesOf(unit), dates);
            Optional<ItemCollector.Entry> shown = shown(dates.sorted(ItemCollector.Order.BY_BEGIN));
            if (shown.isPresent()) {
                date = shown.get().doc();
                begin = shown.get().begin();
                end = shown.get().end();
            }
        }
        return new Item(
                columns.text(entry.doc(), Fields.ID),
                ContentPath.parse(unit).orElseThrow(),
                moment(begin),
                moment(end),
                columns.text(date, Fields.STATUS),
                columns.text(date, Fields.NOTE));
    }

    private Optional<ItemCollector.Entry> shown(List<ItemCollector.Entry> dates) {
        return dates.stream()
                .filter(date -> date.end() > now)
                .findFirst()
                .or(() -> dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()));
    }

    private Query datesOf(String unit) {
        return new BooleanQuery.Builder()
                .add(term(Fields.UNIT, unit), Occur.FILTER)
                .add(role(Fields.DATE), Occur.FILTER)
                .build();
    }

    /** The list changes when the next of its dates ends, whichever values are chosen. */
    private Optional<Instant> validUntil(ItemCollector collected) throws IOException {
        if (!dated || query.period() == Period.BETWEEN) {
            return Optional.empty();
        }
        ItemCollector upcoming = period() == Period.UPCOMING ? collected : collect(Period.UPCOMING);
        return upcoming.earliestEnd().map(Instant::ofEpochMilli);
    }

    private static Optional<Instant> moment(long millis) {
        return millis == ItemCollector.NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Query endsAfter(long moment) {
        return LongPoint.newRangeQuery(Fields.END, Math.min(moment, Long.MAX_VALUE - 1) + 1, Long.MAX_VALUE);
    }

    private static Query role(String role) {
        return term(Fields.ROLE, role);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
