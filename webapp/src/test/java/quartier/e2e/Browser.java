package quartier.e2e;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person's browser: finds things by the words that stand on them, and waits for what it looks for. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final ChromeDriver driver;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=de",
                "--hide-scrollbars");
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        if (new File("/usr/bin/chromium").canExecute() && new File("/usr/bin/chromedriver").canExecute()) {
            options.setBinary("/usr/bin/chromium");
            service.usingDriverExecutable(new File("/usr/bin/chromedriver"));
        }
        driver = new ChromeDriver(service.build(), options);
    }

    /** As somebody who comes for the first time, at a desk. */
    Browser fresh() {
        driver.executeCdpCommand("Network.clearBrowserCookies", java.util.Map.of());
        driver.get("about:blank");
        return desktop();
    }

    Browser desktop() {
        driver.manage().window().setSize(new Dimension(1280, 900));
        return this;
    }

    Browser phone() {
        driver.manage().window().setSize(new Dimension(390, 844));
        return this;
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(URI place, String path) {
        driver.get(place.resolve(path).toString());
    }

    /** Opens the desk and logs in. */
    void logIn(URI author, String name, String password) {
        open(author, "/.author/");
        type("Benutzername", name);
        type("Passwort", password);
        press("Anmelden");
        await(
                "to be logged in",
                () -> !driver.findElements(By.cssSelector(".desk")).isEmpty());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    String heading() {
        return one(By.tagName("h1")).getText();
    }

    /** What a person can read on the page. */
    String text() {
        return one(By.tagName("body")).getText();
    }

    /** Waits until the text is to be read. */
    void see(String text) {
        try {
            await("'" + text + "'", () -> text().contains(text));
        } catch (TimeoutException e) {
            throw new AssertionError("'" + text + "' is not on " + driver.getCurrentUrl() + ":\n" + text(), e);
        }
    }

    /** Types into the field with this label, in place of what stands there. */
    void type(String label, String text) {
        type(field(label), text);
    }

    void type(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(text);
    }

    /** Date and time of the group of fields with this legend. */
    void typeMoment(String legend, String day, String time) {
        WebElement group = group(legend);
        type(group.findElement(By.cssSelector("input.date")), day);
        type(group.findElement(By.cssSelector("input.time")), time);
    }

    /** Ticks one answer of the group of fields with this legend. */
    void tick(String legend, String answer) {
        click(By.xpath("//fieldset[legend[normalize-space(text())=" + quoted(legend) + "]]//label[normalize-space(.)="
                + quoted(answer) + "]"));
    }

    /** Chooses, in the dialog of the field with this label, what has this title. */
    void choose(String label, String title) {
        press("Auswählen …: " + label);
        take(title);
    }

    /** Adds an entry to the list with this legend and chooses the first thing whose title has these words. */
    void addEntry(String legend, String title) {
        String all = "fieldset[legend[normalize-space(text())=" + quoted(legend) + "]]";
        press("Eintrag hinzufügen: " + legend);
        click(By.xpath("//" + all + "//button[@data-choose]"));
        take(title);
    }

    private void take(String title) {
        click(By.xpath("//dialog//a[contains(@data-title, " + quoted(title) + ")]"));
    }

    /** Gives a file to the field with this label. */
    void attach(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
    }

    /** Presses the button or follows the link that says this and can be seen. */
    void press(String text) {
        click(By.xpath("//*[self::button or self::a or self::summary][normalize-space(.)=" + quoted(text) + "]"));
    }

    /** The first of the elements that can be seen. */
    void click(By by) {
        await("to click " + by, () -> {
            bring(shown(by)).click();
            return true;
        });
    }

    /** The field that the label with this text names; the words in brackets behind a label do not count. */
    WebElement field(String label) {
        By by = By.xpath("//label[normalize-space(text())=" + quoted(label) + "]");
        return await("a field '" + label + "'", () -> {
            String id = shown(by).getDomAttribute("for");
            return driver.findElement(By.id(id));
        });
    }

    /** The group of fields whose legend has this text. */
    WebElement group(String legend) {
        return one(By.xpath("//fieldset[legend[normalize-space(text())=" + quoted(legend) + "]]"));
    }

    /** The first element that is there and can be seen. */
    WebElement one(By by) {
        return await(by.toString(), () -> shown(by));
    }

    List<WebElement> all(By by) {
        return driver.findElements(by);
    }

    /** Goes into the frame, runs, comes back. */
    <T> T inside(By frame, Supplier<T> visit) {
        driver.switchTo().frame(one(frame));
        try {
            return visit.get();
        } finally {
            driver.switchTo().defaultContent();
        }
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** Waits for something that is neither null nor false; what went stale meanwhile is looked for again. */
    <T> T await(String what, Supplier<T> found) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoreAll(List.of(
                        NotFoundException.class,
                        StaleElementReferenceException.class,
                        org.openqa.selenium.ElementNotInteractableException.class))
                .withMessage(() -> what)
                .until(driver -> found.get());
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Scrolls it to the middle, away from bars that stick to an edge. */
    private WebElement bring(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        return element;
    }

    private WebElement shown(By by) {
        return driver.findElements(by).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(by.toString()));
    }

    private static String quoted(String text) {
        return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
    }
}
