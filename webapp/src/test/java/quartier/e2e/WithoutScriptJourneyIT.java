package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import quartier.e2e.Caller.Pair;

/** Everything that matters works as plain HTML. */
@Journey
class WithoutScriptJourneyIT {
    private static final String FORM = "/.author/bearbeiten/orte/gemeindesaal-ohligs";

    @Test
    void loginSaveAndConflictWorkWithForms(Program program, Caller editor, Caller colleague) {
        HttpResponse<byte[]> wrong = editor.post(
                program.author(),
                "/.author/anmelden",
                List.of(new Pair("name", Program.ADMINISTRATOR), new Pair("passwort", "geraten")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        editor.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        colleague.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);

        Document seenByBoth = editor.page(program.author(), FORM);
        HttpResponse<byte[]> saved = editor.post(
                program.author(),
                FORM,
                Caller.filled(seenByBoth, "main form.form", "f.strasse", "Beispielweg 12"),
                List.of());
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(editor.page(program.author(), FORM)
                        .select("[name=f.strasse]")
                        .val())
                .isEqualTo("Beispielweg 12");

        HttpResponse<byte[]> late = colleague.post(
                program.author(),
                FORM,
                Caller.filled(seenByBoth, "main form.form", "f.strasse", "Anderer Weg 1"),
                List.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Caller.text(late)).contains("Beispielweg 12", "Anderer Weg 1");
        assertThat(editor.page(program.author(), FORM)
                        .select("[name=f.strasse]")
                        .val())
                .isEqualTo("Beispielweg 12");
    }

    @Test
    void visitorsNarrowTheEventsDownAndTakeThemAlong(Program program, Caller visitor) {
        Document near = visitor.page(program.site(), "/veranstaltungen/?plz=42697");
        assertThat(near.select("[role=status]").text()).isEqualTo("1 Veranstaltung");
        assertThat(near.select("details[open] > form.filter"))
                .as("what is chosen is not folded away")
                .hasSize(1);
        Document all = visitor.page(program.site(), "/veranstaltungen/?ab=1.1.2020");
        assertThat(all.select("details:not([open]) > form.filter, [name=ab][value=2020-01-01]"))
                .as("a day as people type it is a filter")
                .hasSize(1);
        Document none = visitor.page(program.site(), "/veranstaltungen/?plz=42697&kosten=spende");
        assertThat(none.select("[role=status]").text()).contains("Keine Veranstaltung");
        String without = none.select(".auswahl a[href*=plz]").attr("href");
        assertThat(visitor.page(program.site(), without).select(".termin"))
                .as("each filter can be dropped")
                .isNotEmpty();
        assertThat(visitor.page(program.site(), "/suche/?q=umgezogen").select(".suchtreffer a"))
                .as("the page for what does not exist is found neither by search nor in the site map")
                .isEmpty();
        assertThat(Caller.text(visitor.get(program.site(), "/sitemap.xml")))
                .contains("/veranstaltungen/")
                .doesNotContain("/nicht-gefunden/", "/suche/");
        HttpResponse<byte[]> calendar = visitor.get(program.site(), "/kalender.ics?plz=42697");
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(Caller.text(calendar).split("BEGIN:VEVENT", -1)).hasSize(2);
        HttpResponse<byte[]> feed = visitor.get(program.site(), "/feed/veranstaltungen.xml");
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        assertThat(org.jsoup.Jsoup.parse(Caller.text(feed), "", org.jsoup.parser.Parser.xmlParser())
                        .select("feed > entry > link[href]"))
                .isNotEmpty();
        HttpResponse<byte[]> newest =
                visitor.get(program.site(), "/downloads/sozialraumanalysen/solingen-ohligs/aktuell/");
        assertThat(newest.statusCode()).isEqualTo(302);
        assertThat(newest.headers().firstValue("Location"))
                .contains("/downloads/sozialraumanalysen/solingen-ohligs/2024/");
        assertThat(visitor.page(program.site(), "/downloads/sozialraumanalysen/solingen-ohligs/2022/")
                        .text())
                .contains("Es gibt eine neuere Ausgabe: 2024");
        assertThat(visitor.page(program.site(), "/downloads/sozialraumanalysen/solingen-ohligs/")
                        .select("main h2"))
                .hasSize(1);
    }

    @Test
    void visitorsSearchWithTyposAndFilter(Program program, Caller visitor) {
        Document search = visitor.page(program.site(), "/");
        assertThat(search.select("form[role=search][method=get][action]")).isNotEmpty();
        for (String typed : List.of(
                "Oligs",
                "Diskriminirung",
                "Uebersetzer",
                "muslimisch-juedisch",
                "Fruehstueck",
                "Frühstück",
                "ohligs 2024")) {
            Document found = visitor.page(
                    program.site(),
                    "/suche/?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(found.select("main mark")).as(typed).isNotEmpty();
        }
        Document found = visitor.page(program.site(), "/suche/?q=Ohligs");
        String facet = found.select("aside a[href*=jahr]").attr("href");
        assertThat(visitor.page(program.site(), facet).select("main ul.suchtreffer > li"))
                .isNotEmpty()
                .hasSizeLessThan(found.select("main ul.suchtreffer > li").size());
    }
}
