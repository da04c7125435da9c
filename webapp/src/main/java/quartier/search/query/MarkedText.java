package quartier.search.query;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Passages as HTML: {@code <mark>} around matches, everything else escaped. */
final class MarkedText extends PassageFormatter {
    static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";
    private static final String GAP = " … ";

    private final int longest;

    MarkedText() {
        this(Integer.MAX_VALUE);
    }

    /** @param longest length from which a passage is cut, in characters; never before its last match */
    MarkedText(int longest) {
        this.longest = longest;
    }

    @Override
    public String format(Passage[] passages, String content) {
        StringBuilder html = new StringBuilder();
        int end = -1;
        for (Passage passage : passages) {
            if (end >= 0
                    ? passage.getStartOffset() != end
                    : passage.getStartOffset() > 0 && longest < content.length()) {
                html.append(GAP);
            }
            end = append(html, passage, content);
        }
        if (end >= 0 && end < content.length() && !content.substring(end).isBlank()) {
            html.append(GAP.stripTrailing());
        }
        return html.toString().strip();
    }

    private int append(StringBuilder html, Passage passage, String content) {
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = passage.getMatchStarts()[i];
            int stop = passage.getMatchEnds()[i];
            if (stop > at) {
                escape(html, content, at, Math.max(at, start));
                html.append(OPEN);
                escape(html, content, Math.max(at, start), stop);
                html.append(CLOSE);
                at = stop;
            }
        }
        int end = Math.max(at, Math.min(passage.getEndOffset(), content.length()));
        if (end - passage.getStartOffset() > longest) {
            end = cut(content, Math.max(at, passage.getStartOffset() + longest), end);
        }
        escape(html, content, at, end);
        return end;
    }

    /** The next end of a word. */
    private static int cut(String content, int from, int end) {
        int space = content.indexOf(' ', from);
        return space < 0 || space > end ? end : space;
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
