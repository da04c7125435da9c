package quartier.search.query;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import quartier.search.index.Fields;

/** Keeps the best documents among those with the chosen facet values; weighs each by its type. */
final class HitCollector implements Collector {
    private final TopScoreDocCollector best;
    private final FacetCounts facets;
    private final NewestFirst editions = new NewestFirst();
    private long total;

    HitCollector(int size, FacetCounts facets) {
        this.best = new TopScoreDocCollectorManager(size, Integer.MAX_VALUE).newCollector();
        this.facets = facets;
    }

    long total() {
        return total;
    }

    ScoreDoc[] page(int offset, int limit) {
        return editions.arranged(best.topDocs(offset, limit).scoreDocs);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        NumericDocValues boosts = DocValues.getNumeric(context.reader(), Fields.BOOST);
        return new Leaf(best.getLeafCollector(context), facets.leaf(context.reader()), editions.leaf(context), boosts);
    }

    /** One segment's hits. */
    private final class Leaf implements LeafCollector {
        private final LeafCollector keep;
        private final FacetCounts.Leaf counts;
        private final NewestFirst.Leaf numbered;
        private final NumericDocValues boosts;
        private @Nullable Scorable scorer;
        private int current;

        private Leaf(LeafCollector keep, FacetCounts.Leaf counts, NewestFirst.Leaf numbered, NumericDocValues boosts) {
            this.keep = keep;
            this.counts = counts;
            this.numbered = numbered;
            this.boosts = boosts;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            keep.setScorer(new Scorable() {
                @Override
                public float score() throws IOException {
                    return weighed(scorer);
                }
            });
        }

        @Override
        public void collect(int doc) throws IOException {
            if (counts.accept(doc)) {
                total++;
                current = doc;
                keep.collect(doc);
                if (scorer != null && numbered.isEdition(doc)) {
                    numbered.note(doc, weighed(scorer));
                }
            }
        }

        @Override
        public void finish() throws IOException {
            counts.finish();
            keep.finish();
        }

        private float weighed(Scorable scorer) throws IOException {
            return scorer.score() * (boosts.advanceExact(current) ? Float.intBitsToFloat((int) boosts.longValue()) : 1);
        }
    }
}
