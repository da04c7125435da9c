package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** No work is lost: not by leaving, not by a session that ended, not by somebody else who saves. */
@Journey
class DraftJourneyIT {
    @Test
    void whatWasTypedInANewItemIsOfferedAgain(Program program, Browser browser) {
        logIn(program, browser);
        browser.open(program.author(), "/.author/neu/orte");
        browser.type("Name des Ortes", "Probehaus am Ufer");
        browser.see("Entwurf gesichert um");
        browser.open(program.author(), "/.author/");
        browser.open(program.author(), "/.author/neu/orte");
        browser.press("Eingaben wiederherstellen");
        browser.see("Ihr nicht gespeicherter Entwurf ist wieder da.");
        assertThat(browser.field("Name des Ortes").getDomProperty("value")).isEqualTo("Probehaus am Ufer");

        browser.press("Anlegen");
        browser.see("Angelegt und gespeichert.");
        browser.open(program.author(), "/.author/neu/orte");
        assertThat(browser.text()).as("nothing waits any more").doesNotContain("Eingaben wiederherstellen");
    }

    @Test
    void aSessionThatEndedAsksForThePasswordInPlaceAndSavesWhatIsThere(Program program, Browser browser) {
        logIn(program, browser);
        browser.open(program.author(), "/.author/bearbeiten/orte/gemeindesaal-ohligs");
        browser.type("Straße und Hausnummer", "Sitzungsweg 7");
        browser.driver().manage().deleteAllCookies();
        browser.press("Speichern");
        browser.see("Ihre Sitzung ist abgelaufen.");
        browser.type(browser.one(By.id("again-password")), Program.PASSWORD);
        browser.click(By.cssSelector("#login-again button.main"));
        browser.see("Gespeichert.");
        assertThat(browser.field("Straße und Hausnummer").getDomProperty("value"))
                .isEqualTo("Sitzungsweg 7");
    }

    @Test
    void whoeverSavesLaterSeesBothVersionsAndDecides(Program program, Browser browser) {
        logIn(program, browser);
        URI author = program.author();
        browser.open(author, "/.author/bearbeiten/orte/nachbarschaftshaus-nordstadt");
        browser.script("const data = new FormData(document.querySelector('main form.form'));"
                + "data.set('f.anreise', 'Die andere Fassung');"
                + "return fetch(location.href, {method: 'POST', body: data}).then((answer) => answer.status)");
        browser.type("Anreise (Bus, Bahn, Parken)", "Meine Fassung");
        browser.press("Speichern");
        browser.see("hat gespeichert, während Sie geschrieben haben.");
        assertThat(browser.text()).contains("Die andere Fassung", "Meine Fassung");
        browser.press("Meine Fassung speichern");
        browser.see("Gespeichert.");
        assertThat(browser.field("Anreise (Bus, Bahn, Parken)").getDomProperty("value"))
                .isEqualTo("Meine Fassung");
    }

    private static void logIn(Program program, Browser browser) {
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
    }
}
