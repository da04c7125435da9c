package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import quartier.content.ContentNode;
import quartier.content.Property;

/** What an editor does at the desk, in a browser. */
class DeskIT {
    private static DeskServer server;
    private static ChromeDriver browser;
    private static WebDriverWait soon;

    @BeforeAll
    static void start() {
        server = new DeskServer(List.of(Path.of("src/test/resources/modules/desk")), List.of());
        server.store.edit("test", edit -> {
            edit.create(quartier.content.ContentPath.of("website", "/start"), "mgnl:page");
            edit.set(
                    quartier.content.ContentPath.of("website", "/start"),
                    Property.of("mgnl:template", "haus:pages/seite"));
            edit.set(quartier.content.ContentPath.of("website", "/start"), Property.of("title", "Start"));
            return null;
        });
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update");
        browser = new ChromeDriver(options);
        soon = new WebDriverWait(browser, Duration.ofSeconds(60));
        soon.ignoring(WebDriverException.class); // what a driver says of an element whose page is just leaving varies
        browser.manage().window().setSize(new Dimension(1280, 1000));
        browser.get(server.url("/.author/probleme"));
        browser.findElement(By.id("name")).sendKeys("superuser");
        browser.findElement(By.id("passwort")).sendKeys(DeskServer.PASSWORD, Keys.ENTER);
        soon.until(ExpectedConditions.titleContains("Probleme"));
    }

    @AfterAll
    static void stop() {
        browser.quit();
        server.close();
    }

    @BeforeEach
    void home() {
        browser.get(server.url("/.author/"));
    }

    @Test
    void anItemIsCreatedWithRichTextAndEntriesAndFoundInTheList() {
        browser.get(server.url("/.author/neu/zimmer"));
        type("f-titel", "Großer Saal");
        WebElement text = soon.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".ProseMirror")));
        text.sendKeys("Hell und ");
        browser.findElement(By.cssSelector("button[title=Fett]")).click();
        text.sendKeys("ruhig");
        type("f-plaetze", "1.250");
        type("f-frei", "24.12.2026");
        soon.until(ExpectedConditions.textToBe(By.cssSelector(".weekday"), "Donnerstag"));
        click(By.cssSelector("#f-merkmale .add"));
        soon.until(ExpectedConditions.visibilityOfElementLocated(By.id("f-merkmale-neu1")))
                .sendKeys("Bühne");
        accessible();
        submit();

        assertThat(browser.findElements(By.cssSelector(".summary-wrong")).stream()
                        .map(WebElement::getText))
                .isEmpty();
        ContentNode saal = room("Großer Saal");
        assertThat(saal.text("beschreibung")).isEqualTo("<p>Hell und <strong>ruhig</strong></p>");
        assertThat(saal.text("plaetze")).isEqualTo("1250");
        assertThat(saal.texts("merkmale")).containsExactly("Bühne");
        browser.get(server.url("/.author/inhalte/zimmer?suche=saal"));
        soon.until(ExpectedConditions.textToBe(By.cssSelector(".rows .title"), "Großer Saal"));
        accessible();
    }

    @Test
    void aLinkInATextIsChosenFromThePagesAndStoredByItsIdentifier() {
        browser.get(server.url("/.author/neu/zimmer"));
        type("f-titel", "Saal mit Link");
        WebElement text = soon.until(ExpectedConditions.elementToBeClickable(By.cssSelector(".ProseMirror")));
        text.sendKeys("Zum Anfang", Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "k"));
        soon.until(ExpectedConditions.visibilityOfElementLocated(
                By.cssSelector("dialog[open] [data-kind=intern] [data-pick]")));
        accessible();
        click(By.cssSelector("dialog[open] [data-kind=intern] [data-pick]"));
        click(By.cssSelector("dialog a[data-title=Start]"));
        click(By.cssSelector("dialog[open] button.main"));
        text.sendKeys(Keys.END, " oder ");
        text.sendKeys(Keys.chord(Keys.CONTROL, "k"));
        soon.until(ExpectedConditions.visibilityOfElementLocated(By.id("link-words")))
                .sendKeys("nach draußen");
        click(By.id("link-web"));
        type("link-adresse", "kein Wort");
        click(By.cssSelector("dialog[open] button.main"));
        assertThat(soon.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog[open] .error")))
                        .getText())
                .startsWith("Das ist keine Adresse.");
        browser.findElement(By.id("link-adresse")).clear();
        type("link-adresse", "www.beispiel.de/a");
        click(By.cssSelector("dialog[open] button.main"));
        submit();
        ContentNode start = server.store.snapshot().node("website", "/start").orElseThrow();
        ContentNode saal = room("Saal mit Link");
        assertThat(saal.text("beschreibung"))
                .isEqualTo("<p><a href=\"${link:{uuid:{" + start.id()
                        + "},repository:{website},path:{/start},nodeData:{},extension:{html}}}\">Zum Anfang</a>"
                        + " oder <a href=\"https://www.beispiel.de/a\">nach draußen</a></p>");
    }

    @Test
    void whatComesFromWordIsCleaned() {
        browser.get(server.url("/.author/neu/zimmer"));
        Object clean = browser.executeAsyncScript("""
                const done = arguments[1];
                import(document.querySelector('script[src*="js/desk.js"]').src.replace('desk.js', 'rich-text-paste.js'))
                    .then((module) => done(module.cleanPasted(arguments[0])));
                """, """
                <!--StartFragment--><p class=MsoNormal style='margin:0'><b>Ein</b> Satz<o:p></o:p></p>
                <p class=MsoListParagraph style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>Brot</p>
                <p class=MsoListParagraph style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>Salz</p>
                <style>p { color: red }</style><p><a href="file:///C:/x">Datei</a></p>
                """);
        assertThat(String.valueOf(clean).replaceAll("\\s*\n\\s*", ""))
                .isEqualTo("<p><b>Ein</b> Satz</p><ul><li>Brot</li><li>Salz</li></ul><p>Datei</p>");
    }

    @Test
    void whatCannotBeStoredIsSaidOnTopAndNothingTypedIsLost() {
        browser.get(server.url("/.author/neu/zimmer"));
        type("f-titel", "Kleiner Saal");
        type("f-plaetze", "viele");
        submit();
        WebElement summary = soon.until(ExpectedConditions.visibilityOfElementLocated(By.id("fehler")));
        assertThat(summary.getText()).contains("„Plätze“: „viele“ ist keine ganze Zahl");
        assertThat(summary.findElement(By.tagName("a")).getDomAttribute("href")).isEqualTo("#f-plaetze");
        assertThat(browser.findElement(By.id("f-titel")).getDomProperty("value"))
                .isEqualTo("Kleiner Saal");
        accessible();
    }

    @Test
    void thePageEditorAddsAndMovesComponents() {
        browser.get(server.url("/.author/seite/start"));
        add("eins");
        add("zwei");
        assertThat(texts()).containsExactly("eins", "zwei");

        inFrame("seite");
        List<WebElement> up = browser.findElements(By.cssSelector("button[aria-label^='Nach oben']:not([disabled])"));
        up.getFirst().click();
        browser.switchTo().defaultContent();
        soon.until(driver -> texts().equals(List.of("zwei", "eins")));
        browser.switchTo().defaultContent();
        accessible();
    }

    @Test
    void whoSavesOverSomebodyElsesWorkSeesBothVersions() {
        server.store.edit("test", edit -> {
            edit.create(quartier.content.ContentPath.of("zimmer", "/kueche"), "zimmer");
            edit.set(quartier.content.ContentPath.of("zimmer", "/kueche"), Property.of("titel", "Küche"));
            return null;
        });
        browser.get(server.url("/.author/bearbeiten/zimmer/kueche"));
        server.store.edit("kollegin", edit -> {
            edit.set(quartier.content.ContentPath.of("zimmer", "/kueche"), Property.of("titel", "Teeküche"));
            return null;
        });
        browser.findElement(By.id("f-titel")).clear();
        type("f-titel", "Große Küche");
        submit();
        soon.until(ExpectedConditions.titleContains("Zwei Fassungen"));
        assertThat(browser.findElement(By.cssSelector(".rows")).getText()).contains("Teeküche", "Große Küche");
        accessible();
        browser.findElement(By.cssSelector("main button.main")).click();
        soon.until(ExpectedConditions.titleContains("Große Küche"));
    }

    private static ContentNode room(String title) {
        return server.store.snapshot().node("zimmer", "/").orElseThrow().children().stream()
                .filter(node -> node.text("titel").equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void add(String text) {
        inFrame("seite");
        click(By.cssSelector(".q-bar-area .q-main"));
        browser.switchTo().defaultContent();
        browser.switchTo().frame(browser.findElement(By.cssSelector(".window-frame")));
        click(By.cssSelector(".choices button"));
        soon.until(ExpectedConditions.visibilityOfElementLocated(By.id("f-text")))
                .sendKeys(text);
        click(By.cssSelector("button.main"));
        browser.switchTo().defaultContent();
        soon.until(driver -> texts().contains(text));
    }

    private static List<String> texts() {
        inFrame("seite");
        List<String> found = browser.findElements(By.cssSelector(".text p")).stream()
                .map(WebElement::getText)
                .toList();
        browser.switchTo().defaultContent();
        return found;
    }

    private static void inFrame(String name) {
        browser.switchTo().defaultContent();
        soon.until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(name));
        soon.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".q-bar")));
    }

    private static void click(By what) {
        WebElement element = soon.until(ExpectedConditions.elementToBeClickable(what));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    private static void type(String id, String text) {
        browser.findElement(By.id(id)).sendKeys(text);
    }

    private static void submit() {
        WebElement button = browser.findElement(By.cssSelector(".form-foot button.main"));
        button.click();
        soon.until(ExpectedConditions.stalenessOf(button));
    }

    private static void accessible() {
        assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
    }
}
