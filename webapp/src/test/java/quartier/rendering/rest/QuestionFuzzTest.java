package quartier.rendering.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quartier.definition.Origin;
import quartier.definition.RestClient;

/** Whatever value a visitor gets into a call: it stays in its place, or nothing is sent. */
class QuestionFuzzTest {
    private static final RestClient.Call CALL = new RestClient.Call(
            "c",
            "POST",
            "items/{id}/end",
            Map.of("q", "{q}"),
            Map.of("X-Note", "{note}"),
            Map.of(),
            "{\"text\": \"{text}\", \"end\": true}",
            "",
            RestClient.Answer.NODE);
    private static final RestClient CLIENT =
            new RestClient("r", "https://api.example:8443/v1/", Map.of("c", CALL), Map.of(), Origin.RUNTIME);

    @Property(tries = 1000, seed = "7")
    void aValueStaysInItsPlace(
            @ForAll("values") String id,
            @ForAll("values") String q,
            @ForAll("values") String note,
            @ForAll("values") String text)
            throws IOException {
        Question question;
        try {
            question = Question.of(CLIENT, CALL, Map.of("id", id, "q", q, "note", note, "text", text));
        } catch (IllegalArgumentException refused) {
            assertThat(id).isIn("", ".", "..");
            return;
        }
        URI address = question.address();
        assertThat(address.getRawAuthority()).isEqualTo("api.example:8443");
        assertThat(address.normalize().getRawPath().split("/", -1)).hasSize(5).startsWith("", "v1", "items");
        assertThat(address.getRawPath()).endsWith("/end");
        assertThat(address.getRawQuery().split("&", -1)).hasSize(1);
        assertThat(address.getRawFragment()).isNull();
        Map<?, ?> document = (Map<?, ?>) JsonText.read(question.body());
        assertThat(List.copyOf(document.keySet())).isEqualTo(List.of("text", "end"));
        assertThat(document.get("text")).isEqualTo(text);
        try {
            assertThat(question.request(Duration.ofSeconds(1)).headers().map().keySet())
                    .containsExactlyInAnyOrder("Accept", "Content-Type", "User-Agent", "X-Note");
        } catch (IllegalArgumentException refused) {
            assertThat(note.chars()).anyMatch(c -> c < 0x20 || c > 0x7e);
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "..",
                        ".",
                        "../..",
                        "/",
                        "//evil.example/",
                        "?a=b",
                        "#x",
                        "%2e%2e",
                        "a&b=c",
                        "{id}",
                        "{q}",
                        "$1",
                        "\\",
                        "\"",
                        "\",\"more\":\"",
                        "\r\nX-More: 1",
                        "@evil.example",
                        ":80",
                        "",
                        " "),
                Arbitraries.strings().ofMaxLength(12).filter(QuestionFuzzTest::isText));
    }

    /** Half a surrogate pair is no text that UTF-8 could carry. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
