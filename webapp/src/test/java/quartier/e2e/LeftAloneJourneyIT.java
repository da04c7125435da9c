package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import quartier.e2e.Caller.Pair;

/** A visitor wants to be left alone, and to be told plainly what is not there. */
@Journey
class LeftAloneJourneyIT {
    @Test
    void noPublicPageSetsACookieOrAsksAThirdParty(Program program, Browser browser, Caller visitor) {
        List<String> pages = Pages.all(visitor, program.site());
        assertThat(pages).hasSizeGreaterThan(40);
        for (String page : pages) {
            HttpResponse<byte[]> response = visitor.get(program.site(), page);
            assertThat(response.statusCode()).as(page).isEqualTo(200);
            assertThat(response.headers().map()).as(page).doesNotContainKey("set-cookie");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(page)
                    .contains("default-src 'self'", "object-src 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            Document document =
                    Jsoup.parse(Caller.text(response), program.site().toString());
            assertThat(document.select(
                            "[style], style, script:not([src]):not([type=application/ld+json]), [onclick], [onload]"))
                    .as("nothing in " + page + " that the policy would refuse")
                    .isEmpty();
            partsOf(document)
                    .forEach(part -> assertThat(URI.create(part).getAuthority())
                            .as(page + " asks for " + part)
                            .isEqualTo(program.site().getAuthority()));
        }
        for (String page : Pages.ofEachKind()) {
            browser.open(program.site(), page);
            Object asked = browser.script("return performance.getEntriesByType('resource').map(e => e.name)"
                    + ".filter(name => !name.startsWith(location.origin)).join(' ')");
            assertThat(asked).as(page).isEqualTo("");
            assertThat(browser.script("return document.cookie + Object.keys(localStorage)"))
                    .isEqualTo("");
        }
    }

    @Test
    void whatIsUnknownOrWithdrawnIsSaidPlainly(Program program, Caller editor, Caller visitor) {
        HttpResponse<byte[]> unknown = visitor.get(program.site(), "/veranstaltungen/gibt-es-nicht/");
        assertThat(unknown.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(Caller.text(unknown));
        assertThat(page.select("main form[role=search]"))
                .as("404 offers the search")
                .isNotEmpty();

        String event = "/veranstaltungen/film-und-gespraech/";
        assertThat(visitor.get(program.site(), event).statusCode()).isEqualTo(200);
        editor.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        editor.post(
                program.author(),
                "/.author/tun/zurueckziehen",
                List.of(
                        new Pair("pfad", "veranstaltungen:/film-und-gespraech"),
                        new Pair("sicher", "1"),
                        new Pair("trotzdem", "1"),
                        new Pair("grund", "Der Film ist nicht mehr zu haben.")));
        HttpResponse<byte[]> gone = visitor.get(program.site(), event);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(Caller.text(gone)).select("h1").text()).isNotEmpty();
        assertThat(visitor.page(program.site(), "/veranstaltungen/").text()).doesNotContain("Film und Gespräch");
        assertThat(Caller.text(visitor.get(program.site(), "/sitemap.xml"))).doesNotContain(event);
    }

    private static List<String> partsOf(Document page) {
        List<String> parts = new ArrayList<>();
        page.select("[src]").forEach(part -> parts.add(part.absUrl("src")));
        page.select("link[href]").forEach(part -> parts.add(part.absUrl("href")));
        page.select("form[action]").forEach(part -> parts.add(part.absUrl("action")));
        page.select("[srcset]").forEach(part -> {
            for (String one : part.attr("srcset").split(",")) {
                parts.add(URI.create(page.baseUri())
                        .resolve(one.strip().split("\\s+")[0])
                        .toString());
            }
        });
        return parts;
    }
}
