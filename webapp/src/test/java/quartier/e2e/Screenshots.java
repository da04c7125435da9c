package quartier.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/** Makes the pictures in {@code docs/images} anew; run its main method after the design has changed. */
final class Screenshots {
    private final Browser browser;
    private final Path folder;

    private Screenshots(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Program.repository().resolve("docs/images"));
        try (Program program = Program.withTheWebsite();
                Browser browser = new Browser()) {
            Screenshots camera = new Screenshots(browser.fresh(), folder);
            browser.open(program.site(), "/");
            camera.both("start");
            browser.open(program.site(), "/veranstaltungen/");
            camera.both("events");
            browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
            browser.open(program.author(), "/.author/inhalte/veranstaltungen");
            camera.both("desk");
            browser.open(program.author(), "/.author/seite/start/netzwerk");
            browser.inside(By.cssSelector("iframe[name=seite]"), () -> browser.one(By.cssSelector(".q-bar")));
            camera.both("page-editor");
            browser.open(program.author(), "/.author/medien");
            camera.both("media");
        }
    }

    private void both(String name) throws IOException {
        browser.desktop();
        take(name + "-desktop");
        browser.phone();
        take(name + "-phone");
        browser.desktop();
    }

    private void take(String name) throws IOException {
        browser.await(
                "the pictures in sight",
                () -> browser.script("return [...document.images].every(image => "
                                + "image.complete || image.getBoundingClientRect().top > innerHeight)")
                        .equals(true));
        Files.write(folder.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    }
}
