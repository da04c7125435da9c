package quartier.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import quartier.search.analysis.Analysis;
import quartier.search.analysis.Chain;
import quartier.search.analysis.WordForms;
import quartier.search.index.Fields;

/** Finds what may have been meant by words that the content does not have. */
final class Spelling {
    private static final float LIKE = 0.7f;
    private static final int SHORTEST = 4;

    private final IndexReader reader;
    private final Analysis analysis;
    private final List<Chain> chains;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader, Analysis analysis, List<Chain> chains) {
        this.reader = reader;
        this.analysis = analysis;
        this.chains = chains;
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(LIKE);
    }

    /** The text with its unknown words replaced; empty when all are known or nothing similar exists. */
    Optional<Typed> correct(Typed typed) throws IOException {
        Typed corrected = typed;
        for (int i = 0; i < typed.parts().size(); i++) {
            Typed.Part part = typed.parts().get(i);
            if (!part.phrase() && !known(part.text())) {
                Optional<String> better = similar(part.text());
                corrected = better.isPresent() ? corrected.with(i, better.get()) : corrected;
            }
        }
        return corrected.equals(typed) ? Optional.empty() : Optional.of(corrected);
    }

    private boolean known(String word) throws IOException {
        for (Chain chain : chains) {
            List<String> terms = chain.terms(word);
            List<String> parts = chain.parts(word);
            boolean synonym =
                    analysis.synonyms().longest(chain, List.of(terms), 0).words() > 0;
            if (synonym || all(chain, terms) || (!parts.isEmpty() && all(chain, parts))) {
                return true;
            }
        }
        return false;
    }

    private boolean all(Chain chain, List<String> terms) throws IOException {
        for (String term : terms) {
            boolean found = false;
            for (String field : Fields.SEARCHED) {
                found = found || reader.docFreq(new Term(Fields.in(field, chain.language()), term)) > 0;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> similar(String word) throws IOException {
        for (Chain chain : chains) {
            String folded = chain.folded(word);
            Term term = new Term(Fields.in(Fields.SPELLING, chain.language()), folded);
            SuggestWord[] words = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            if (words.length > 0) {
                return Optional.of(written(chain, words[0].string));
            }
        }
        return Optional.empty();
    }

    /** The most frequent way in which a folded word is written. */
    private String written(Chain chain, String folded) throws IOException {
        Terms forms = MultiTerms.getTerms(reader, Fields.in(Fields.FORM, chain.language()));
        if (forms == null) {
            return folded;
        }
        String best = folded;
        int most = 0;
        String prefix = folded + WordForms.SEPARATOR;
        TermsEnum each = forms.iterator();
        TermsEnum.SeekStatus status = each.seekCeil(new BytesRef(prefix));
        for (BytesRef at = status == TermsEnum.SeekStatus.END ? null : each.term(); at != null; at = each.next()) {
            String form = at.utf8ToString();
            if (!form.startsWith(prefix)) {
                break;
            }
            if (each.docFreq() > most) {
                most = each.docFreq();
                best = form.substring(prefix.length());
            }
        }
        return best;
    }
}
