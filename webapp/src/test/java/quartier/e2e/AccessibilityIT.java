package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of page and every screen, at a desk and on a phone: no finding of axe, and nothing sticks out. */
@Journey
class AccessibilityIT {
    private static final List<String> SCREENS = List.of(
            "",
            "kalender",
            "seiten",
            "medien",
            "medien/neu",
            "medien/neu?art=datei",
            "inhalte/veranstaltungen",
            "inhalte/personen",
            "neu/veranstaltungen",
            "neu/fortbildungen",
            "bearbeiten/veranstaltungen/lieder-aus-fuenf-laendern",
            "bearbeiten/sozialraumanalysen/ohligs-2024",
            "bearbeiten/dam/konzert.png",
            "bearbeiten/website/start",
            "seite/start",
            "tun/veroeffentlichen?pfad=veranstaltungen:/lieder-aus-fuenf-laendern",
            "tun/zurueckziehen?pfad=veranstaltungen:/lieder-aus-fuenf-laendern",
            "tun/loeschen?pfad=orte:/gemeindesaal-ohligs",
            "sofort/veranstaltungen/lieder-aus-fuenf-laendern?was=absagen",
            "versionen/veranstaltungen/lieder-aus-fuenf-laendern",
            "verschieben/website/start/veranstaltungen",
            "probleme",
            "benutzer",
            "benutzer/neu",
            "benutzer/superuser",
            "profil",
            "vorschaulink/website/start",
            "medien?zeigen=unbenutzt",
            "baustein?bereich=website:/start/ueber-uns/inhalt",
            "versionen/website/start",
            "gibt-es-nicht");

    @Test
    void noPublicPageHasAFinding(Program program, Browser browser) {
        List<String> findings = new ArrayList<>();
        for (String page : Pages.ofEachKind()) {
            look(browser.desktop(), program.site(), page, findings);
            look(browser.phone(), program.site(), page, findings);
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void noScreenOfTheDeskHasAFinding(Program program, Browser browser) {
        List<String> findings = new ArrayList<>();
        look(browser, program.author(), "/.author/", findings);
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        for (String screen : SCREENS) {
            look(browser.desktop(), program.author(), "/.author/" + screen, findings);
            look(browser.phone(), program.author(), "/.author/" + screen, findings);
        }
        assertThat(findings).isEmpty();
    }

    private static void look(Browser browser, URI place, String page, List<String> findings) {
        browser.open(place, page);
        Object wider = browser.script("return document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) wider).intValue() > 0) {
            findings.add(page + ": " + wider + " pixels wider than the window");
        }
        for (Rule rule : new AxeBuilder().analyze(browser.driver()).getViolations()) {
            findings.add(page + ": " + rule.getId() + ": "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(node -> node.getTarget() + " " + node.getHtml())
                            .collect(Collectors.joining(" | ")));
        }
    }
}
