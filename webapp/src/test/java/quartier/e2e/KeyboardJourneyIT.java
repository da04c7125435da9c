package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** People without a mouse. */
@Journey
class KeyboardJourneyIT {
    @Test
    void aVisitorSkipsToTheContentUsesTheMenuAndSearches(Program program, Browser browser) {
        browser.open(program.site(), "/");
        press(browser, Keys.TAB);
        assertThat(focused(browser).getText()).isEqualTo("Zum Inhalt springen");
        assertThat(focused(browser).getRect().getY())
                .as("the skip link is in sight")
                .isNotNegative();
        press(browser, Keys.ENTER);
        press(browser, Keys.TAB);
        assertThat(browser.script("return document.activeElement.closest('main') !== null"))
                .isEqualTo(true);

        browser.open(program.site(), "/");
        tabTo(browser, "Veranstaltungen");
        assertThat(browser.script("const s = getComputedStyle(document.activeElement);"
                        + "return s.outlineStyle !== 'none' || s.boxShadow !== 'none'"))
                .as("the focus can be seen")
                .isEqualTo(true);
        press(browser, Keys.ENTER);
        browser.await("the list", () -> browser.path().equals("/veranstaltungen/"));

        browser.open(program.site(), "/");
        for (int i = 0; i < 40 && !"q".equals(focused(browser).getDomAttribute("name")); i++) {
            press(browser, Keys.TAB);
        }
        focused(browser).sendKeys("Konzert", Keys.ENTER);
        browser.see("Suche nach „Konzert“");
    }

    @Test
    void anEditorChoosesADateFromTheCalendar(Program program, Browser browser) {
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/bearbeiten/downloads/checkliste-barrierearme-veranstaltung");
        browser.type("Erschienen am", "31.01.2027");
        press(browser, Keys.TAB);
        assertThat(focused(browser).getText()).isEqualTo("Kalender öffnen: Erschienen am");
        press(browser, Keys.ENTER);
        assertThat(focused(browser).getDomAttribute("aria-label")).isEqualTo("Sonntag, 31. Januar 2027");
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
        press(browser, Keys.PAGE_DOWN);
        press(browser, Keys.ARROW_RIGHT);
        press(browser, Keys.HOME);
        assertThat(focused(browser).getDomAttribute("aria-label")).isEqualTo("Montag, 1. März 2027");
        press(browser, Keys.ENTER);
        assertThat(browser.field("Erschienen am").getDomProperty("value")).isEqualTo("01.03.2027");
        assertThat(focused(browser).getText()).isEqualTo("Kalender öffnen: Erschienen am");
    }

    @Test
    void anEditorLogsInAndSaves(Program program, Browser browser) {
        browser.open(program.author(), "/.author/bearbeiten/orte/begegnungsraum-an-der-wupper");
        focused(browser).sendKeys(Program.ADMINISTRATOR, Keys.TAB);
        focused(browser).sendKeys(Program.PASSWORD, Keys.ENTER);
        browser.see("Zu diesem Inhalt");
        press(browser, Keys.TAB);
        assertThat(focused(browser).getText()).isEqualTo("Zum Inhalt springen");
        press(browser, Keys.ENTER);
        for (int i = 0; i < 40 && !"f.titel".equals(focused(browser).getDomAttribute("name")); i++) {
            press(browser, Keys.TAB);
        }
        focused(browser).sendKeys(Keys.END, " (neu)");
        tabTo(browser, "Speichern");
        press(browser, Keys.ENTER);
        browser.see("Gespeichert.");
        assertThat(browser.field("Name des Ortes").getDomProperty("value")).endsWith(" (neu)");
    }

    private static void tabTo(Browser browser, String text) {
        for (int i = 0; i < 150; i++) {
            if (focused(browser).getText().strip().equals(text)) {
                return;
            }
            press(browser, Keys.TAB);
        }
        throw new AssertionError("no way to '" + text + "' with the tabulator key");
    }

    private static WebElement focused(Browser browser) {
        return browser.driver().switchTo().activeElement();
    }

    private static void press(Browser browser, Keys key) {
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .sendKeys(key)
                .perform();
    }
}
