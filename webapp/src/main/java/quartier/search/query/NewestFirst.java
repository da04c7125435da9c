package quartier.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import quartier.search.index.Fields;

/**
 * Lets editions of the same change places, so that the newest comes first. An older one that is much the better hit
 * stays where it is: whoever asks for its year wants it.
 */
final class NewestFirst {
    /** Share of the best score from which on an edition is as good a hit. */
    private static final double AS_GOOD = 0.6;

    private static final Comparator<Edition> BY_SCORE =
            Comparator.comparing((Edition edition) -> -edition.score).thenComparing(Edition::doc);
    private static final Comparator<Edition> BY_AGE =
            Comparator.comparing(Edition::number).reversed().thenComparing(BY_SCORE);

    private final Map<String, List<Edition>> series = new HashMap<>();

    private record Edition(int doc, float score, BytesRef number) {}

    /** Notes what is found in one segment. */
    final class Leaf {
        private final int base;
        private final SortedDocValues names;
        private final SortedDocValues numbers;

        private Leaf(LeafReaderContext context) throws IOException {
            base = context.docBase;
            names = DocValues.getSorted(context.reader(), Fields.SERIES);
            numbers = DocValues.getSorted(context.reader(), Fields.EDITION);
        }

        boolean isEdition(int doc) throws IOException {
            return names.advanceExact(doc) && numbers.advanceExact(doc);
        }

        /** Of the document that {@link #isEdition} was last asked for. */
        void note(int doc, float score) throws IOException {
            BytesRef number = BytesRef.deepCopyOf(numbers.lookupOrd(numbers.ordValue()));
            series.computeIfAbsent(names.lookupOrd(names.ordValue()).utf8ToString(), name -> new ArrayList<>())
                    .add(new Edition(base + doc, score, number));
        }
    }

    Leaf leaf(LeafReaderContext context) throws IOException {
        return new Leaf(context);
    }

    /** The same hits with the editions in their places; the scores stay in order. */
    ScoreDoc[] arranged(ScoreDoc[] docs) {
        Map<Integer, Integer> places = new HashMap<>();
        series.values().stream().filter(editions -> editions.size() > 1).forEach(editions -> arrange(editions, places));
        ScoreDoc[] arranged = docs.clone();
        for (int i = 0; i < docs.length; i++) {
            arranged[i] = new ScoreDoc(places.getOrDefault(docs[i].doc, docs[i].doc), docs[i].score);
        }
        return arranged;
    }

    private static void arrange(List<Edition> editions, Map<Integer, Integer> places) {
        double best = editions.stream().mapToDouble(Edition::score).max().orElseThrow();
        List<Edition> good = editions.stream()
                .filter(edition -> edition.score >= AS_GOOD * best)
                .toList();
        List<Edition> wanted = good.stream().sorted(BY_AGE).toList();
        List<Edition> found = good.stream().sorted(BY_SCORE).toList();
        for (int i = 0; i < found.size(); i++) {
            places.put(found.get(i).doc, wanted.get(i).doc);
        }
    }
}
