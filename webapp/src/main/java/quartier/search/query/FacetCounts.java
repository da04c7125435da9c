package quartier.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import quartier.search.SearchIndex.Facet;
import quartier.search.SearchIndex.FacetValue;

/**
 * Filters documents by chosen values and counts values. A facet's own choice does not narrow its own counts, so that
 * visitors see what another choice would give. Counts by ordinal per segment; there is no state to rebuild.
 */
final class FacetCounts {
    private static final int MOST_VALUES = 100;

    private final List<String> fields;
    private final List<List<String>> chosen;
    private final List<Map<String, Long>> counts = new ArrayList<>();

    /** @param fields name of each field, in the order of the answer, to its chosen values */
    FacetCounts(Map<String, List<String>> fields) {
        this.fields = List.copyOf(fields.keySet());
        this.chosen = List.copyOf(fields.values());
        this.fields.forEach(field -> counts.add(new HashMap<>()));
    }

    Leaf leaf(LeafReader reader) throws IOException {
        return new Leaf(reader);
    }

    /** @param names the names of the facets in the order of the fields; those beyond are filters only */
    List<Facet> facets(List<String> names) {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Long> values = new LinkedHashMap<>();
            counts.get(i).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_VALUES)
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            List<String> wanted = chosen.get(i);
            for (String value : wanted) {
                values.putIfAbsent(value, counts.get(i).getOrDefault(value, 0L));
            }
            facets.add(new Facet(
                    names.get(i),
                    values.entrySet().stream()
                            .map(value ->
                                    new FacetValue(value.getKey(), value.getValue(), wanted.contains(value.getKey())))
                            .toList()));
        }
        return facets;
    }

    /** The counts within one segment. */
    final class Leaf {
        private static final int ALL_CHOSEN = -1;
        private static final int SEVERAL_FAIL = -2;

        private final SortedSetDocValues[] values = new SortedSetDocValues[fields.size()];
        private final int[][] counted = new int[fields.size()][];
        private final boolean[][] accepted = new boolean[fields.size()][];
        private final int[][] ordinals = new int[fields.size()][8];
        private final int[] sizes = new int[fields.size()];

        private Leaf(LeafReader reader) throws IOException {
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(reader, fields.get(i));
                counted[i] = new int[(int) values[i].getValueCount()];
                accepted[i] = new boolean[counted[i].length];
                for (String value : chosen.get(i)) {
                    long ordinal = values[i].lookupTerm(new BytesRef(value));
                    if (ordinal >= 0) {
                        accepted[i][(int) ordinal] = true;
                    }
                }
            }
        }

        /** Counts a document; whether it has a chosen value wherever one is chosen. */
        boolean accept(int doc) throws IOException {
            int failed = ALL_CHOSEN;
            for (int i = 0; i < values.length; i++) {
                if (!read(i, doc) && !chosen.get(i).isEmpty()) {
                    failed = failed == ALL_CHOSEN ? i : SEVERAL_FAIL;
                }
            }
            if (failed == ALL_CHOSEN) {
                for (int i = 0; i < values.length; i++) {
                    count(i);
                }
            } else if (failed >= 0) {
                count(failed);
            }
            return failed == ALL_CHOSEN;
        }

        private boolean read(int field, int doc) throws IOException {
            sizes[field] = 0;
            boolean hit = false;
            if (counted[field].length > 0 && values[field].advanceExact(doc)) {
                int size = Math.min(values[field].docValueCount(), 1024);
                if (ordinals[field].length < size) {
                    ordinals[field] = new int[size];
                }
                for (int i = 0; i < size; i++) {
                    int ordinal = (int) values[field].nextOrd();
                    ordinals[field][i] = ordinal;
                    hit |= accepted[field][ordinal];
                }
                sizes[field] = size;
            }
            return hit;
        }

        private void count(int field) {
            for (int i = 0; i < sizes[field]; i++) {
                counted[field][ordinals[field][i]]++;
            }
        }

        /** Adds this segment's counts to the whole; once, after its last document. */
        void finish() throws IOException {
            for (int i = 0; i < values.length; i++) {
                for (int ordinal = 0; ordinal < counted[i].length; ordinal++) {
                    if (counted[i][ordinal] > 0) {
                        String value = values[i].lookupOrd(ordinal).utf8ToString();
                        counts.get(i).merge(value, (long) counted[i][ordinal], Long::sum);
                    }
                }
            }
        }
    }
}
