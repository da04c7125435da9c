package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import quartier.e2e.Caller.Pair;

/** Who may not publish is stopped by the server, not by a button that is missing. */
@Journey
class RightsJourneyIT {
    private static final String EVENT = "veranstaltungen:/zweisprachige-lesung";
    private static final String FORM = "/.author/bearbeiten/veranstaltungen/zweisprachige-lesung";
    private static final String PAGE = "/veranstaltungen/zweisprachige-lesung/";

    @Test
    void anAuthorWithoutTheRightToPublishIsRefusedByTheServer(Program program, Caller author, Caller visitor) {
        Caller.hire(program.author(), "anton", "editor", "Berge und viel Wasser");
        author.logIn(program.author(), "anton", "Berge und viel Wasser");
        var form = author.page(program.author(), FORM);
        assertThat(form.text()).doesNotContain("Speichern und veröffentlichen");
        HttpResponse<byte[]> saved = author.post(
                program.author(),
                FORM,
                Caller.filled(form, "main form.form", "f.titel", "Beispiel: Heimlich geändert"),
                List.of());
        assertThat(saved.statusCode())
                .as(() -> Jsoup.parse(Caller.text(saved))
                        .select(".summary, .notice")
                        .text())
                .isEqualTo(303);
        assertThat(author.page(program.author(), FORM).select("[name=f.titel]").val())
                .isEqualTo("Beispiel: Heimlich geändert");

        for (String deed : List.of("veroeffentlichen", "freigeben", "zurueckziehen")) {
            HttpResponse<byte[]> answer = author.post(
                    program.author(),
                    "/.author/tun/" + deed,
                    List.of(new Pair("pfad", EVENT), new Pair("sicher", "1"), new Pair("trotzdem", "1")));
            assertThat(told(program, author, answer)).as(deed).containsPattern("darf|dürfen|Recht|Berechtigung");
        }
        assertThat(visitor.page(program.site(), PAGE).text()).doesNotContain("Heimlich");

        assertThat(author.get(program.author(), "/.author/benutzer").statusCode())
                .isEqualTo(403);
        assertThat(author.post(program.author(), "/.author/benutzer/anton", List.of(new Pair("rolle", "superuser")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyActsWithoutALoginOrFromAnotherSite(Program program, Caller stranger, Caller victim) {
        List<Pair> deed = List.of(new Pair("pfad", EVENT), new Pair("sicher", "1"), new Pair("trotzdem", "1"));
        assertThat(stranger.post(program.author(), "/.author/tun/zurueckziehen", deed)
                        .statusCode())
                .isEqualTo(401);
        victim.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        HttpResponse<byte[]> forged = victim.send(Caller.request(program.author(), "/.author/tun/zurueckziehen")
                .header("Origin", "https://boese.example")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("pfad=" + EVENT + "&sicher=1&trotzdem=1"))
                .build());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(stranger.get(program.site(), PAGE).statusCode()).isEqualTo(200);
    }

    private static String told(Program program, Caller author, HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> author.page(program.author(), place).text())
                .orElseGet(() -> Caller.text(answer));
    }
}
