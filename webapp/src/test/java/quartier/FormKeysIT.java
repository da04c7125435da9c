package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;

/** What keys of fields do in a form at the desk. */
class FormKeysIT {
    private static final ContentPath DING = ContentPath.of("dinge", "/ding");
    private static DeskServer server;
    private static DeskCaller admin;

    @BeforeAll
    static void start() {
        server = new DeskServer(List.of(Path.of("src/test/resources/modules/form-keys")), List.of());
        admin = new DeskCaller(server);
        assertThat(admin.login("superuser", DeskServer.PASSWORD).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anew() {
        server.store.edit("test", edit -> {
            if (edit.node(DING).isPresent()) {
                edit.delete(DING);
            }
            edit.create(DING, "ding");
            return null;
        });
    }

    private DeskCaller.Page form() {
        return admin.get("/.author/bearbeiten/dinge/ding");
    }

    private DeskCaller.Page save(String... typed) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put("f." + typed[i], typed[i + 1]);
        }
        return admin.submit(form().form("form.form"), fields);
    }

    private static ContentNode ding() {
        return server.store.snapshot().node(DING).orElseThrow();
    }

    private static String wrong(DeskCaller.Page page) {
        return page.html().select(".summary-wrong li").text();
    }

    @Test
    void lettersHaveTheColoursFontsAndSizesThatTheFieldOffersAndNoOthers() {
        Element editor = form().html().expectFirst("rich-text[colors]");
        assertThat(editor.attr("colors")).isEqualTo("#00923e,#f80");
        assertThat(editor.attr("fonts")).isEqualTo("Serif/Georgia,serif;Arial/Arial");
        assertThat(editor.attr("sizes")).isEqualTo("16/16px;groß/1.5em");
        save(
                "text",
                "<p><span style=\"color: rgb(0, 146, 62); position: fixed\">a</span>"
                        + "<span style=\"font-family: Georgia, serif;\">b</span><span style=\"font-size:16px\">c</span>"
                        + "<span style=\"color:red\">d</span><span style=\"font-size:99px\">e</span></p>");
        assertThat(ding().text("text"))
                .isEqualTo("<p><span style=\"color:#00923e\">a</span><span style=\"font-family:Georgia,serif\">b</span>"
                        + "<span style=\"font-size:16px\">c</span>de</p>");
    }

    @Test
    void whoMayEditTheSourceKeepsClassesAndElementsWhenItIsStored() {
        String html = "<h1 class=\"gross\">a</h1><div id=\"eins\"><p class=\"lead\">b</p></div>";
        save("quelltext", html + "<script>x()</script>");
        assertThat(ding().text("quelltext")).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monat | 03.2027 | 03.2027",
                "tag | 24.12.2026 | 2026-12-24",
                "tag | 2026-12-24 | 2026-12-24",
            })
    void daysAreWrittenAsTheFieldSaysAndReadInTheUsualWayToo(String field, String typed, String shown) {
        assertThat(wrong(save(field, typed))).isEmpty();
        assertThat(form().html().select("[name=f." + field + "]").val()).isEqualTo(shown);
    }

    @Test
    void datesHaveSecondsOrAreTextWhereTheFieldWantsIt() {
        save("minute", "24/12/2026", "minute.zeit", "18:30:05", "tag", "2026-12-24");
        assertThat(ding().text("tag")).isEqualTo("2026-12-24");
        assertThat(form().html().select("[name=f.minute.zeit]").val()).isEqualTo("18:30:05");
        assertThat(form().html().select("[name=f.minute]").attr("placeholder")).isEqualTo("TT/MM/JJJJ");
        assertThat(wrong(save("tag", "2025-12-24"))).contains("außerhalb");
    }

    @Test
    void optionsHavePicturesStandSideBySideAndCanBeFiltered() {
        DeskCaller.Page form = form();
        assertThat(form.html().select(".side-by-side img").attr("src"))
                .isEqualTo("/.resources/formular/webresources/breit.svg");
        assertThat(form.html().select("option-filter").attr("data-mode")).isEqualTo("starts");
        assertThat(form.html().select("[name=f.ort] option").first().text()).isEqualTo("Nirgends");
    }

    @Test
    void aPasswordIsTypedTwiceWhereTheFieldWantsIt() {
        assertThat(form().text()).contains("Und noch einmal");
        assertThat(wrong(save("geheim", "eins", "geheim.wiederholung", "zwei"))).isEqualTo("Das war nicht gleich.");
        assertThat(wrong(save("geheim", "eins", "geheim.wiederholung", "eins"))).isEmpty();
        assertThat(ding().text("geheim")).isNotEmpty().doesNotContain("eins");
    }

    @Test
    void theLanguageOfSourceTextFollowsTheNameOfItsFile() {
        assertThat(form().html().select(".code-language")).isEmpty();
        save("datei", "seite.ftl");
        assertThat(form().html().select(".code-language").text()).isEqualTo("FreeMarker");
    }

    @Test
    void filesAreAskedForAndRefusedInTheWordsOfTheModule() {
        DeskCaller.Page form = form();
        assertThat(form.text()).contains("Bild aussuchen", "Nur Bilder");
        DeskCaller.Page refused = admin.submit(
                form.form("form.form"),
                Map.of(),
                new DeskCaller.File("f.bild", "a.txt", "Text".getBytes(StandardCharsets.UTF_8)));
        assertThat(wrong(refused)).isEqualTo("Das ist kein Bild.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"https://a.de\" class=\"x\">a</a> <b>b</b> 1 < 2 | ''",
                "<a href=\"/a\">a</a> | ''",
                "<a href=\"http://a.de\">a</a> | Dieses HTML nicht.",
                "<b href=\"/a\">a</b> | Dieses HTML nicht.",
                "<i>a</i> | Dieses HTML nicht.",
            })
    void htmlHasTheElementsAttributesAndProtocolsThatTheCheckLists(String html, String message) {
        assertThat(wrong(save("html", html))).isEqualTo(message);
    }

    @Test
    void namesMatchThePatternOfTheirCheckAndAreNotTaken() {
        assertThat(wrong(save("jcrName", "Ding7"))).isNotEmpty();
        server.store.edit("test", edit -> {
            edit.create(ContentPath.of("dinge", "/anderes"), "ding");
            return null;
        });
        assertThat(wrong(save("jcrName", "anderes"))).contains("gibt es hier schon");
        server.store.edit("test", edit -> {
            edit.delete(ContentPath.of("dinge", "/anderes"));
            return null;
        });
    }

    @Test
    void textsThatNoFieldNamesComeFromTheBundlesOfTheModule() {
        assertThat(form().html().select("[name=f.laenge]").attr("placeholder")).isEqualTo("in Metern");
        assertThat(form().text()).contains("Noch ein Teil");
        assertThat(wrong(save("laenge", "lang"))).isEqualTo("Bitte nur Meter.");
    }

    @Test
    void aPropertyOfTheChosenNodeIsStoredInPlaceOfAReference() {
        save("datei", "rot.css");
        Element link = form().html().expectFirst("node-link[data-chooser*=wertaus]");
        DeskCaller.Page choices = admin.get("/.author/auswahl?" + link.attr("data-chooser"));
        assertThat(choices.html().select("[data-value]").eachAttr("data-value")).contains("rot.css");
        assertThat(link.text()).contains("Farbe wählen");
        save("farbe", "rot.css");
        assertThat(ding().text("farbe")).isEqualTo("rot.css");
        assertThat(form().html().expectFirst("node-link[data-chooser*=wertaus]").text())
                .contains("rot.css", "Andere Farbe");
    }

    @Test
    void aLinkThatNamesOnlyAnAppLeadsToTheItemsOfTheApp() {
        assertThat(form().html().select("node-link").eachAttr("data-chooser"))
                .anyMatch(query -> query.contains("bereich=dinge&") && query.contains("knoten=ding"));
        save("verwandt", ding().id());
        assertThat(form().html().select("node-link").text()).contains("/ding");
    }

    @Test
    void theWindowOfADialogIsCalledShapedAndLeftAsTheDialogSays() {
        ContentPath tile = ContentPath.of("website", "/start/main/0");
        server.store.edit("test", edit -> {
            edit.create(ContentPath.of("website", "/start"), "mgnl:page");
            edit.set(ContentPath.of("website", "/start"), Property.of("mgnl:template", "formular:pages/seite"));
            edit.create(ContentPath.of("website", "/start/main"), "mgnl:area");
            edit.create(tile, "mgnl:component");
            edit.set(tile, Property.of("mgnl:template", "formular:components/kachel"));
            return null;
        });
        String address = "/.author/bearbeiten/website/start/main/0?fenster=1";
        DeskCaller.Page window = admin.get(address);
        assertThat(window.html().expectFirst("h1").text()).isEqualTo("Kachel bearbeiten");
        assertThat(window.html().body().dataset())
                .containsEntry("modality", "NON_MODAL")
                .containsEntry("width", "900px")
                .containsEntry("height", "70vh");
        assertThat(window.html().select(".form-foot button.main").text()).isEqualTo("Kachel setzen");
        assertThat(window.html().select("label").eachText()).contains("Straße");
        admin.submit(window.form("form.form"), Map.of("f.titel", "Sommer"));
        assertThat(admin.get(address).html().expectFirst("h1").text()).isEqualTo("Sommer");
    }

    @Test
    void onlyNodesThatAreCalledLikeEntriesAreEntriesWhereTheFieldIsStrictAndNewOnesHaveTheTypeItNames() {
        server.store.edit("test", edit -> {
            edit.create(DING.child("teile"), "mgnl:contentNode");
            edit.create(DING.resolve("teile/fremd"), "mgnl:contentNode");
            edit.create(DING.resolve("teile/teile0"), "mgnl:contentNode");
            edit.set(DING.resolve("teile/teile0"), Property.of("was", "Rad"));
            return null;
        });
        Element form = form().html().expectFirst("form.form");
        assertThat(form.select("[name='f.teile[]']").eachAttr("value")).containsExactly("teile0");
        save("teile[]", "neu1", "teile.neu1.was", "Achse");
        List<ContentNode> parts = ding().child("teile").orElseThrow().children();
        assertThat(parts).extracting(ContentNode::name).contains("fremd");
        assertThat(parts).extracting(ContentNode::primaryType).contains("teil");
    }
}
