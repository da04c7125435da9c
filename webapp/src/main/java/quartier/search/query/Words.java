package quartier.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import quartier.search.analysis.Analysis;
import quartier.search.analysis.Chain;
import quartier.search.analysis.Synonyms;
import quartier.search.index.Fields;

/**
 * Typed parts to queries. A word is looked for in all text fields, in the language asked for and, with less weight, in
 * the fallback that pages without a translation show; a compound word also by its parts close to each other.
 */
final class Words {
    private static final Map<String, Float> WEIGHTS =
            Map.of(Fields.TITLE, 4f, Fields.SUMMARY, 2f, Fields.TEXT, 1f, Fields.FILES, 0.5f);
    private static final float FALLBACK = 0.4f;
    private static final float ALL_PARTS = 0.5f;
    private static final float LAST_PARTS = 0.3f;
    private static final float SYNONYM = 0.8f;
    private static final float TIE = 0.1f;
    /** How far the parts of a compound may be apart: "Bericht des Jahres" for "Jahresbericht". */
    private static final int NEAR = 4;

    private final Analysis analysis;
    private final List<Chain> chains;

    Words(Analysis analysis, String language) {
        this.analysis = analysis;
        Chain chain = analysis.chain(language);
        Chain fallback = analysis.chain(analysis.languages().getFirst());
        chains = chain.equals(fallback) ? List.of(chain) : List.of(chain, fallback);
    }

    List<Chain> chains() {
        return chains;
    }

    /** One query for each part that is not a stop word. */
    List<Query> queries(Typed typed) {
        List<List<String>> terms = typed.parts().stream()
                .map(part -> part.phrase() ? List.of("\n") : chains.getFirst().terms(part.text()))
                .toList();
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < terms.size(); ) {
            Synonyms.Match match = analysis.synonyms().longest(chains.getFirst(), terms, i);
            int length = Math.max(1, match.words());
            List<Typed.Part> parts = typed.parts().subList(i, i + length);
            Optional<Query> own = all(parts.stream()
                    .filter(part -> !chains.getFirst().terms(part.text()).isEmpty())
                    .map(this::part)
                    .toList());
            own.map(query -> withSynonyms(query, match)).ifPresent(queries::add);
            i += length;
        }
        return queries;
    }

    /** A part of a compound is enough; for when nothing else was found. */
    List<Query> loose(Typed typed) {
        List<Query> queries = new ArrayList<>(queries(typed));
        for (Typed.Part part : typed.parts()) {
            for (Chain chain : part.phrase() ? List.<Chain>of() : chains) {
                chain.parts(part.text())
                        .forEach(term -> queries.add(new BoostQuery(anywhere(chain, term, 0), LAST_PARTS)));
            }
        }
        return queries;
    }

    private Query withSynonyms(Query own, Synonyms.Match match) {
        if (match.alternatives().isEmpty()) {
            return own;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(own, Occur.SHOULD);
        for (List<String> alternative : match.alternatives()) {
            Query query = anywhere(chains.getFirst(), alternative, 0, false);
            any.add(new BoostQuery(query, SYNONYM), Occur.SHOULD);
        }
        return any.build();
    }

    private Query part(Typed.Part part) {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < chains.size(); i++) {
            Chain chain = chains.get(i);
            List<String> terms = chain.terms(part.text());
            if (!terms.isEmpty()) {
                queries.add(anywhere(chain, terms, i, false));
                compound(chain, part, i).ifPresent(queries::add);
            }
        }
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE);
    }

    private Optional<Query> compound(Chain chain, Typed.Part part, int lane) {
        List<String> parts = part.phrase() ? List.of() : chain.parts(part.text());
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Query all = new BoostQuery(anywhere(chain, parts, lane, true), ALL_PARTS);
        if (parts.size() == 2) {
            return Optional.of(all);
        }
        Query last = new BoostQuery(anywhere(chain, parts.subList(1, parts.size()), lane, true), LAST_PARTS);
        return Optional.of(new DisjunctionMaxQuery(List.of(all, last), 0));
    }

    private static Query anywhere(Chain chain, String term, int lane) {
        return anywhere(chain, List.of(term), lane, false);
    }

    private static Query anywhere(Chain chain, List<String> terms, int lane, boolean near) {
        List<Query> fields = new ArrayList<>();
        for (String field : Fields.SEARCHED) {
            String name = Fields.in(field, chain.language());
            float weight = WEIGHTS.getOrDefault(field, 1f) * (lane == 0 ? 1 : FALLBACK);
            fields.add(new BoostQuery(inField(name, terms, near), weight));
        }
        return new DisjunctionMaxQuery(fields, TIE);
    }

    /** Terms one after the other, or near each other: the parts of one indexed compound share one position. */
    private static Query inField(String field, List<String> terms, boolean near) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(near ? NEAR : 1);
        for (int i = 0; i < terms.size(); i++) {
            phrase.add(new Term(field, terms.get(i)), near ? 0 : i);
        }
        return phrase.build();
    }

    private static Optional<Query> all(List<Query> queries) {
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return Optional.of(all.build());
    }
}
