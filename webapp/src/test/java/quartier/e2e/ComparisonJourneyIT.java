package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.Test;

/** What differs is said field by field: before something is published, and between versions. */
@Journey
class ComparisonJourneyIT {
    @Test
    void aChangeIsComparedWithTheWebsiteBeforeItIsPublishedAndWithItsVersionsAfterwards(
            Program program, Browser browser) {
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/bearbeiten/foerderungen/land-nrw");
        String before = browser.field("Hinweistext").getDomProperty("value");
        browser.type("Hinweistext", "Ein anderer Hinweis");
        browser.press("Speichern und veröffentlichen …");
        browser.see("Was ist anders als auf der Website?");
        assertThat(browser.text())
                .contains("Auf der Website", "Ein anderer Hinweis")
                .contains(before);
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
        browser.press("Veröffentlichen");
        browser.see("Veröffentlicht.");

        browser.press("Frühere Fassungen");
        browser.click(org.openqa.selenium.By.xpath("(//a[starts-with(., 'Vergleichen')])[last()]"));
        browser.see("Jetzt (Entwurf)");
        assertThat(browser.text()).contains(before, "Ein anderer Hinweis");
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
    }
}
