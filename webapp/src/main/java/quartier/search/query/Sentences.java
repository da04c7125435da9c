package quartier.search.query;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/**
 * Sentence ends for excerpts: a full stop, question or exclamation mark before a space, or a new line. The JDK's own
 * iterator is more exact and took most of the time of a search.
 */
final class Sentences extends BreakIterator {
    private CharacterIterator text = new StringCharacterIterator("");
    private int current;

    @Override
    public void setText(CharacterIterator other) {
        text = other;
        current = other.getBeginIndex();
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public int current() {
        return current;
    }

    @Override
    public int first() {
        current = text.getBeginIndex();
        return current;
    }

    @Override
    public int last() {
        current = text.getEndIndex();
        return current;
    }

    @Override
    public int next() {
        return following(current);
    }

    @Override
    public int previous() {
        return preceding(current);
    }

    @Override
    public int next(int steps) {
        int at = current;
        for (int i = 0; i < Math.abs(steps) && at != DONE; i++) {
            at = steps > 0 ? next() : previous();
        }
        return at;
    }

    @Override
    public int following(int offset) {
        if (offset >= text.getEndIndex()) {
            current = text.getEndIndex();
            return DONE;
        }
        int at = offset + 1;
        while (at < text.getEndIndex() && !isBreak(at)) {
            at++;
        }
        current = at;
        return at;
    }

    @Override
    public int preceding(int offset) {
        if (offset <= text.getBeginIndex()) {
            current = text.getBeginIndex();
            return DONE;
        }
        int at = Math.min(offset, text.getEndIndex()) - 1;
        while (at > text.getBeginIndex() && !isBreak(at)) {
            at--;
        }
        current = at;
        return at;
    }

    @Override
    public boolean isBoundary(int offset) {
        boolean edge = offset == text.getBeginIndex() || offset == text.getEndIndex();
        current = offset;
        return edge || isBreak(offset);
    }

    /** A sentence begins here: after the space that follows its predecessor's end. */
    private boolean isBreak(int at) {
        char before = text.setIndex(at - 1);
        if (before == '\n') {
            return true;
        }
        if (before != ' ' || at - 2 < text.getBeginIndex()) {
            return false;
        }
        char end = text.setIndex(at - 2);
        return end == '.' || end == '!' || end == '?';
    }
}
