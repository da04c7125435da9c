package quartier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quartier.definition.Site;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;

/** Which scripts of other origins may read, by the rules of a site. */
class CorsTest {
    private static final Site.CorsRule OPEN =
            new Site.CorsRule(List.of("/.rest/*"), List.of("*"), List.of("*"), List.of("*"), List.of(), true, 0);
    private static final Site.CorsRule NARROW = new Site.CorsRule(
            List.of("/.rest/delivery/*"),
            List.of("https://app.example"),
            List.of("GET"),
            List.of("Content-Type", "X-App"),
            List.of("ETag"),
            true,
            600);

    @Test
    void withoutARuleNothingIsOpen() {
        Response response = ask(List.of(), "GET", "/.rest/a", "https://app.example");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().fields()).isEmpty();
    }

    @Test
    void aRuleForEverybodyOpensWithoutCookies() {
        Response response = ask(List.of(OPEN), "GET", "/.rest/a", "https://app.example");
        assertThat(header(response, "Access-Control-Allow-Origin")).contains("*");
        assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
        assertThat(header(ask(List.of(OPEN), "GET", "/start", "https://app.example"), "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aNamedOriginIsToldThatItIsMeantAndOthersHearNothing() {
        Response response = ask(List.of(NARROW), "GET", "/.rest/delivery/a", "https://app.example");
        assertThat(header(response, "Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(header(response, "Access-Control-Allow-Credentials")).contains("true");
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag");
        assertThat(header(response, "Vary")).contains("Origin");
        Response other = ask(List.of(NARROW), "GET", "/.rest/delivery/a", "https://app.example.evil");
        assertThat(other.status()).isEqualTo(200);
        assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(other, "Vary")).contains("Origin");
    }

    @Test
    void keptPagesUnderARuleAreNotAnsweredAtTheDoor() {
        Cors cors = new Cors(request -> List.of(OPEN));
        Optional<Response> kept = Optional.of(Response.of(200));

        assertThat(cors.outside(request -> kept).to(Request.get("/.rest/a"))).isEmpty();
        assertThat(cors.outside(request -> kept).to(Request.get("/start"))).isEqualTo(kept);
    }

    @Test
    void aPreflightIsAnsweredForAllowedMethodsAndHeadersOnly() {
        Response yes = preflight("https://app.example", "GET", "x-app, x-other");
        assertThat(yes.status()).isEqualTo(204);
        assertThat(header(yes, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(yes, "Access-Control-Allow-Headers")).contains("x-app");
        assertThat(header(yes, "Access-Control-Max-Age")).contains("600");
        assertThat(preflight("https://app.example", "DELETE", "").status()).isEqualTo(403);
        assertThat(preflight("https://other.example", "GET", "").status()).isEqualTo(403);
    }

    private static Response ask(List<Site.CorsRule> rules, String method, String path, String origin) {
        return new Cors(request -> rules)
                .filter(request(method, path, Headers.NONE.plus("Origin", origin)), request -> Response.of(200));
    }

    private static Response preflight(String origin, String method, String headers) {
        Headers all = Headers.NONE
                .plus("Origin", origin)
                .plus("Access-Control-Request-Method", method)
                .plus("Access-Control-Request-Headers", headers);
        return new Cors(request -> List.of(NARROW))
                .filter(request("OPTIONS", "/.rest/delivery/a", all), request -> Response.of(200));
    }

    private static Request request(String method, String path, Headers headers) {
        return new Request(
                method,
                path,
                "",
                Parameters.NONE,
                headers,
                true,
                "www.example",
                "127.0.0.1",
                InputStream.nullInputStream(),
                Map.of());
    }

    private static Optional<String> header(Response response, String name) {
        return response.headers().first(name);
    }
}
