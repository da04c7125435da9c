package quartier.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import quartier.content.ContentPath;
import quartier.search.SearchIndex;
import quartier.search.SearchIndex.Hit;
import quartier.search.SearchIndex.Hits;
import quartier.search.analysis.Chain;
import quartier.search.index.Definitions;
import quartier.search.index.FieldAnalyzers;
import quartier.search.index.Fields;

/**
 * Answers a visitor's search: all words; if nothing has them all, the corrected words; at last most of the words.
 */
public final class FullText {
    private static final int MOST_HITS = 100;
    private static final int DEEPEST = 1000;
    private static final double ENOUGH = 0.6;

    private final IndexSearcher searcher;
    private final FieldAnalyzers analyzers;
    private final Definitions definitions;
    private final SearchIndex.Query query;
    private final Words words;

    public FullText(
            IndexSearcher searcher, FieldAnalyzers analyzers, Definitions definitions, SearchIndex.Query query) {
        this.searcher = searcher;
        this.analyzers = analyzers;
        this.definitions = definitions;
        this.query = query;
        this.words = new Words(definitions.analysis(), definitions.language(query.language()));
    }

    public Hits answer() throws IOException {
        Typed typed = Typed.of(query.text());
        Spelling spelling = new Spelling(searcher.getIndexReader(), definitions.analysis(), words.chains());
        Optional<Typed> better = spelling.correct(typed);
        Optional<String> suggestion = better.map(Typed::text);
        Hits found = run(all(words.queries(typed)), suggestion, false);
        if (found.total() == 0 && better.isPresent()) {
            found = run(all(words.queries(better.get())), suggestion, true);
        }
        if (found.total() == 0 && better.isPresent()) {
            found = run(most(words.queries(better.get())), suggestion, true);
        }
        if (found.total() == 0) {
            found = run(most(words.queries(typed)), suggestion, false);
        }
        return found.total() == 0 ? run(most(words.loose(typed)), suggestion, false) : found;
    }

    /** All of the parts must match. */
    static Optional<Query> all(List<Query> parts) {
        return combine(parts, Occur.MUST, 0);
    }

    private static Optional<Query> most(List<Query> parts) {
        return combine(parts, Occur.SHOULD, Math.max(1, (int) (parts.size() * ENOUGH)));
    }

    private static Optional<Query> combine(List<Query> parts, Occur occur, int enough) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder combined = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
        parts.forEach(part -> combined.add(part, occur));
        return Optional.of(combined.build());
    }

    private Hits run(Optional<Query> text, Optional<String> suggestion, boolean corrected) throws IOException {
        if (text.isEmpty()) {
            return new Hits(0, List.of(), List.of(), suggestion, false);
        }
        int offset = Math.clamp(query.offset(), 0, DEEPEST);
        int limit = Math.clamp(query.limit(), 0, MOST_HITS);
        List<String> names = definitions.facets();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(Fields.facet(name), query.facets().getOrDefault(name, List.of())));
        FacetCounts facets = new FacetCounts(fields);
        HitCollector collector = new HitCollector(Math.max(1, offset + limit), facets);
        searcher.search(found(text.get()), collector);
        ScoreDoc[] docs = collector.page(offset, limit);
        boolean any = collector.total() > 0;
        return new Hits(collector.total(), hits(text.get(), docs), facets.facets(names), suggestion, corrected && any);
    }

    /** What left lists and search by then. */
    static Query archived(Instant now) {
        return LongPoint.newRangeQuery(Fields.ARCHIVED, Long.MIN_VALUE, now.toEpochMilli());
    }

    private Query found(Query text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(new TermQuery(new Term(Fields.FOUND, "1")), Occur.FILTER)
                .add(archived(query.now()), Occur.MUST_NOT);
        if (!query.scope().isEmpty()) {
            BooleanQuery.Builder scope = new BooleanQuery.Builder();
            query.scope()
                    .forEach(path -> scope.add(new TermQuery(new Term(Fields.SCOPE, path.toString())), Occur.SHOULD));
            all.add(scope.build(), Occur.FILTER);
        }
        return all.build();
    }

    private List<Hit> hits(Query text, ScoreDoc[] docs) throws IOException {
        int[] ids = Arrays.stream(docs).mapToInt(doc -> doc.doc).toArray();
        List<String> languages = words.chains().stream().map(Chain::language).toList();
        Excerpts.Excerpt[] excerpts = new Excerpts(searcher, analyzers, languages).of(text, ids);
        Columns columns = Columns.of(searcher.getIndexReader());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            hits.add(new Hit(
                    columns.text(ids[i], Fields.ID),
                    ContentPath.parse(columns.text(ids[i], Fields.UNIT)).orElseThrow(),
                    columns.text(ids[i], Fields.KIND),
                    excerpts[i].title(),
                    excerpts[i].text(),
                    docs[i].score));
        }
        return hits;
    }
}
