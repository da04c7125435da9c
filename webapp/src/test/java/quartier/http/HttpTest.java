package quartier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/a/%2e%2e/b",
                "/a/./b",
                "/a%2fb",
                "/a//b",
                "/a%00b",
                "/a\\b",
                "/%zz",
                "/%c3",
                "a",
                "/a%"
            })
    void pathTricksAreRefused(String raw) {
        assertThatThrownBy(() -> UrlDecoding.path(raw))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void aPathIsDecodedAndComposed() {
        assertThat(UrlDecoding.path("/ueber%20uns/a%CC%88")).isEqualTo("/ueber uns/ä");
    }

    @Test
    void parametersKeepOrderAndAllValues() {
        Parameters parameters = UrlDecoding.parameters("q=gr%C3%BCn+blau&f=1&f=2&leer");
        assertThat(parameters.text("q")).isEqualTo("grün blau");
        assertThat(parameters.all("f")).containsExactly("1", "2");
        assertThat(parameters.has("leer")).isTrue();
    }

    @Property
    void anyPathIsEitherCleanOrRefused(@ForAll String raw) {
        try {
            String path = UrlDecoding.path("/" + raw);
            assertThat(List.of(path.split("/", -1))).doesNotContain("..", ".");
        } catch (HttpException e) {
            assertThat(e.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-3,0,3", "bytes=4-,4,9", "bytes=-3,7,9", "bytes=8-200,8,9"})
    void aRangeIsClippedToTheFile(String header, long first, long last) {
        Request request = get("Range", header);
        assertThat(ByteRange.of(request, 10, "\"x\"", Instant.EPOCH)).contains(new ByteRange(first, last));
    }

    @Test
    void aRangeBehindTheEndIs416AndSeveralRangesGiveTheWhole() {
        assertThatThrownBy(() -> ByteRange.of(get("Range", "bytes=10-"), 10, "\"x\"", Instant.EPOCH))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(416));
        assertThat(ByteRange.of(get("Range", "bytes=0-1,3-4"), 10, "\"x\"", Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void aRangeOfAnotherVersionGivesTheWhole() {
        Request request = get("Range", "bytes=0-1");
        Request other = new Request(
                "GET",
                "/",
                "",
                Parameters.NONE,
                request.headers().plus("If-Range", "\"old\""),
                false,
                "h",
                "a",
                request.body(),
                java.util.Map.of());
        assertThat(ByteRange.of(other, 10, "\"new\"", Instant.EPOCH)).isEmpty();
    }

    @Test
    void theEntityTagDecidesBeforeTheDate() {
        Request request = get("If-None-Match", "W/\"a\", \"b\"");
        assertThat(Conditional.unchanged(request, "\"b\"", Optional.empty())).isTrue();
        assertThat(Conditional.unchanged(request, "\"c\"", Optional.of(Instant.EPOCH)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip|true", "br, gzip;q=0.5|true", "gzip;q=0|false", "br|false", "identity|false"})
    void gzipIsSentOnlyToWhoTakesIt(String header, boolean takes) {
        assertThat(Encoding.namesGzip(header)).isEqualTo(takes);
    }

    @Test
    void theLongestRouteWins() {
        Handler routes = Routes.to(r -> Response.of(404))
                .with("/a", r -> Response.of(201))
                .with("/a/b", r -> Response.of(202));
        assertThat(routes.handle(Request.get("/a/b/c")).status()).isEqualTo(202);
        assertThat(routes.handle(Request.get("/a/bc")).status()).isEqualTo(201);
        assertThat(routes.handle(Request.get("/ab")).status()).isEqualTo(404);
    }

    @Test
    void aFailureShowsNoInternals() {
        Handler broken = new Failures((request, status, incident) -> Response.text(status, "text/plain", "Fehler"))
                .then(request -> {
                    throw new IllegalStateException("secret path /srv");
                });
        Response response = broken.handle(Request.get("/"));
        assertThat(response.status()).isEqualTo(500);
        assertThat(new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("Fehler");
    }

    @Test
    void theAccessLogKeepsOnlyTheNetwork() {
        assertThat(AccessLog.shortened("192.0.2.17")).isEqualTo("192.0.0.0");
        assertThat(AccessLog.shortened("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1::");
    }

    private static Request get(String name, String value) {
        Request plain = Request.get("/");
        return new Request(
                "GET",
                "/",
                "",
                Parameters.NONE,
                Headers.NONE.plus(name, value),
                false,
                "h",
                "a",
                plain.body(),
                java.util.Map.of());
    }
}
