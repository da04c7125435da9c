package quartier.search.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** German: umlauts and their two-letter spellings folded first, so that every later step sees one spelling. */
final class GermanChain {
    private GermanChain() {}

    /** For text; with the parts of compound words. */
    static Analyzer index(Compounds compounds, CharArraySet stopWords) {
        return analyzer(stream -> stem(new StopFilter(new CompoundFilter(stream, compounds), stopWords)));
    }

    /** For what people type; the query adds the parts itself. */
    static Analyzer query(CharArraySet stopWords) {
        return analyzer(stream -> stem(new StopFilter(stream, stopWords)));
    }

    /** For one folded word: its stem. */
    static Analyzer stems() {
        return analyzer(GermanChain::stem);
    }

    /** Words as they are, folded only. */
    static Analyzer folded() {
        return analyzer(stream -> stream);
    }

    /** Words with the form in which they were written. */
    static Analyzer forms() {
        return WordForms.analyzer(GermanChain::fold);
    }

    private static TokenStream fold(TokenStream stream) {
        return new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(stream)));
    }

    private static TokenStream stem(TokenStream stream) {
        return new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(stream));
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> steps) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
                return new TokenStreamComponents(words, steps.apply(folded));
            }

            @Override
            protected TokenStream normalize(String field, TokenStream in) {
                return fold(in);
            }
        };
    }
}
