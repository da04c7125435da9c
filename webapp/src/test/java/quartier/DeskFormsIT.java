package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.publishing.Pending;

/** Every deed of the desk as forms over HTTP, without a script: files, publication, approval, trash, users. */
class DeskFormsIT {
    private static DeskServer server;
    private static DeskCaller admin;

    @BeforeAll
    static void start() {
        server = new DeskServer(List.of(Path.of("src/test/resources/modules/desk")), List.of());
        admin = new DeskCaller(server);
        assertThat(admin.login("superuser", DeskServer.PASSWORD).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPictureIsStoredAsADraftAndPublishedWhenItsDialogIsComplete() throws IOException {
        DeskCaller.Page form = upload("Saal", "saal.png", picture("png", 10));
        assertThat(form.html().select("[name=f.farbe]")).hasSize(1);
        assertThat(form.text()).contains("Was ist zu sehen?");
        assertThat(publish("dam:/saal.png").html().select(".notice-wrong").text())
                .contains("Farbe", "Was ist zu sehen?");
        assertThat(active("dam:/saal.png")).isFalse();

        admin.submit(edit(form), Map.of("f.farbe", "rot", "f.gezeigt", "Stühle im Kreis"));
        assertThat(publish("dam:/saal.png").html().select(".notice-good").text())
                .contains("Veröffentlicht");
        assertThat(active("dam:/saal.png")).isTrue();
    }

    @Test
    void withoutADialogAPictureNeedsADescriptionUnlessItIsDecorationAndConsentWhenPeopleAreSeen() throws IOException {
        DeskCaller.Page form = upload("Fest", "fest.jpg", picture("jpg", 10));
        Map<String, String> known = Map.of("f.creator", "Mira Muster", "f.licence", "own", "f.persons", "yes");
        form = admin.submit(edit(form), known);
        assertThat(publish("dam:/fest.jpg").text()).contains("Bildbeschreibung: fehlt", "Einwilligung: fehlt");
        form = admin.submit(edit(form), Map.of("f.decorative", "true", "f.consent", "Ordner 7"));
        assertThat(publish("dam:/fest.jpg").html().select(".notice-wrong")).isEmpty();
        assertThat(active("dam:/fest.jpg")).isTrue();
    }

    @Test
    void severalFilesAtOnceAreStoredAndTheListSaysWhatEachLacks() throws IOException {
        DeskCaller.Page list = admin.submit(
                admin.get("/.author/medien/neu").form("main form"),
                Map.of(),
                new DeskCaller.File("datei", "hof_fest.png", picture("png", 10)),
                new DeskCaller.File("datei", "kein-bild.png", "nein".getBytes(StandardCharsets.UTF_8)),
                new DeskCaller.File("datei", "hof_spiel.jpg", picture("jpg", 12)));
        assertThat(list.text()).contains("2 Dateien sind hochgeladen.");
        assertThat(list.html().select(".notice-wrong").text()).contains("kein-bild.png");
        assertThat(list.html().select(".tile a").eachText()).containsExactlyInAnyOrder("hof fest", "hof spiel");
        assertThat(list.html().select(".tile .missing").eachText())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("Bildbeschreibung"));
        DeskCaller.Page unused = admin.get("/.author/medien?zeigen=unbenutzt&art=bild&suche=hof");
        assertThat(unused.html().select(".tile")).hasSize(2);
    }

    @Test
    void aFileIsReplacedOnlyWithAReasonAndTheOldOneCanComeBack() throws IOException {
        DeskCaller.Page form = upload("Plan", "plan.png", picture("png", 20));
        FormElement replace = form.form("form[action$=ersetzen]");
        DeskCaller.File file = new DeskCaller.File("datei", "neu.png", picture("png", 30));
        assertThat(admin.submit(replace, Map.of("grund", ""), file).text()).contains("Was hat sich geändert?: fehlt");
        assertThat(width("dam:/plan.png")).isEqualTo("20");
        assertThat(admin.submit(replace, Map.of("grund", "Neuer Grundriss"), file)
                        .text())
                .contains("Die Datei ist ersetzt");
        assertThat(width("dam:/plan.png")).isEqualTo("30");

        DeskCaller.Page versions = admin.get("/.author/versionen/dam/plan.png");
        assertThat(versions.text()).contains("Neuer Grundriss");
        assertThat(admin.submit(
                                versions.form("main form"),
                                button(versions.html().expectFirst("main form button")))
                        .text())
                .contains("wieder der Entwurf");
        assertThat(width("dam:/plan.png")).isEqualTo("20");
    }

    @Test
    void anAuthorHandsInAPublisherSendsBackAndApprovesAndWithdraws() {
        room("atelier");
        DeskCaller author = person("anna", "editor");
        DeskCaller publisher = person("paul", "publisher");
        String deed = "?pfad=zimmer:/atelier";
        assertThat(deed(author, "veroeffentlichen", deed, Map.of()).html().select(".notice-wrong"))
                .isNotEmpty();
        assertThat(active("zimmer:/atelier")).isFalse();
        deed(author, "freigabe", deed, Map.of("grund", "Bitte ansehen"));
        deed(publisher, "zurueckgeben", deed, Map.of("grund", "Bitte kürzen"));
        assertThat(author.get("/.author/bearbeiten/zimmer/atelier").text()).contains("Bitte kürzen");
        deed(author, "freigabe", deed, Map.of());
        assertThat(deed(publisher, "freigeben", deed, Map.of()).text()).contains("Freigegeben und veröffentlicht");
        assertThat(active("zimmer:/atelier")).isTrue();
        assertThat(deed(publisher, "zurueckziehen", deed, Map.of("grund", "Abgesagt"))
                        .text())
                .contains("Zurückgezogen");
        assertThat(active("zimmer:/atelier")).isFalse();
    }

    @Test
    void whatHasNotArrivedIsSaidEverywhereUntilItHas() {
        room("dachboden");
        deed(admin, "veroeffentlichen", "?pfad=zimmer:/dachboden", Map.of());
        String item = "/.author/bearbeiten/zimmer/dachboden";
        assertThat(admin.get(item).html().select(".light").text()).isEqualTo("Veröffentlicht");

        server.pending = List.of(pending("/dachboden", "not reachable", false));
        assertThat(admin.get("/.author/inhalte/zimmer?status=sending")
                        .html()
                        .select(".rows .light")
                        .text())
                .isEqualTo("Wird übertragen");
        assertThat(admin.get("/.author/inhalte/zimmer?status=published").text()).doesNotContain("dachboden");
        DeskCaller.Page start = admin.get("/.author/");
        assertThat(start.html().select("[aria-labelledby=duty-undelivered]").text())
                .contains("dachboden", "antwortet gerade nicht");
        DeskCaller.Page there = admin.get(item);
        assertThat(there.html().select(".light").text()).isEqualTo("Wird übertragen");
        admin.submit(there.form("form[action$=uebertragung]"), Map.of());
        assertThat(server.retries).hasValue(1);

        server.pending = List.of(pending("/dachboden", "the parent is missing", true));
        assertThat(admin.get(item).html().select("[role=alert]").text())
                .contains("nicht auf der Website", "the parent is missing", "Noch einmal veröffentlichen");
        assertThat(admin.get("/.author/inhalte/zimmer")
                        .html()
                        .select(".light.undelivered")
                        .text())
                .isEqualTo("Nicht angekommen");

        server.pending = List.of();
        DeskCaller.Page asked = admin.get("/.author/uebertragung/zimmer/dachboden");
        assertThat(asked.text()).contains("Inzwischen angekommen", "Veröffentlicht");
    }

    @Test
    void whatIsDeletedTogetherComesBackTogether() {
        room("ost");
        room("west");
        DeskCaller.Page told = deed(admin, "loeschen", "?pfad=zimmer:/ost&pfad=zimmer:/west", Map.of());
        assertThat(admin.get("/.author/inhalte/zimmer")
                        .html()
                        .select(".rows .title")
                        .text())
                .doesNotContain("ost", "west");

        admin.submit(told.form("form.undo"), Map.of());

        assertThat(admin.get("/.author/inhalte/zimmer")
                        .html()
                        .select(".rows .title")
                        .text())
                .contains("ost", "west");
    }

    @Test
    void aPreviewSaysWhatVisitorsDoNotSeeYetAndIsOfferedOnlyWhereThereIsAPage() {
        room("speicher");
        room("halle");
        page("/haus", "Das Haus");
        page("/haus/neu", "Neues aus dem Haus");
        deed(admin, "veroeffentlichen", "?pfad=zimmer:/halle", Map.of());
        deed(admin, "veroeffentlichen", "?pfad=website:/haus", Map.of());

        Element notice = admin.get("/.author/vorschau/website/haus").html().expectFirst("aside.q-preview");
        assertThat(notice.select("p")).as("the page itself is public").isEmpty();
        assertThat(notice.select("a").eachText())
                .contains("Neues aus dem Haus", "speicher")
                .doesNotContain("halle");
        assertThat(admin.get("/.author/vorschau/website/haus")
                        .html()
                        .select("main a .q-draft")
                        .eachText())
                .containsExactly("noch nicht öffentlich");
        assertThat(admin.get("/.author/vorschau/website/haus/neu")
                        .html()
                        .select(".q-preview p")
                        .text())
                .contains("noch nicht veröffentlicht");

        DeskCaller.Page item = admin.get("/.author/bearbeiten/zimmer/halle");
        assertThat(item.html().select("a[href*=vorschau]")).isEmpty();
        assertThat(item.text()).contains("Hat keine eigene Seite");
        assertThat(admin.get("/.author/seite/haus").html().select("a[href*=vorschau]"))
                .isNotEmpty();
    }

    @Test
    void theCalendarNamesWhatIsDueAndOneClickSaysThatSomethingIsStillTrue() {
        room("turm");
        date("/turm", "pruefen", "2026-01-10T00:00:00+01:00");
        date("/turm", "bis", "2031-07-01T18:30:00+02:00");
        deed(admin, "veroeffentlichen", "?pfad=zimmer:/turm", Map.of());
        assertThat(admin.get("/.author/kalender?monat=2031-07")
                        .html()
                        .select(".agenda")
                        .text())
                .contains("Dienstag, 1. Juli", "turm", "Wird von der Website genommen, 18:30 Uhr");
        assertThat(admin.get("/.author/kalender?monat=2026-01")
                        .html()
                        .select(".agenda")
                        .text())
                .contains("turm Bitte auf Aktualität prüfen");

        DeskCaller.Page start = admin.get("/.author/");
        assertThat(start.html().select("[aria-labelledby=duty-review]").text()).contains("turm");
        admin.submit(start.form("[aria-labelledby=duty-review] form"), Map.of());

        assertThat(admin.get("/.author/").html().select("[aria-labelledby=duty-review]"))
                .isEmpty();
        assertThat(admin.get("/.author/kalender?monat=2026-01").text()).contains("nichts geplant");
        YearMonth next =
                YearMonth.from(LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(6));
        assertThat(admin.get("/.author/kalender?monat=" + next).text()).contains("turm");
    }

    private static void date(String room, String name, String moment) {
        server.store.edit("test", edit -> {
            edit.set(ContentPath.of("zimmer", room), Property.of(name, OffsetDateTime.parse(moment)));
            return null;
        });
    }

    private static void page(String path, String title) {
        server.store.edit("test", edit -> {
            ContentPath page = ContentPath.of("website", path);
            edit.create(page, "mgnl:page");
            edit.set(page, Property.of("mgnl:template", "haus:pages/verzeichnis"));
            edit.set(page, Property.of("title", title));
            return page;
        });
    }

    private static Pending pending(String path, String reason, boolean refused) {
        ContentNode node = server.store.snapshot().node("zimmer", path).orElseThrow();
        return new Pending(node.path(), node.id(), false, "public", Instant.now(), reason, refused);
    }

    @Test
    void whatIsDeletedComesBackFromTheTrashOrGoesForGood() {
        room("keller");
        String deed = "?pfad=zimmer:/keller";
        deed(admin, "loeschen", deed, Map.of());
        assertThat(admin.get("/.author/inhalte/zimmer?status=deleted").text()).contains("keller");
        DeskCaller.Page trashed = admin.get("/.author/bearbeiten/zimmer/keller");
        admin.submit(trashed.form("form[action$=wiederherstellen]"), Map.of());
        assertThat(admin.get("/.author/inhalte/zimmer").text()).contains("keller");
        deed(admin, "loeschen", deed, Map.of());
        assertThat(admin.get("/.author/bearbeiten/zimmer/keller").html().select("a[href*=endgueltig]"))
                .hasSize(1);
        deed(admin, "endgueltig", deed, Map.of());
        assertThat(server.store.snapshot().node("zimmer", "/keller")).isEmpty();
    }

    @Test
    void aUserIsCreatedGivenRolesLockedAndChangesTheirPassword() {
        DeskCaller.Page created = create("uwe", List.of("editor"));
        assertThat(created.html().select("input[name=rolle][checked]").eachAttr("value"))
                .containsExactly("editor");
        String first = created.html().expectFirst(".notice li").text();
        admin.submit(created.form("main form"), Map.of("titel", "Uwe", "rolle", List.of("editor", "publisher")));
        DeskCaller.Page account = admin.get("/.author/benutzer/uwe");
        assertThat(account.html().select("input[name=rolle][checked]")).hasSize(2);

        DeskCaller uwe = new DeskCaller(server);
        DeskCaller.Page expired = uwe.login("uwe", first);
        assertThat(expired.uri().getPath()).isEqualTo("/.author/profil");
        String own = "Drei Zettel im Wind";
        DeskCaller.Page wrong = uwe.submit(
                expired.form("main form"), Map.of("alt", first, "neu", own, "nochmal", "Drei Zettel im Wald"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(uwe.submit(wrong.form("main form"), Map.of("alt", first, "neu", own, "nochmal", own))
                        .text())
                .contains("Ihr Passwort ist geändert");
        assertThat(new DeskCaller(server).login("uwe", own).uri().getPath()).isEqualTo("/.author/");

        FormElement access = account.form("section form");
        admin.submit(access, Map.of("tat", "sperren"));
        assertThat(uwe.get("/.author/").html().select("input[name=passwort]")).isNotEmpty();
        assertThat(new DeskCaller(server).login("uwe", own).text()).contains("stimmt nicht");
        admin.submit(access, Map.of("tat", "entsperren"));
        assertThat(new DeskCaller(server).login("uwe", own).uri().getPath()).isEqualTo("/.author/");
    }

    private static DeskCaller.Page upload(String title, String name, byte[] bytes) {
        DeskCaller.Page form = admin.submit(
                admin.get("/.author/medien/neu").form("main form"),
                Map.of("titel", title),
                new DeskCaller.File("datei", name, bytes));
        assertThat(form.uri().getPath()).isEqualTo("/.author/bearbeiten/dam/" + name);
        return form;
    }

    private static FormElement edit(DeskCaller.Page page) {
        return page.form("form[data-autosave]");
    }

    private static DeskCaller.Page publish(String path) {
        return deed(admin, "veroeffentlichen", "?pfad=" + path, Map.of());
    }

    private static DeskCaller.Page deed(DeskCaller who, String deed, String query, Map<String, ?> typed) {
        return who.submit(who.get("/.author/tun/" + deed + query).form("main form"), typed);
    }

    private static Map<String, String> button(Element button) {
        return button.attr("name").isEmpty() ? Map.of() : Map.of(button.attr("name"), button.attr("value"));
    }

    private static DeskCaller.Page create(String name, List<String> roles) {
        return admin.submit(admin.get("/.author/benutzer/neu").form("main form"), Map.of("name", name, "rolle", roles));
    }

    private static DeskCaller person(String name, String role) {
        String first =
                create(name, List.of(role)).html().expectFirst(".notice li").text();
        DeskCaller caller = new DeskCaller(server);
        String own = "Elf Birnen am Zaun";
        caller.submit(caller.login(name, first).form("main form"), Map.of("alt", first, "neu", own, "nochmal", own));
        return caller;
    }

    private static void room(String name) {
        server.store.edit("test", edit -> {
            ContentPath path = ContentPath.of("zimmer", "/" + name);
            edit.create(path, "zimmer");
            edit.set(path, Property.of("titel", name));
            return null;
        });
    }

    private static boolean active(String path) {
        return node(path).flag("mgnl:activationStatus")
                || node(path).text("mgnl:activationStatus").equals("2");
    }

    private static String width(String path) {
        return node(path).child("jcr:content").orElseThrow().text("width");
    }

    private static ContentNode node(String path) {
        return server.store
                .snapshot()
                .node(ContentPath.parse(path).orElseThrow())
                .orElseThrow();
    }

    private static byte[] picture(String format, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
