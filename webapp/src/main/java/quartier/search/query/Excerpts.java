package quartier.search.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import quartier.search.index.Fields;

/** Titles and excerpts of hits with the words found marked, from the offsets in the postings. */
final class Excerpts {
    private static final int PASSAGES = 2;
    private static final int PASSAGE_LENGTH = 90;
    private static final int WITHOUT_MATCH = 200;
    private static final int READ = 500_000;

    private final UnifiedHighlighter highlighter;
    private final Columns columns;
    private final List<String> languages;

    Excerpts(IndexSearcher searcher, Analyzer analyzer, List<String> languages) {
        this.languages = languages;
        this.columns = Columns.of(searcher.getIndexReader());
        UnifiedHighlighter.Builder settings = UnifiedHighlighter.builder(searcher, analyzer)
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(false)
                .withWeightMatches(false)
                .withFormatter(new MarkedText())
                .withMaxNoHighlightPassages(1);
        highlighter = new UnifiedHighlighter(settings) {
            @Override
            protected OffsetSource getOffsetSource(String field) {
                return OffsetSource
                        .POSTINGS; // as all our fields have them; else it would look, at all fields, each time
            }

            @Override
            protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator docs, int enough)
                    throws IOException {
                return texts(fields, docs);
            }

            @Override
            protected BreakIterator getBreakIterator(String field) {
                return field.startsWith(Fields.TITLE)
                        ? new WholeBreakIterator()
                        : LengthGoalBreakIterator.createMinLength(new Sentences(), PASSAGE_LENGTH, 0.5f);
            }

            @Override
            protected PassageFormatter getFormatter(String field) {
                return field.startsWith(Fields.TITLE) ? new MarkedText() : new MarkedText(WITHOUT_MATCH);
            }
        };
    }

    /** For each document one text per field, null where it has none: what the highlighter asks for. */
    private List<@Nullable CharSequence[]> texts(String[] fields, DocIdSetIterator docs) throws IOException {
        List<@Nullable CharSequence[]> texts = new ArrayList<>();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            @Nullable CharSequence[] row = new CharSequence[fields.length];
            for (int i = 0; i < fields.length; i++) {
                String text = columns.text(doc, fields[i]);
                row[i] = text.isEmpty() ? null : text.substring(0, Math.min(text.length(), READ));
            }
            texts.add(row);
        }
        return texts;
    }

    /** Title and excerpt of each document, both HTML. */
    record Excerpt(String title, String text) {}

    Excerpt[] of(Query query, int[] docs) throws IOException {
        Map<String, String[]> found = highlighted(query, docs, List.of(Fields.TITLE, Fields.TEXT));
        int[] rest = IntStream.range(0, docs.length)
                .filter(i -> marked(found, i, Fields.TEXT).isEmpty())
                .toArray();
        Map<String, String[]> summaries =
                highlighted(query, IntStream.of(rest).map(i -> docs[i]).toArray(), List.of(Fields.SUMMARY));
        Excerpt[] excerpts = new Excerpt[docs.length];
        for (int i = 0; i < docs.length; i++) {
            excerpts[i] = new Excerpt(first(found, i, Fields.TITLE), marked(found, i, Fields.TEXT));
        }
        for (int j = 0; j < rest.length; j++) {
            int i = rest[j];
            excerpts[i] = new Excerpt(
                    excerpts[i].title(), otherwise(query, docs[i], first(found, i, Fields.TEXT), summaries, j));
        }
        return excerpts;
    }

    /** A page's text says most about it; the summary is looked at only where the text has no match, a file's text last. */
    private String otherwise(Query query, int doc, String text, Map<String, String[]> summaries, int at)
            throws IOException {
        String marked = marked(summaries, at, Fields.SUMMARY);
        String file = marked.isEmpty() ? file(query, doc) : "";
        if (!marked.isEmpty() || file.contains(MarkedText.OPEN)) {
            return marked + file;
        }
        String summary = first(summaries, at, Fields.SUMMARY);
        return !summary.isEmpty() ? summary : !text.isEmpty() ? text : file;
    }

    private Map<String, String[]> highlighted(Query query, int[] docs, List<String> kinds) throws IOException {
        if (docs.length == 0) {
            return Map.of();
        }
        String[] fields = languages.stream()
                .flatMap(language -> kinds.stream().map(field -> Fields.in(field, language)))
                .toArray(String[]::new);
        int[] passages = new int[fields.length];
        java.util.Arrays.fill(passages, PASSAGES);
        return highlighter.highlightFields(fields, query, docs.clone(), passages);
    }

    /** The excerpt of that field with a match in it, else an empty text. */
    private String marked(Map<String, String[]> found, int i, String field) {
        return languages.stream()
                .map(language -> at(found, Fields.in(field, language), i))
                .filter(text -> text.contains(MarkedText.OPEN))
                .findFirst()
                .orElse("");
    }

    private String first(Map<String, String[]> found, int i, String field) {
        for (String language : languages) {
            String text = at(found, Fields.in(field, language), i);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The text of files is long; it is read only when nothing else of the document matched. */
    private String file(Query query, int doc) throws IOException {
        String field = Fields.in(Fields.FILES, languages.getLast());
        return at(
                highlighter.highlightFields(new String[] {field}, query, new int[] {doc}, new int[] {PASSAGES}),
                field,
                0);
    }

    private static String at(Map<String, String[]> found, String field, int i) {
        String[] values = found.get(field);
        return values == null || values[i] == null ? "" : values[i];
    }
}
