package quartier.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import quartier.search.SearchIndex.Facet;
import quartier.search.index.Fields;

/** Gathers the documents of a list: all of them, or of each item the one with the earliest begin. */
final class ItemCollector implements Collector {
    static final long NO_DATE = Long.MIN_VALUE;

    private static final BytesRef NO_KEY = new BytesRef();

    private final FacetCounts facets;
    private final boolean each;
    private final String sortField;
    private final List<Entry> entries = new ArrayList<>();
    private long earliestEnd = Long.MAX_VALUE;

    /**
     * @param each whether every document counts, not only the first of each item
     * @param sortField empty when the order is by date
     */
    ItemCollector(FacetCounts facets, boolean each, String sortField) {
        this.facets = facets;
        this.each = each;
        this.sortField = sortField;
    }

    /** A document of the list. */
    record Entry(int doc, long begin, long end, BytesRef unit, BytesRef key) {}

    /** In which order the list is. */
    enum Order {
        BY_BEGIN(Comparator.comparingLong(Entry::begin)),
        BY_BEGIN_DESCENDING(BY_BEGIN.comparator.reversed()),
        BY_END(Comparator.comparingLong(Entry::end)),
        BY_END_DESCENDING(BY_END.comparator.reversed()),
        /** items without a value last */
        BY_KEY(Comparator.comparing((Entry entry) -> entry.key().length == 0).thenComparing(Entry::key)),
        BY_KEY_DESCENDING(Comparator.comparing((Entry entry) -> entry.key().length == 0)
                .thenComparing(Entry::key, Comparator.reverseOrder()));

        private final Comparator<Entry> comparator;

        Order(Comparator<Entry> comparator) {
            this.comparator = comparator;
        }
    }

    List<Entry> sorted(Order order) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(order.comparator.thenComparing(Entry::begin).thenComparing(Entry::unit));
        return sorted;
    }

    /** The first moment at which one of the dates seen is over. */
    Optional<Long> earliestEnd() {
        return earliestEnd == Long.MAX_VALUE ? Optional.empty() : Optional.of(earliestEnd);
    }

    List<Facet> facets(List<String> names) {
        return facets.facets(names);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        FacetCounts.Leaf counts = facets.leaf(context.reader());
        NumericDocValues begins = DocValues.getNumeric(context.reader(), Fields.BEGIN);
        NumericDocValues ends = DocValues.getNumeric(context.reader(), Fields.END);
        SortedDocValues units = DocValues.getSorted(context.reader(), Fields.UNIT);
        SortedDocValues keys = DocValues.getSorted(context.reader(), sortField);
        return new LeafCollector() {
            private int lastUnit = -1;

            @Override
            public void setScorer(Scorable scorer) {
                // lists have no scores
            }

            @Override
            public void collect(int doc) throws IOException {
                long end = ends.advanceExact(doc) ? ends.longValue() : NO_DATE;
                int unit = units.advanceExact(doc) ? units.ordValue() : -1;
                earliestEnd = end == NO_DATE ? earliestEnd : Math.min(earliestEnd, end);
                boolean again = !each && unit == lastUnit;
                lastUnit = unit;
                if (again || !counts.accept(doc)) {
                    return;
                }
                long begin = begins.advanceExact(doc) ? begins.longValue() : NO_DATE;
                BytesRef key = keys.advanceExact(doc) ? BytesRef.deepCopyOf(keys.lookupOrd(keys.ordValue())) : NO_KEY;
                entries.add(
                        new Entry(context.docBase + doc, begin, end, BytesRef.deepCopyOf(units.lookupOrd(unit)), key));
            }

            @Override
            public void finish() throws IOException {
                counts.finish();
            }
        };
    }
}
