package quartier.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text to terms in one language.
 *
 * @param language as in property suffixes
 * @param index for text
 * @param query for words typed
 * @param spelling words unstemmed, folded: what a correction is looked up in
 * @param forms pairs of folded and written words, see {@link WordForms}
 * @param stems a folded word to its stem
 * @param compound a folded word to its parts, fewer than two when it is not a compound
 */
public record Chain(
        String language,
        Analyzer index,
        Analyzer query,
        Analyzer spelling,
        Analyzer forms,
        Analyzer stems,
        Function<String, List<String>> compound) {

    /** The terms of what was typed; none for stop words. */
    public List<String> terms(String text) {
        return run(query, text);
    }

    /** The word as the spelling field has it. */
    public String folded(String word) {
        return String.join(" ", run(spelling, word));
    }

    /** The stems of the parts of a compound word; empty for other words. */
    public List<String> parts(String word) {
        List<String> parts = compound.apply(folded(word));
        return parts.size() < 2
                ? List.of()
                : parts.stream().flatMap(part -> run(stems, part).stream()).toList();
    }

    static List<String> run(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
