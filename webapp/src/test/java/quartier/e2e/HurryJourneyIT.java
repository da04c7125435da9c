package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What cannot wait and what comes again: calling off on the phone, and a copy that forgets its dates. */
@Journey
class HurryJourneyIT {
    @Test
    void anAuthorCallsAnEventOffWithTwoClicksOnThePhoneAndVisitorsSeeIt(Program program, Browser browser) {
        Caller.hire(program.author(), "emine", "editor", "Ein Garten voller Rosen");
        browser.logIn(program.author(), "emine", "Ein Garten voller Rosen");
        browser.phone().open(program.author(), "/.author/inhalte/veranstaltungen");
        browser.press("Absagen: Beispiel: Spaziergang durch Unterbarmen");
        browser.press("Absagen und sofort veröffentlichen");
        browser.see("ist geändert und veröffentlicht.");

        browser.fresh().open(program.site(), "/veranstaltungen/spaziergang-unterbarmen/");
        browser.see("Die Veranstaltung fällt leider aus.");

        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.see("Im Eilweg veröffentlicht");
        assertThat(browser.one(By.cssSelector("section[aria-labelledby=duty-hurried]"))
                        .getText())
                .contains("Spaziergang", "emine");
    }

    @Test
    void aCopyOfAnEventKeepsItsContentAndForgetsItsDates(Program program, Browser browser) {
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/bearbeiten/veranstaltungen/sommerfest-am-fluss");
        String title = browser.heading();
        browser.press("Duplizieren");
        browser.see("Die Kopie ist angelegt.");
        assertThat(browser.heading()).isEqualTo(title);
        assertThat(browser.group("Beginn")
                        .findElement(By.cssSelector("input.date"))
                        .getDomProperty("value"))
                .isEmpty();
        assertThat(browser.field("Adresse der Seite").getDomProperty("value")).isNotEqualTo("sommerfest-am-fluss");
        assertThat(browser.one(By.cssSelector("input[name='f.terminstatus']:checked"))
                        .getDomProperty("value"))
                .as("the cancelled original does not make a cancelled copy")
                .isEqualTo("findet-statt");
    }
}
