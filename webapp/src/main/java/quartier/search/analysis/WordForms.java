package quartier.search.analysis;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Terms that pair a folded word with the word as written, so that a correction can be shown as people write it. */
public final class WordForms {
    /** Between the two. */
    public static final char SEPARATOR = '\u0000';

    private WordForms() {}

    static Analyzer analyzer(UnaryOperator<TokenStream> folding) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new Pair(folding.apply(new Remember(words))));
            }
        };
    }

    /** The type attribute carries the word past the folding. */
    private static final class Remember extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TypeAttribute type = addAttribute(TypeAttribute.class);

        Remember(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            if (more) {
                type.setType(term.toString());
            }
            return more;
        }
    }

    private static final class Pair extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TypeAttribute type = addAttribute(TypeAttribute.class);

        Pair(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            if (more) {
                term.append(SEPARATOR).append(type.type());
            }
            return more;
        }
    }
}
