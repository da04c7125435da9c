package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A template author makes mistakes while the server runs, and mends them. */
@Journey
class BrokenModuleJourneyIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aBrokenDefinitionIsToldWithItsPlaceWhileAllPagesGoOn(Program program, Caller editor, Caller visitor)
            throws IOException {
        editor.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        Path broken = program.modules().resolve("ia-theme/dialogs/components/kaputt.yaml");
        Files.writeString(
                broken, "form:\n  properties:\n    titel:\n      $type: textFeld\n      lable: Titel\n   x: [\n");
        try {
            until("the problem with its place", () -> problems(program, editor).contains("kaputt.yaml:6"));
            for (String page : Pages.ofEachKind()) {
                assertThat(visitor.get(program.site(), page).statusCode())
                        .as(page)
                        .isEqualTo(page.contains("gibt-es-nicht") ? 404 : 200);
            }
            Files.writeString(broken, "form:\n  properties:\n    titel:\n      $type: textFeld\n      lable: Titel\n");
            until("the next problem", () -> problems(program, editor).contains("kaputt.yaml:4"));
            assertThat(problems(program, editor)).contains("$type: textFeld", "Vorschlag: textField");
        } finally {
            Files.delete(broken);
        }
        until("no problem", () -> !problems(program, editor).contains("kaputt.yaml"));
    }

    @Test
    void theOpenPageOfProblemsFollowsWhatIsSaved(Program program, Browser browser) throws IOException {
        browser.fresh().logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/probleme");
        browser.script("window.stillTheSamePage = true");
        Path broken = program.modules().resolve("ia-theme/dialogs/components/kaputt.yaml");
        Files.writeString(broken, "form:\n  properties:\n    titel: {$type: textFeld}\n");
        try {
            browser.see("kaputt.yaml:3");
            browser.see("titel: {$type: textFeld}");
            browser.see("Vorschlag: textField");
        } finally {
            Files.delete(broken);
        }
        browser.see("Es gibt keine Probleme.");
        assertThat(browser.script("return window.stillTheSamePage")).isEqualTo(true);
    }

    @Test
    void aBrokenTemplateCostsOnlyItsOwnPageAndAFixIsSeenByItself(Program program, Caller editor, Caller visitor)
            throws IOException {
        editor.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        Path template = program.modules().resolve("ia-theme/templates/pages/kontakt.ftl");
        String good = Files.readString(template);
        Files.writeString(template, good + "\n[#if]\n${");
        try {
            until("the failure", () -> visitor.get(program.site(), "/kontakt/").statusCode() == 500);
            HttpResponse<byte[]> failed = visitor.get(program.site(), "/kontakt/");
            assertThat(Caller.text(failed))
                    .as("visitors see nothing of the inside")
                    .doesNotContain(
                            "freemarker", "ftl", "Exception", program.modules().toString());
            assertThat(visitor.get(program.site(), "/").statusCode()).isEqualTo(200);
        } finally {
            Files.writeString(template, good + "\n");
        }
        until("the page again", () -> visitor.get(program.site(), "/kontakt/").statusCode() == 200);
    }

    private static String problems(Program program, Caller editor) {
        return editor.page(program.author(), "/.author/probleme").select("main").text();
    }

    private static void until(String what, BooleanSupplier reached) {
        Instant last = Instant.now().plus(SOON);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(last);
        }
    }
}
