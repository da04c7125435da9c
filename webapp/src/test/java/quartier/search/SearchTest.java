package quartier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quartier.content.ContentPath;
import quartier.content.PropertyType;
import quartier.search.SearchIndex.Facet;
import quartier.search.SearchIndex.FacetValue;
import quartier.search.SearchIndex.Hit;
import quartier.search.SearchIndex.Hits;
import quartier.search.SearchIndex.Query;

class SearchTest {
    private SmallSite site = new SmallSite();
    private LuceneSearchIndex index = LuceneSearchIndex.inMemory(site.store, SmallSite.sources(""));

    @BeforeEach
    void open() {
        index.close();
        site = new SmallSite();
        index = LuceneSearchIndex.inMemory(
                site.store, SmallSite.sources("Migrationshintergrund = Einwanderungsgeschichte"));
    }

    @AfterEach
    void close() {
        index.close();
        site.store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kennzahlerhebung", "Kennzahlerhebungen", "Sozialraumkennzahlerhebung"})
    void everySpellingOfACompoundFindsAll(String typed) {
        meeting("a", "A", "Die Quartiersanalyse nennt nur die Grundform Kennzahlerhebung.");
        meeting("b", "B", "Hier steht nur die Mehrzahl: Kennzahlerhebungen.");
        meeting("c", "C", "Hier steht nur das Kompositum Sozialraumkennzahlerhebung.");
        meeting("d", "D", "Kennzahl und weit davon entfernt, nach vielen anderen Worten, eine Erhebung.");
        assertThat(titles(typed)).containsExactlyInAnyOrder("A", "B", "C");
    }

    @ParameterizedTest
    @CsvSource({
        "Ueberpruefungsmoeglichkeit, Überprüfungsmöglichkeit",
        "Uberprufungsmoglichkeit, Überprüfungsmöglichkeit",
        "Analyse, Sozialraumanalyse",
        "Sozialraum-Analyse, Sozialraumanalyse",
        "sozialraum analyse, Sozialraumanalyse",
        "Strasse, Straße",
        "Einwanderungsgeschichte, Migrationshintergrund",
        "muslimisch-juedisch, muslimisch jüdischer Dialog",
    })
    void otherSpellingsAndSynonymsAreFound(String typed, String written) {
        meeting("a", "A", "Hier steht: " + written + ".");
        meeting("b", "B", "Hier steht etwas ganz anderes.");
        Hits hits = index.search(SmallSite.query(typed));
        assertThat(hits.hits()).extracting(Hit::path).containsExactly(ContentPath.of("meetings", "/a"));
        assertThat(hits.suggestion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Diskriminirung, Diskriminierung",
        "Oligs, Ohligs",
        "Uebersezer, Übersetzer",
        "Oligs Diskriminirung, Ohligs Diskriminierung"
    })
    void aTypingMistakeFindsWhatWasMeant(String typed, String meant) {
        meeting("a", "A", "Hilfe bei Diskriminierung in Ohligs, auch durch Übersetzer.");
        Hits hits = index.search(SmallSite.query(typed));
        assertThat(hits.corrected()).isTrue();
        assertThat(hits.suggestion()).contains(meant);
        assertThat(hits.hits()).hasSize(1);
        assertThat(hits.hits().getFirst().excerpt()).contains("<mark>" + meant.split(" ")[0] + "</mark>");
    }

    @Test
    void allWordsMustMatchUnlessNothingHasThemAll() {
        meeting("a", "A", "Beratung in Vohwinkel");
        meeting("b", "B", "Beratung in Barmen");
        assertThat(titles("Beratung Barmen")).containsExactly("B");
        assertThat(titles("Beratung Barmen xylophonkonzert")).containsExactlyInAnyOrder("A", "B");
        assertThat(titles("\"Barmen Beratung\"")).isEmpty();
        assertThat(titles("\"Beratung in Barmen\"")).containsExactly("B");
    }

    @Test
    void titlesWeighMoreThanText() {
        meeting("a", "Anders", "Ein Text über Tanz und noch einmal Tanz.");
        meeting("b", "Tanz", "Ein Text.");
        assertThat(titles("Tanz")).containsExactly("<mark>Tanz</mark>", "Anders");
    }

    @Test
    void matchesAreMarkedAndEverythingElseIsEscaped() {
        meeting("a", "Tee & <b>Kuchen</b>", "<p>Ein &lt;script&gt; zum Kuchen.</p>");
        Hit hit = index.search(SmallSite.query("Kuchen")).hits().getFirst();
        assertThat(hit.title()).isEqualTo("Tee &amp; <mark>Kuchen</mark>");
        assertThat(hit.excerpt()).isEqualTo("Ein &lt;script&gt; zum <mark>Kuchen</mark>.");
    }

    @Test
    void facetsCountWhatAnotherChoiceWouldGive() {
        String ohligs = site.place("ohligs", "Ohligs");
        String barmen = site.place("barmen", "Barmen");
        meeting("a", "A", "Chor", "place", ohligs);
        meeting("b", "B", "Chor", "place", barmen);
        meeting("c", "C", "Chor", "place", barmen);
        Hits hits = index.search(new Query("Chor", "de", List.of(), Map.of("place", List.of("Ohligs")), 0, 10));
        assertThat(hits.hits()).extracting(Hit::title).containsExactly("A");
        assertThat(facet(hits, "place"))
                .containsExactly(new FacetValue("Barmen", 2, false), new FacetValue("Ohligs", 1, true));
        assertThat(facet(hits, "kind")).containsExactly(new FacetValue("meeting", 1, false));
    }

    @Test
    void aNewTitleOfAReferencedItemChangesTheFacet() {
        String place = site.place("ohligs", "Ohlix");
        meeting("a", "A", "Chor", "place", place);
        site.place("ohligs", "Ohligs");
        assertThat(facet(index.search(SmallSite.query("Chor")), "place"))
                .containsExactly(new FacetValue("Ohligs", 1, false));
    }

    @Test
    void everyCommittedChangeIsSeen() {
        meeting("a", "A", "Alpha");
        assertThat(titles("Alpha")).hasSize(1);
        meeting("a", "A", "Omega");
        assertThat(titles("Alpha")).isEmpty();
        assertThat(titles("Omega")).hasSize(1);
        site.delete(ContentPath.of("meetings", "/a"));
        assertThat(titles("Omega")).isEmpty();
    }

    @Test
    void aPageIsFoundByTheTextOfItsComponentsButNotBySettings() {
        ContentPath page = ContentPath.of("website", "/kontakt");
        site.store.edit("test", edit -> {
            edit.create(page, "mgnl:page");
            edit.set(page, quartier.content.Property.of("title", "Kontakt"));
            edit.create(page.child("main"), "mgnl:area");
            edit.create(page.resolve("main/0"), "mgnl:component");
            edit.set(page.resolve("main/0"), quartier.content.Property.of("text", "<p>Öffnungszeiten am Montag</p>"));
            edit.set(page.resolve("main/0"), quartier.content.Property.of("layout", "wide"));
            return null;
        });
        assertThat(titles("Öffnungszeiten")).containsExactly("Kontakt");
        assertThat(titles("wide")).isEmpty();
        site.store.edit("test", edit -> {
            edit.addMixin(page, "mgnl:deleted");
            return null;
        });
        assertThat(titles("Öffnungszeiten")).isEmpty();
    }

    @Test
    void anotherLanguageIsSearchedFirstAndTheFallbackToo() {
        site.meeting(
                "a",
                quartier.content.Property.of("title", "Beratung"),
                quartier.content.Property.of("title_en", "Counselling"),
                quartier.content.Property.of("text_en", "Advice for everyone"));
        Query english = new Query("advice", "en", List.of(), Map.of(), 0, 10);
        assertThat(index.search(english).hits()).extracting(Hit::title).containsExactly("Counselling");
        Query german = new Query("Beratung", "en", List.of(), Map.of(), 0, 10);
        assertThat(index.search(german).total()).isEqualTo(1);
    }

    @Test
    void referrersAreFoundInPropertiesPartsAndLinks() {
        String place = site.place("p", "P");
        meeting("a", "A", "-", "place", place);
        meeting("b", "B", "<a href=\"${link:{uuid:{" + place + "},repository:{places},path:{/p}}}\">x</a>");
        meeting("c", "C", "-", "file", "jcr:" + place);
        site.item(ContentPath.of("meetings", "/d"), "x:meeting", quartier.content.Property.of("title", "D"));
        site.item(
                ContentPath.of("meetings", "/d/part"),
                "mgnl:contentNode",
                quartier.content.Property.of("to", PropertyType.STRING, place));
        assertThat(index.referrers(place)).extracting(ContentPath::path).containsExactly("/a", "/b", "/c", "/d");
        assertThat(index.referrers("nothing")).isEmpty();
    }

    @Test
    void rebuildingGivesTheSame() {
        meeting("a", "A", "Alpha");
        index.rebuild().join();
        assertThat(titles("Alpha")).containsExactly("A");
        assertThat(index.progress()).isEqualTo(new quartier.search.index.Indexer.Progress(1, 1, false));
    }

    @Property(tries = 200)
    void anythingCanBeTyped(@ForAll String text) {
        Hits hits = index.search(SmallSite.query(text));
        assertThat(hits.total()).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "title_de:[a TO z]", "a AND NOT (", "\"", "„offen", "((((", "~~~", "\u0000", "-"})
    void querySyntaxIsOnlyText(String text) {
        meeting("a", "A", "Alpha");
        assertThat(index.search(SmallSite.query(text)).total()).isLessThanOrEqualTo(1);
    }

    @Test
    void theNewestEditionComesFirstAmongEquallyGoodHits() {
        edition("a", "Bericht Ohligs, Ausgabe eins", "north", 2022);
        edition("b", "Bericht Ohligs, Ausgabe zwei, mit vielen Worten im Titel", "north", 2026);
        edition("c", "Bericht Ohligs, Ausgabe drei und mehr Worte", "north", 2024);
        edition("d", "Bericht Ohligs", "south", 2020);
        List<String> found = index.search(SmallSite.query("Ohligs")).hits().stream()
                .map(hit -> hit.path().name())
                .toList();
        assertThat(found).filteredOn(name -> !name.equals("d")).containsExactly("b", "c", "a");
        assertThat(found).as("of another series").first().isEqualTo("d");
        Query second = new Query("Ohligs", "de", List.of(), Map.of(), 2, 1);
        assertThat(index.search(second).hits())
                .extracting(hit -> hit.path().name())
                .containsExactly(found.get(2));
        assertThat(titles("Ausgabe eins"))
                .as("asked for")
                .containsExactly("Bericht Ohligs, <mark>Ausgabe</mark> <mark>eins</mark>");
    }

    private void edition(String name, String title, String series, long year) {
        meeting(name, title, "", "series", series);
        site.meeting(name, quartier.content.Property.of("year", year));
    }

    private void meeting(String name, String title, String text, String... more) {
        site.meeting(name, quartier.content.Property.of("title", title), quartier.content.Property.of("text", text));
        for (int i = 0; i < more.length; i += 2) {
            site.meeting(name, quartier.content.Property.of(more[i], more[i + 1]));
        }
    }

    private List<String> titles(String text) {
        return index.search(SmallSite.query(text)).hits().stream()
                .map(Hit::title)
                .toList();
    }

    private static List<FacetValue> facet(Hits hits, String name) {
        return hits.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .map(Facet::values)
                .findFirst()
                .orElseThrow();
    }
}
