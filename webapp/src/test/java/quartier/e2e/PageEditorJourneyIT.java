package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page editor: components are added and moved in the page itself. */
@Journey
class PageEditorJourneyIT {
    private static final By PAGE = By.cssSelector("iframe[name=seite]");
    private static final By WINDOW = By.cssSelector("iframe.window-frame");

    @Test
    void anEditorAddsAndMovesComponentsAndVisitorsSeeThemAfterPublishing(Program program, Browser browser) {
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/seite/start/netzwerk");
        add(browser, "Erster neuer Hinweis");
        add(browser, "Zweiter neuer Hinweis");
        assertThat(order(browser)).containsExactly("Erster neuer Hinweis", "Zweiter neuer Hinweis");

        browser.inside(PAGE, () -> {
            List<WebElement> up = browser.await("the button that moves the last component up", () -> {
                List<WebElement> all = browser.all(By.xpath("//button[starts-with(@aria-label, 'Nach oben')]"));
                return all.isEmpty() || !all.getLast().isEnabled() ? null : all;
            });
            browser.script("arguments[0].click()", up.getLast());
            return true;
        });
        browser.see("Verschoben.");
        browser.await("the new order", () -> order(browser).getFirst().startsWith("Zweiter"));

        browser.inside(PAGE, () -> {
            browser.click(By.xpath("//button[starts-with(@aria-label, 'Löschen: Hinweis')]"));
            return true;
        });
        browser.await("one to be gone", () -> order(browser).size() == 1);
        browser.press("Rückgängig");
        browser.see("Der Baustein ist wieder da.");
        browser.await(
                "the order as it was",
                () -> order(browser).equals(List.of("Zweiter neuer Hinweis", "Erster neuer Hinweis")));

        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.open(program.site(), "/netzwerk/");
        assertThat(browser.text()).doesNotContain("neuer Hinweis");
        browser.driver().close();
        browser.driver()
                .switchTo()
                .window(browser.driver().getWindowHandles().iterator().next());

        browser.press("Veröffentlichen");
        browser.see("Soll das für alle sichtbar werden?");
        browser.press("Veröffentlichen");
        browser.see("Veröffentlicht.");
        browser.fresh().open(program.site(), "/netzwerk/");
        assertThat(browser.text()).containsSubsequence("Zweiter neuer Hinweis", "Erster neuer Hinweis");
        assertThat(browser.driver().getPageSource())
                .as("no marks of the editor")
                .doesNotContain("cms:");
    }

    private static void add(Browser browser, String text) {
        browser.inside(PAGE, () -> {
            browser.click(By.xpath("//button[starts-with(@aria-label, 'Baustein hinzufügen')]"));
            return true;
        });
        browser.inside(WINDOW, () -> {
            browser.click(By.xpath("//button[normalize-space(.)='Hinzufügen: Hinweis']"));
            browser.type("Überschrift", text);
            browser.one(By.cssSelector("rich-text [contenteditable=true]")).sendKeys("Ein Satz dazu.");
            browser.press("Speichern");
            return true;
        });
        browser.await(
                "the window to close",
                () -> browser.all(By.cssSelector("dialog[open]")).isEmpty());
        browser.await("'" + text + "' in the page", () -> order(browser).contains(text));
    }

    private static List<String> order(Browser browser) {
        return browser.inside(
                PAGE,
                () -> browser.one(By.tagName("main"))
                        .getText()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.endsWith("neuer Hinweis"))
                        .toList());
    }
}
