package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quartier.content.ContentPath;
import quartier.content.Property;

/** What the descriptor of an app says about its lists is what the list does. */
class AppListsIT {
    private static final String LIST = "/.author/inhalte/kurse";
    private static DeskServer server;
    private static DeskCaller admin;

    @BeforeAll
    static void start() {
        server = new DeskServer(List.of(Path.of("src/test/resources/modules/apps-without-content-types")), List.of());
        course("", "nadel", 9, "Essen", "a", "Ada");
        course("", "faden", 10, "Bochum", "b", "Bea");
        server.store.edit("test", edit -> {
            edit.create(ContentPath.of("kurse", "/alt"), "mgnl:folder");
            return null;
        });
        course("/alt", "hammer", 4, "Essen", "b", "Cem");
        course("/alt", "draussen", 1, "Hagen", "a", "Dora");
        admin = new DeskCaller(server);
        assertThat(admin.login("superuser", DeskServer.PASSWORD).status()).isEqualTo(200);
    }

    private static void course(String folder, String name, long places, String town, String level, String who) {
        ContentPath path = ContentPath.of("kurse", folder + "/" + name);
        server.store.edit("test", edit -> {
            edit.create(path, "kurs");
            edit.set(path, Property.of("plaetze", places));
            edit.set(path, Property.of("ort", town));
            edit.set(path, Property.of("stufe", level));
            edit.set(path, Property.of("wer", who));
            return null;
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void columnsHaveTheWordsTheWidthsAndTheOrderOfTheDescriptorHoweverManyThereAre() {
        Element table = admin.get(LIST).html().expectFirst("table.rows");
        assertThat(table.select("thead th").eachText())
                .containsExactly(
                        "Kurs",
                        "Plätze",
                        "Ort",
                        "Stufe",
                        "Wer",
                        "Ab",
                        "Offen",
                        "Pfad",
                        "Zeichen",
                        "Zustand",
                        "Geändert");
        assertThat(table.select("thead th").get(0).className()).isEqualTo("share-80");
        assertThat(table.select("thead th").get(1).className()).isEqualTo("wide-4");
        assertThat(table.select("thead th").get(1).attr("aria-sort")).isEqualTo("descending");
        assertThat(table.select("thead th").get(3).select("a")).isEmpty();
        assertThat(table.select("td.title").eachText()).containsExactly("Ordner alt", "faden", "nadel");
        assertThat(table.select("tbody tr").last().text()).contains("9 Essen a Ada", "/nadel");
        assertThat(table.select("tbody tr").last().select("use[href$=#tag]")).hasSize(1);
    }

    @Test
    void numbersAreSortedByTheirSize() {
        assertThat(titles("?sortiert=plaetze&ansicht=orte")).containsExactly("draussen", "hammer", "nadel", "faden");
        assertThat(titles("?sortiert=-plaetze&ansicht=orte")).containsExactly("faden", "nadel", "hammer", "draussen");
    }

    @Test
    void peopleChangeBetweenTheViewsAndEachHasItsOwnColumns() {
        Element tree = admin.get(LIST).html();
        assertThat(tree.select(".views a").eachText()).containsExactly("Ordner", "Nur Orte", "Bilder");
        Element towns = admin.get(tree.select(".views a").get(1).attr("href")).html();
        assertThat(towns.select("thead th").eachText()).containsExactly("Titel", "Ort", "Zustand", "Geändert");
        assertThat(towns.select("thead th").get(1).select("a"))
                .as("the view is not sortable")
                .isEmpty();
        assertThat(towns.select("td.title").eachText()).hasSize(4);
        assertThat(towns.select("[name=pfad], .bulk")).isEmpty();
        assertThat(admin.get(LIST + "?ansicht=bilder").html().select(".gallery .tile"))
                .hasSize(4);
    }

    @Test
    void theFiltersAndTheSearchAreThoseOfTheDescriptor() {
        Element page = admin.get(LIST).html();
        assertThat(page.expectFirst("#suche").attr("placeholder")).isEqualTo("Wonach suchen Sie?");
        assertThat(page.select("[name=f-stufe] option").eachText()).containsExactly("Alle", "Anfang", "Fortsetzung");
        assertThat(page.select("details [name=f-wer] option").eachText()).containsExactly("Ada", "Bea");
        assertThat(titles("?f-ort=sse")).containsExactly("nadel", "hammer");
        assertThat(titles("?f-ort=sse&f-stufe=b")).containsExactly("hammer");
        assertThat(titles("?f-wer=Ada&f-wer=Bea")).containsExactly("faden", "nadel");
        assertThat(admin.get(LIST + "?f-wer=Ada&f-wer=Bea")
                        .html()
                        .expectFirst("thead th a")
                        .attr("href"))
                .contains("f-wer=Ada&f-wer=Bea");
    }

    @Test
    void deedsThatTheAppNamesAreOfferedUnderItsConditionsAndInItsWords() {
        Element item = admin.get("/.author/bearbeiten/kurse/faden").html();
        assertThat(item.select(".aside .deeds").text())
                .contains("Duplizieren", "Notiz", "Zum Lager", "Als Datei herunterladen", "Löschen")
                .doesNotContain("Verschieben", "Zurückziehen");
        assertThat(admin.get("/.author/verschieben/kurse/faden").html().text()).contains("nicht vorgesehen: faden");
        DeskCaller.Page question = admin.get("/.author/tun/loeschen?pfad=kurse:/faden&zurueck=" + LIST);
        assertThat(question.html().expectFirst("main").text())
                .contains("Den Kurs absagen?", "Niemand kann sich mehr anmelden.", "Ja, absagen", "Doch nicht");
        assertThat(admin.get("/.author/tun/loeschen?pfad=kurse:/faden&pfad=kurse:/nadel")
                        .html()
                        .text())
                .contains("nicht vorgesehen: faden, nadel");
    }

    @Test
    void whatIsPublishedIsOnlyShownWhereTheAppSaysSoAndCannotBeDeleted() {
        ContentPath path = ContentPath.of("kurse", "/alt/draussen");
        String item = "/.author/bearbeiten/kurse/alt/draussen";
        DeskCaller.Page open = admin.submit(admin.get(item).form("form.form"), Map.of("f.ort", "Hagen-Haspe"));
        assertThat(open.html().select(".notice").text()).contains("Der Kurs ist notiert.");
        admin.submit(
                admin.get("/.author/tun/veroeffentlichen?pfad=kurse:/alt/draussen&zurueck=" + item)
                        .form("main form"),
                Map.of());
        Element shown = admin.get(item).html();
        assertThat(shown.select(".form-foot button")).isEmpty();
        assertThat(shown.select(".aside .deeds").text()).doesNotContain("Löschen");
        assertThat(admin.submit(open.form("form.form"), Map.of("f.ort", "Herne"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/.author/tun/loeschen?pfad=kurse:/alt/draussen")
                        .html()
                        .text())
                .contains("nicht vorgesehen: draussen");
        assertThat(server.store.snapshot().node(path).orElseThrow().text("ort")).isEqualTo("Hagen-Haspe");
    }

    @Test
    void anActionOpensAnotherFormOfAnItemOrGivesItAsAFile() {
        DeskCaller.Page notes = admin.get("/.author/bearbeiten/kurse/nadel?dialog=lager:notiz");
        admin.submit(notes.form("form.form"), Map.of("f.notiz", "Stühle bestellen"));
        ContentPath path = ContentPath.of("kurse", "/nadel");
        assertThat(server.store.snapshot().node(path).orElseThrow().text("notiz"))
                .isEqualTo("Stühle bestellen");
        DeskCaller.Page file = admin.get("/.author/ausfuhr/kurse/nadel");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.html().text()).contains("'jcr:primaryType': 'kurs'", "'ort': 'Essen'");
        assertThat(admin.get("/.author/ausfuhr/users/superuser").status()).isEqualTo(404);
    }

    @Test
    void theNavigationHasTheGroupsAndTheOrderOfTheLauncher() {
        Element rail = admin.get("/.author/").html().expectFirst("nav.nav-wide");
        assertThat(rail.select("h2").eachText()).containsExactly("Unser Haus", "Handel", "Verwaltung");
        assertThat(rail.select("a[href^=/.author/inhalte/]").eachText())
                .containsExactly("Kurse", "Lager", "Winter", "Sommer");
        assertThat(rail.select("a[href$=/kurse] use").attr("href")).endsWith("#calendar");
    }

    private static List<String> titles(String query) {
        return admin.get(LIST + query).html().select("td.title > a").eachText();
    }
}
