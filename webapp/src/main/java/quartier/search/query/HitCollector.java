package quartier.search.query;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import quartier.search.index.Fields;

/** Keeps the best documents among those with the chosen facet values; weighs each by its type. */
final class HitCollector implements Collector {
    private final TopScoreDocCollector best;
    private final FacetCounts facets;
    private long total;

    HitCollector(int size, FacetCounts facets) {
        this.best = new TopScoreDocCollectorManager(size, Integer.MAX_VALUE).newCollector();
        this.facets = facets;
    }

    long total() {
        return total;
    }

    TopDocs page(int offset, int limit) {
        return best.topDocs(offset, limit);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        LeafCollector keep = best.getLeafCollector(context);
        FacetCounts.Leaf counts = facets.leaf(context.reader());
        NumericDocValues boosts = DocValues.getNumeric(context.reader(), Fields.BOOST);
        return new LeafCollector() {
            private int current;

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                keep.setScorer(new Scorable() {
                    @Override
                    public float score() throws IOException {
                        float boost = boosts.advanceExact(current) ? Float.intBitsToFloat((int) boosts.longValue()) : 1;
                        return scorer.score() * boost;
                    }
                });
            }

            @Override
            public void collect(int doc) throws IOException {
                if (counts.accept(doc)) {
                    total++;
                    current = doc;
                    keep.collect(doc);
                }
            }

            @Override
            public void finish() throws IOException {
                counts.finish();
                keep.finish();
            }
        };
    }
}
