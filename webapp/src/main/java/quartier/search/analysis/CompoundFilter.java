package quartier.search.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource.State;
import org.jspecify.annotations.Nullable;

/** Adds the parts of a compound word at its place, with its offsets, so that the whole word is marked in excerpts. */
final class CompoundFilter extends TokenFilter {
    private final Compounds compounds;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> parts = new ArrayDeque<>();
    private @Nullable State word;

    CompoundFilter(TokenStream input, Compounds compounds) {
        super(input);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws IOException {
        String part = parts.poll();
        if (part != null) {
            restoreState(word);
            term.setEmpty().append(part);
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        parts.addAll(compounds.parts(term.toString()));
        if (!parts.isEmpty()) {
            word = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
        word = null;
    }
}
