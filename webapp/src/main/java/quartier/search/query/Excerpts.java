package quartier.search.query;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
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
    private final List<String> languages;

    Excerpts(IndexSearcher searcher, Analyzer analyzer, List<String> languages) {
        this.languages = languages;
        UnifiedHighlighter.Builder settings = UnifiedHighlighter.builder(searcher, analyzer)
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(false)
                .withWeightMatches(false)
                .withFormatter(new MarkedText())
                .withMaxLength(READ)
                .withMaxNoHighlightPassages(1);
        highlighter = new UnifiedHighlighter(settings) {
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

    /** Title and excerpt of each document, both HTML. */
    record Excerpt(String title, String text) {}

    Excerpt[] of(Query query, int[] docs) throws IOException {
        String[] fields = languages.stream()
                .flatMap(language -> List.of(Fields.TITLE, Fields.TEXT, Fields.SUMMARY).stream()
                        .map(field -> Fields.in(field, language)))
                .toArray(String[]::new);
        int[] passages = new int[fields.length];
        java.util.Arrays.fill(passages, PASSAGES);
        Map<String, String[]> found = highlighter.highlightFields(fields, query, docs.clone(), passages);
        Excerpt[] excerpts = new Excerpt[docs.length];
        for (int i = 0; i < docs.length; i++) {
            String text = marked(found, i);
            excerpts[i] = new Excerpt(
                    first(found, i, Fields.TITLE), text != null ? text : unmarked(found, i, file(query, docs[i])));
        }
        return excerpts;
    }

    private @Nullable String marked(Map<String, String[]> found, int i) {
        for (String language : languages) {
            for (String field : List.of(Fields.TEXT, Fields.SUMMARY)) {
                String text = at(found, Fields.in(field, language), i);
                if (text.contains(MarkedText.OPEN)) {
                    return text;
                }
            }
        }
        return null;
    }

    private String unmarked(Map<String, String[]> found, int i, String file) {
        if (file.contains(MarkedText.OPEN)) {
            return file;
        }
        String summary = first(found, i, Fields.SUMMARY);
        String text = summary.isEmpty() ? first(found, i, Fields.TEXT) : summary;
        return text.isEmpty() ? file : text;
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
