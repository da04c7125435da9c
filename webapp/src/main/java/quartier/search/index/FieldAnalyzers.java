package quartier.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import quartier.search.analysis.Analysis;
import quartier.search.analysis.Chain;

/** The analyzer of each field, by its name and language. */
public final class FieldAnalyzers extends DelegatingAnalyzerWrapper {
    private final Analyzer keywords = new KeywordAnalyzer();
    private volatile Analysis analysis;

    FieldAnalyzers(Analysis analysis) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.analysis = analysis;
    }

    void use(Analysis other) {
        analysis = other;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        int end = field.indexOf('_');
        if (end < 0) {
            return keywords;
        }
        Chain chain = analysis.chain(field.substring(end + 1));
        return switch (field.substring(0, end)) {
            case Fields.SPELLING -> chain.spelling();
            case Fields.FORM -> chain.forms();
            case Fields.TITLE, Fields.SUMMARY, Fields.TEXT, Fields.FILES -> chain.index();
            default -> keywords;
        };
    }
}
