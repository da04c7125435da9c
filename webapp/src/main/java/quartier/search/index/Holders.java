package quartier.search.index;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The units whose documents match a query. */
public final class Holders {
    private Holders() {}

    public static Set<String> of(IndexSearcher searcher, Query query) throws IOException {
        Names found = new Names();
        searcher.search(query, found);
        return found.names;
    }

    private static final class Names extends SimpleCollector {
        private final Set<String> names = new TreeSet<>();
        private SortedDocValues units = DocValues.emptySorted();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            units = DocValues.getSorted(context.reader(), Fields.UNIT);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (units.advanceExact(doc)) {
                names.add(units.lookupOrd(units.ordValue()).utf8ToString());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
