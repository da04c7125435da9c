package quartier.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static final Analysis ANALYSIS = new Analysis(
            List.of("de", "en", "tr", "uk"),
            "Klimbim",
            "Migrationshintergrund = Einwanderungsgeschichte\nDaZ = Deutsch als Zweitsprache # Abkürzung");
    private static final Chain GERMAN = ANALYSIS.chain("de");

    @ParameterizedTest
    @CsvSource({
        "Sozialraumanalyse, sozialraum analys",
        "Personalausweis, personal ausweis",
        "Sozialraumkennzahlerhebungen, sozialraum kennzahl erhebung",
        "Flüchtlingsunterkunft, fluchtling unterkunft",
        "Schulsozialarbeit, schul sozialarbeit",
        "Häuserbau, haus bau",
        "Klimbimberatung, klimbim beratung",
        "Xanteneranalyse, xant analys",
    })
    void compoundWordsComeApart(String word, String parts) {
        assertThat(GERMAN.parts(word)).containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"Nachbarschaft", "Diskriminirung", "Beratungen", "Termine"})
    void otherWordsStayWhole(String word) {
        assertThat(GERMAN.parts(word)).isEmpty();
    }

    @Test
    void aWordIsIndexedWithItsPartsAtOnePlace() {
        assertThat(Chain.run(GERMAN.index(), "Der Kindergartenplatz"))
                .containsExactly("kindergartenplatz", "kindergart", "kind", "gart", "platz");
    }

    @ParameterizedTest
    @CsvSource({
        "Überprüfungsmöglichkeit, Ueberpruefungsmoeglichkeit",
        "Überprüfungsmöglichkeit, Uberprufungsmoglichkeit",
        "Straße, Strasse",
        "Café, Cafe",
        "jüdischer, juedisch",
        "Übersetzer, UEBERSETZER",
    })
    void spellingsOfUmlautsAreOne(String one, String other) {
        assertThat(GERMAN.terms(one)).isEqualTo(GERMAN.terms(other)).hasSize(1);
    }

    @Test
    void theLongestSynonymAtAWordIsTaken() {
        List<List<String>> words = List.of(
                GERMAN.terms("Deutsch"), GERMAN.terms("als"), GERMAN.terms("Zweitsprache"), GERMAN.terms("lernen"));
        Synonyms.Match match = ANALYSIS.synonyms().longest(GERMAN, words, 0);
        assertThat(match.words()).isEqualTo(3);
        assertThat(match.alternatives()).containsExactly(GERMAN.terms("DaZ"));
    }

    @Test
    void otherLanguagesHaveTheirOwnChains() {
        assertThat(ANALYSIS.chain("en").terms("the counselling centres")).hasSize(2);
        assertThat(ANALYSIS.chain("tr").terms("IŞIK")).containsExactly("ışık");
        assertThat(ANALYSIS.chain("uk").terms("Розмова")).containsExactly("розмова");
        assertThat(ANALYSIS.chain("xx")).isEqualTo(GERMAN);
    }

    @Property(tries = 300)
    void anyTextCanBeAnalysed(@ForAll String text) {
        assertThat(Chain.run(GERMAN.index(), text)).isNotNull();
        assertThat(GERMAN.parts(text)).isNotNull();
    }
}
