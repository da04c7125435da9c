package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A partner looks at a draft without an account. */
@Journey
class PreviewLinkJourneyIT {
    private static final String EVENT = "/.author/vorschaulink/veranstaltungen/lieder-aus-fuenf-laendern";

    @Test
    void aPartnerSeesOneDraftWithItsPicturesAndNothingElseUntilTheLinkIsTakenBack(
            Program program, Caller editor, Caller partner) {
        URI author = program.author();
        editor.logIn(author, Program.ADMINISTRATOR, Program.PASSWORD);
        editor.post(author, EVENT, List.of(new Caller.Pair("neu", "1")));
        Document links = editor.page(author, EVENT);
        String link = URI.create(links.expectFirst("input[readonly]").val()).getPath();

        HttpResponse<byte[]> answer = partner.get(author, link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        Document page = Jsoup.parse(Caller.text(answer));
        assertThat(page.text()).contains("Vorschau, noch nicht veröffentlicht", "Lieder aus fünf Ländern");
        assertThat(page.select("a[href^=/]:not([href^=/.vorschau])")).isEmpty();
        String picture = page.expectFirst("main img[src^=/.vorschau]").attr("src");
        assertThat(partner.get(author, picture).statusCode()).isEqualTo(200);
        assertThat(partner.get(author, picture).headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("image/");

        for (String other : List.of(
                link + "/dam/jcr:" + "0".repeat(36) + "/x.pdf",
                link + "/dam/ohligs-2024.pdf",
                link + "/.author/seiten",
                "/.vorschau/" + "A".repeat(43),
                "/.vorschau")) {
            assertThat(partner.get(author, other).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(partner.get(author, picture.substring(link.length())).statusCode())
                .as("the file without the link")
                .isEqualTo(303);

        String token = link.substring(link.lastIndexOf('/') + 1);
        editor.post(author, EVENT, List.of(new Caller.Pair("widerrufen", token)));
        assertThat(partner.get(author, link).statusCode()).isEqualTo(404);
        assertThat(partner.get(author, picture).statusCode()).isEqualTo(404);
    }
}
