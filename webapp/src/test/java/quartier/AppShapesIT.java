package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;

/** Apps that stand on no content type, with their own node types, dialogs and places: everything by hand at the desk. */
class AppShapesIT {
    private static DeskServer server;
    private static DeskCaller admin;

    @BeforeAll
    static void start() {
        server = new DeskServer(List.of(Path.of("src/test/resources/modules/apps-without-content-types")), List.of());
        admin = new DeskCaller(server);
        assertThat(admin.login("superuser", DeskServer.PASSWORD).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nodesInsideNodesAreMadeByTheActionsThatFitThere() {
        DeskCaller.Page list = admin.get("/.author/inhalte/lager");
        assertThat(makes(list)).containsExactly("Regal aufstellen");
        DeskCaller.Page form = make(list, "Regal aufstellen");
        assertThat(admin.submit(form.form("form.form"), Map.of("f.jcrName", "oben"))
                        .status())
                .isEqualTo(200);

        list = admin.get("/.author/inhalte/lager");
        DeskCaller.Page shelf = admin.get(list.html().expectFirst("td.title a").attr("href"));
        assertThat(makes(shelf)).containsExactly("Ware einräumen", "Sonderposten einräumen");
        form = make(shelf, "Ware einräumen");
        form = admin.submit(form.form("form.form"), Map.of("f.title", "Kreide", "f.preis", "2,5"));
        ContentNode ware = node("lager:/oben/kreide");
        assertThat(ware.primaryType()).isEqualTo("ware");
        assertThat(ware.property("preis").orElseThrow().values()).containsExactly(2.5);
        admin.submit(form.form("form.form"), Map.of("f.preis", "3"));
        assertThat(node("lager:/oben/kreide").property("preis").orElseThrow().values())
                .containsExactly(3.0);
        assertThat(admin.get("/.author/inhalte/lager?ordner=/oben")
                        .html()
                        .select("tbody tr")
                        .text())
                .contains("Kreide", "3");
    }

    @Test
    void thePlaceOfAnItemDecidesWhichAppEditsItAndTheFirstItemMakesThePlace() {
        for (String app : List.of("sommer", "winter")) {
            DeskCaller.Page form = make(admin.get("/.author/inhalte/" + app), "Neu anlegen");
            form = admin.submit(form.form("form.form"), Map.of("f.jcrName", "eins", "f." + app, "ja"));
            assertThat(form.html().select("[name=f." + app + "]").val()).isEqualTo("ja");
            assertThat(node("angebote:/" + app + "/eins").text(app)).isEqualTo("ja");
        }
    }

    @Test
    void oneMoreEntryIsNotYetAnItemAndABlankInANameIsNoMistake() {
        DeskCaller.Page form = make(admin.get("/.author/inhalte/sommer"), "Neu anlegen");
        FormElement asScriptsSendIt = form.form("form.form");
        asScriptsSendIt.removeAttr("enctype");
        Map<String, String> more = Map.of("tat", "hinzu|f.zeilen", "f.jcrName", "Zwei Worte");
        DeskCaller.Page longer = admin.submit(asScriptsSendIt, more);
        assertThat(longer.html().select("[name=f.zeilen.neu1]")).hasSize(1);
        assertThat(server.store.snapshot().node("angebote", "/sommer").stream()
                        .flatMap(root -> root.children().stream())
                        .map(ContentNode::name))
                .doesNotContain("zwei-worte", "neu");
        admin.submit(longer.form("form.form"), Map.of("f.zeilen.neu1", "a"));
        assertThat(node("angebote:/sommer/zwei-worte").texts("zeilen")).containsExactly("a");
    }

    @Test
    void aComponentBeginsWithTheDefaultsOfItsDialogAndIsSeenWithoutAnySiteDefinition() {
        DeskCaller.Page form = admin.get("/.author/seiten/neu");
        admin.submit(form.form("main form"), Map.of("titel", "Aushang", "vorlage", "lager:pages/seite"));
        DeskCaller.Page choice = admin.get("/.author/baustein?bereich=website:/aushang/main");
        admin.submit(choice.form("main form"), Map.of("vorlage", "lager:components/zettel"));
        ContentNode added = node("website:/aushang/main/0");
        assertThat(added.text("art")).isEqualTo("zettel");
        assertThat(added.text("farbe")).isEqualTo("gelb");
        DeskCaller.Page seen = admin.get("/.author/vorschau/website/aushang?modus=bearbeiten");
        assertThat(seen.html().select("p.zettel").text()).isEqualTo("Neu hier");
    }

    @Test
    void anAppForSomeRolesIsNeitherShownNorOpenedForOthers() {
        String first = admin.submit(
                        admin.get("/.author/benutzer/neu").form("main form"), Map.of("name", "ute", "rolle", "editor"))
                .html()
                .expectFirst(".notice li")
                .text();
        DeskCaller ute = new DeskCaller(server);
        String own = "Elf Birnen am Zaun";
        DeskCaller.Page home =
                ute.submit(ute.login("ute", first).form("main form"), Map.of("alt", first, "neu", own, "nochmal", own));
        assertThat(home.html().select("a[href=/.author/inhalte/sommer]")).isEmpty();
        assertThat(ute.get("/.author/inhalte/sommer").status()).isEqualTo(403);
        assertThat(ute.get("/.author/neu/sommer").status()).isEqualTo(404);
    }

    @Test
    void namesThatTheStoreRefusesDoNotKeepTheDeskFromStarting() {
        Path rules = Path.of("src/test/resources/modules/rules");
        try (DeskServer other = new DeskServer(
                List.of(rules.resolve("names-the-store-refuses"), rules.resolve("parts-that-contain-each-other")),
                List.of())) {
            assertThat(other.store.snapshot().workspaces()).contains("schief", "baum");
        }
    }

    @Test
    void whatHasNoFormIsNotOfferedForEditingAndWhoAsksAllTheSameIsTold() {
        server.store.ensureWorkspace("fremd");
        server.store.edit("test", edit -> {
            edit.create(ContentPath.of("website", "/stumm"), "mgnl:page");
            edit.set(ContentPath.of("website", "/stumm"), Property.of("mgnl:template", "lager:pages/stumm"));
            edit.create(ContentPath.of("fremd", "/ding"), "mgnl:content");
            return null;
        });
        assertThat(admin.get("/.author/seiten").html().select("[href=/.author/bearbeiten/website/stumm]"))
                .isEmpty();
        DeskCaller.Page editor = admin.get("/.author/seite/stumm");
        assertThat(editor.html().select("[href=/.author/bearbeiten/website/stumm]"))
                .isEmpty();
        DeskCaller.Page preview = admin.get("/.author/vorschau/website/stumm");
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.text()).contains("stumm.yaml", "needs a renderer that is not here");
        DeskCaller.Page thing = admin.get("/.author/bearbeiten/fremd/ding");
        assertThat(thing.status()).isEqualTo(200);
        assertThat(thing.text()).contains("fremd:/ding", "weder eine App noch einen Dialog");
    }

    private static List<String> makes(DeskCaller.Page list) {
        return list.html().select("a[href^=/.author/neu/]").eachText();
    }

    private static DeskCaller.Page make(DeskCaller.Page list, String label) {
        return admin.get(list.html().select("a[href^=/.author/neu/]").stream()
                .filter(link -> link.text().equals(label))
                .findFirst()
                .orElseThrow()
                .attr("href"));
    }

    private static ContentNode node(String path) {
        return server.store
                .snapshot()
                .node(ContentPath.parse(path).orElseThrow())
                .orElseThrow();
    }
}
