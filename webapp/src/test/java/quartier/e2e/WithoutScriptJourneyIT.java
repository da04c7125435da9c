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
    void visitorsSearchWithTyposAndFilter(Program program, Caller visitor) {
        Document search = visitor.page(program.site(), "/");
        assertThat(search.select("form[role=search][method=get][action]")).isNotEmpty();
        for (String typed : List.of("Oligs", "Diskriminirung", "Fruehstueck", "Frühstück", "ohligs 2024")) {
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
