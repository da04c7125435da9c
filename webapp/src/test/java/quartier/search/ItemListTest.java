package quartier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.search.SmallSite.at;
import static quartier.search.SmallSite.moment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.search.SearchIndex.FacetValue;
import quartier.search.SearchIndex.Item;
import quartier.search.SearchIndex.ItemList;
import quartier.search.SearchIndex.ListQuery;
import quartier.search.SearchIndex.Period;

class ItemListTest {
    private static final Instant NOON = moment("2027-03-20T12:00");

    private final SmallSite site = new SmallSite();
    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory(site.store, SmallSite.sources(""));

    @BeforeEach
    void content() {
        meeting("past", "2027-03-19T18:00", "2027-03-19T20:00");
        meeting("running", "2027-03-20T11:00", "2027-03-20T13:00");
        meeting("soon", "2027-03-21T18:00", "2027-03-21T20:00");
        meeting("weekly", "2027-03-15T18:00", "2027-03-15T19:30");
        site.item(
                ContentPath.of("meetings", "/weekly/repeat"),
                "mgnl:contentNode",
                Property.of("frequency", "weekly"),
                Property.of("count", 4L));
        site.meeting("undated", Property.of("title", "undated"));
    }

    @AfterEach
    void close() {
        index.close();
        site.store.close();
    }

    @Test
    void upcomingShowsEachItemOnceWithItsNextOrRunningDate() {
        ItemList list = index.list(query(Period.UPCOMING, NOON));
        assertThat(names(list)).containsExactly("running", "soon", "weekly");
        assertThat(list.items().getLast().begin()).contains(moment("2027-03-22T18:00"));
        assertThat(list.validUntil()).contains(moment("2027-03-20T13:00"));
    }

    @Test
    void anItemLeavesTheMinuteItEnds() {
        assertThat(names(index.list(query(Period.UPCOMING, moment("2027-03-20T13:00")))))
                .doesNotContain("running");
        assertThat(names(index.list(query(Period.PAST, moment("2027-03-20T13:00")))))
                .containsExactly("running", "past");
    }

    @Test
    void aSeriesIsPastAfterItsLastDateAndKeepsItsHour() {
        Instant afterAll = moment("2027-04-06T00:00");
        ItemList past = index.list(query(Period.PAST, afterAll));
        assertThat(names(past).getFirst()).isEqualTo("weekly");
        assertThat(past.items().getFirst().begin()).contains(moment("2027-04-05T18:00"));
        assertThat(past.validUntil()).isEmpty();
    }

    @Test
    void betweenShowsEveryDate() {
        ItemList list = index.list(new ListQuery(
                "meeting",
                Map.of(),
                Period.BETWEEN,
                NOON,
                Optional.of(moment("2027-03-20T12:00")),
                Optional.of(moment("2027-03-30T00:00")),
                "",
                "",
                List.of(),
                0,
                10));
        assertThat(names(list)).containsExactly("running", "soon", "weekly", "weekly");
    }

    @Test
    void upcomingWithinATimeShowsWhatBeginsBeforeItsEndAndRunsAfterItsBegin() {
        assertThat(names(index.list(new ListQuery(
                        "meeting",
                        Map.of(),
                        Period.UPCOMING,
                        NOON,
                        Optional.of(moment("2027-03-22T00:00")),
                        Optional.of(moment("2027-03-23T00:00")),
                        "",
                        "",
                        List.of(),
                        0,
                        10))))
                .containsExactly("weekly");
    }

    @Test
    void whatIsOverForLongEnoughLeavesListsAndSearchButKeepsItsPlace() {
        assertThat(names(index.list(query(Period.PAST, NOON)))).contains("past");
        Instant later = NOON.plus(Duration.ofDays(800));
        assertThat(names(index.list(query(Period.PAST, later)))).doesNotContain("past");
        assertThat(names(index.list(query(Period.ALL, later)))).containsExactly("undated");
        assertThat(index.search(new SearchIndex.Query("past", "de", List.of(), Map.of(), 0, 10, NOON))
                        .total())
                .isOne();
        assertThat(index.search(new SearchIndex.Query("past", "de", List.of(), Map.of(), 0, 10, later))
                        .total())
                .isZero();
    }

    @Test
    void aFilterLooksThroughReferences() {
        site.place("hall", "Barmen");
        site.meeting(
                "soon",
                Property.of(
                        "place",
                        site.store
                                .snapshot()
                                .node("places", "/hall")
                                .orElseThrow()
                                .id()));
        assertThat(names(index.list(new ListQuery(
                        "meeting",
                        Map.of("town", List.of("Barmen")),
                        Period.UPCOMING,
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        List.of(),
                        0,
                        10))))
                .containsExactly("soon");
    }

    @Test
    void allShowsEachItemOnce() {
        ItemList list = index.list(query(Period.ALL, NOON));
        assertThat(names(list)).containsExactlyInAnyOrder("past", "running", "soon", "weekly", "undated");
        assertThat(list.validUntil()).contains(moment("2027-03-20T13:00"));
    }

    @Test
    void filtersNarrowAndCountsTellWhatAnotherChoiceGives() {
        site.meeting("soon", Property.ofTexts("kinds", List.of("music", "food")));
        site.meeting("weekly", Property.ofTexts("kinds", List.of("music")));
        ItemList list = index.list(new ListQuery(
                "meeting",
                Map.of("kinds", List.of("food")),
                Period.UPCOMING,
                NOON,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of("kinds"),
                0,
                10));
        assertThat(names(list)).containsExactly("soon");
        assertThat(list.facets().getFirst().values())
                .containsExactly(new FacetValue("music", 2, false), new FacetValue("food", 1, true));
    }

    @Test
    void titlesSortAsInAGermanDictionary() {
        List.of("Österreich", "Zebra", "Oper", "Ärzte", "Arbeit")
                .forEach(title -> site.place("p" + title.hashCode(), title));
        assertThat(index.list(places("")).items())
                .extracting(item ->
                        site.store.snapshot().node(item.path()).orElseThrow().text("title"))
                .containsExactly("Arbeit", "Ärzte", "Oper", "Österreich", "Zebra");
        assertThat(index.list(places("-title")).items()).hasSize(5);
    }

    @Test
    void aCancelledDateStaysAndSaysSo() {
        site.item(ContentPath.of("meetings", "/weekly/repeat/overrides"), "mgnl:contentNode");
        site.item(
                ContentPath.of("meetings", "/weekly/repeat/overrides/0"),
                "mgnl:contentNode",
                Property.of("date", "2027-03-22"),
                Property.of("status", "off"),
                Property.of("note", "Die Leitung ist krank."));
        Item item = index.list(query(Period.UPCOMING, NOON)).items().getLast();
        assertThat(item.status()).isEqualTo("off");
        assertThat(item.note()).isEqualTo("Die Leitung ist krank.");
    }

    private void meeting(String name, String begin, String end) {
        site.meeting(name, Property.of("title", name), at("begin", begin), at("end", end));
    }

    private static ListQuery query(Period period, Instant now) {
        return new ListQuery(
                "meeting", Map.of(), period, now, Optional.empty(), Optional.empty(), "", "", List.of(), 0, 10);
    }

    private static ListQuery places(String sort) {
        return new ListQuery(
                "place", Map.of(), Period.ALL, NOON, Optional.empty(), Optional.empty(), "", sort, List.of(), 0, 10);
    }

    private static List<String> names(ItemList list) {
        return list.items().stream().map(item -> item.path().name()).toList();
    }
}
