package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Items in folders: made there, found from above, moved out again without dragging. */
@Journey
class FolderJourneyIT {
    @Test
    void anItemIsMadeInAFolderFoundFromAboveAndMovedOut(Program program, Browser browser) {
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/inhalte/partner");
        browser.press("Ordner anlegen");
        browser.type("Neuer Ordner", "Probeordner");
        browser.click(By.cssSelector(".folder-deeds button"));
        browser.see("Der Ordner „Probeordner“ ist angelegt.");
        browser.press("Ordner Probeordner");
        browser.press("Neu anlegen");
        browser.type("Name", "Probepartner");
        browser.press("Anlegen");
        browser.see("Angelegt und gespeichert.");
        assertThat(browser.path()).isEqualTo("/.author/bearbeiten/partner/probeordner/probepartner");

        browser.open(program.author(), "/.author/inhalte/partner");
        assertThat(browser.text()).doesNotContain("Probepartner");
        browser.open(program.author(), "/.author/inhalte/partner?suche=probepartner");
        assertThat(browser.one(By.cssSelector("td.title .path-words")).getText())
                .isEqualTo("Probeordner");

        browser.press("Probepartner");
        browser.press("Verschieben nach …");
        browser.script("document.getElementById('in').value = 'partner:/'");
        browser.press("Stellen anzeigen");
        browser.press("Verschieben");
        browser.see("Verschoben.");
        browser.open(program.author(), "/.author/inhalte/partner");
        browser.see("Probepartner");
    }
}
