package quartier.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The chains of a site's languages and its synonyms. Immutable. */
public final class Analysis {
    private final Map<String, Chain> chains = new LinkedHashMap<>();
    private final Synonyms synonyms;

    /**
     * @param languages names of the content languages, the fallback first
     * @param nouns further base nouns, one per line
     * @param synonyms a group per line: {@code a = b = c}
     */
    public Analysis(List<String> languages, String nouns, String synonyms) {
        languages.forEach(language -> chains.put(language, chain(language, nouns)));
        this.synonyms = new Synonyms(synonyms);
    }

    /** The languages, the fallback first. */
    public List<String> languages() {
        return List.copyOf(chains.keySet());
    }

    /** The chain of a language, or of the fallback for one that the site does not have. */
    public Chain chain(String language) {
        Chain exact = chains.get(language);
        return exact == null ? chains.values().iterator().next() : exact;
    }

    public Synonyms synonyms() {
        return synonyms;
    }

    private static Chain chain(String language, String nouns) {
        String primary = language.split("[_-]", 2)[0];
        if (primary.equals("de")) {
            return german(language, nouns);
        }
        Analyzer plain = other(primary);
        Analyzer words = words();
        return new Chain(
                language, plain, plain, words, WordForms.analyzer(LowerCaseFilter::new), words, word -> List.of());
    }

    private static Chain german(String language, String nouns) {
        Compounds compounds = new Compounds(folded(resource("compounds_de.txt") + "\n" + nouns));
        CharArraySet stopWords = new CharArraySet(folded(resource("stopwords_de.txt")), false);
        return new Chain(
                language,
                GermanChain.index(compounds, stopWords),
                GermanChain.query(stopWords),
                GermanChain.folded(),
                GermanChain.forms(),
                GermanChain.stems(),
                compounds::split);
    }

    private static Analyzer other(String language) {
        return switch (language) {
            case "en" -> new EnglishAnalyzer();
            case "tr" -> new TurkishAnalyzer();
            case "ar" -> new ArabicAnalyzer();
            case "fa" -> new PersianAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            case "es" -> new SpanishAnalyzer();
            case "it" -> new ItalianAnalyzer();
            case "ro" -> new RomanianAnalyzer();
            case "ru" -> new RussianAnalyzer();
            default -> new StandardAnalyzer();
        };
    }

    private static Analyzer words() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new LowerCaseFilter(words));
            }

            @Override
            protected TokenStream normalize(String field, TokenStream in) {
                return new LowerCaseFilter(in);
            }
        };
    }

    private static Set<String> folded(String lines) {
        try (Analyzer folding = GermanChain.folded()) {
            return new TreeSet<>(Chain.run(folding, lines));
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Analysis.class.getResourceAsStream("/search/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
