package quartier.rendering.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quartier.definition.Origin;
import quartier.definition.RestClient;

/** What is sent to another server, and what may come back. */
class RestCallsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String JSON = "{\"n\": \"{name}\", \"list\": {list}, \"x\": {x}}";

    private final OtherServer server = new OtherServer();
    private final RestCalls calls =
            new RestCalls(AllowedHosts.of(List.of(server.host())), CLOCK, Duration.ofSeconds(60));

    @AfterEach
    void close() {
        calls.close();
        server.close();
    }

    @Test
    void valuesStandInPathParametersHeadersAndBody() throws IOException {
        RestClient.Call call = call("POST", "/items/{id}/", Map.of("q", "{q}", "fix", "1", "none", "{none}"), JSON);
        Map<?, ?> told = told(call, Map.of("id", "a b/c?#é", "name", "O\"x\n", "list", "[1]", "note", "hi"));
        assertThat(told.get("method")).isEqualTo("POST");
        assertThat(told.get("uri").toString())
                .startsWith("/api/items/a%20b%2Fc%3F%23%C3%A9/?")
                .contains("q=usual")
                .contains("fix=1")
                .doesNotContain("none");
        assertThat(told.get("as")).isEqualTo("Basic dXNlcjpwYXNz");
        assertThat(told.get("note")).isEqualTo("hi");
        assertThat(told.get("body")).isEqualTo("{\"n\": \"O\\\"x\\n\", \"list\": [1], \"x\": null}");
    }

    @Test
    void aValueThatNothingDeclaresBecomesAParameterOfTheAddress() throws IOException {
        assertThat(told(call("GET", "items", Map.of(), ""), Map.of("sort", "a&b=c"))
                        .get("uri"))
                .isEqualTo("/api/items?sort=a%26b%3Dc");
    }

    @ParameterizedTest
    @CsvSource({"'{id}', ..", "'{id}/x', .", "'{missing}', x"})
    void aValueThatWouldLeaveItsPlaceOrIsMissingIsNotSent(String path, String id) {
        assertThat(ask(call("GET", path, Map.of(), ""), Map.of("id", id))).isEmpty();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aHeaderCannotBeBrokenIntoTwo() {
        RestClient.Call call = call("GET", "items", Map.of(), "");
        assertThat(ask(call, Map.of("note", "a\r\nX-Other: b"))).isEmpty();
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aServerThatIsNotListedIsNotAsked() {
        try (RestCalls nobody = new RestCalls(AllowedHosts.NONE, CLOCK, Duration.ofSeconds(60))) {
            RestCalls.Told told =
                    nobody.ask(client(call("GET", "items", Map.of(), "")), call("GET", "x", Map.of(), ""), Map.of());
            assertThat(told.answer()).isEmpty();
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aRedirectionIsFollowedOnTheSameServerOnly() {
        assertThat(ask(root("/there"), Map.of()))
                .hasValueSatisfying(answer -> assertThat(answer.text()).contains("/here"));
        assertThat(ask(root("/away"), Map.of())).isEmpty();
        assertThat(ask(root("/circle"), Map.of())).isEmpty();
        assertThat(server.asked)
                .containsOnly("/there", "/here", "/away", "/circle")
                .hasSizeLessThan(10);
    }

    @Test
    void anAnswerThatIsTooLargeIsNone() {
        assertThat(ask(root("/large"), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/deep"})
    void anAnswerThatIsNoJsonSaysSo(String path) {
        RestAnswer answer = ask(root(path), Map.of()).orElseThrow();
        org.assertj.core.api.Assertions.assertThatThrownBy(answer::json).isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        try (RestCalls hasty = new RestCalls(AllowedHosts.of(List.of(server.host())), CLOCK, Duration.ofMillis(50))) {
            RestClient.Call call = root("/silent");
            assertThat(hasty.ask(client(call), call, Map.of()).answer()).isEmpty();
        }
    }

    @Test
    void theSameQuestionIsAskedOnceAMinuteAndSaysForHowLongItsAnswerHolds() {
        RestClient.Call call = call("GET", "items", Map.of(), "");
        RestCalls.Told first = calls.ask(client(call), call, Map.of());
        assertThat(calls.ask(client(call), call, Map.of())).isEqualTo(first);
        assertThat(first.until()).contains(CLOCK.instant().plusSeconds(60));
        assertThat(server.asked).hasSize(1);
        ask(root("/broken"), Map.of());
        ask(root("/broken"), Map.of());
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void whatChangesSomethingIsSentEachTime() {
        RestClient.Call call = call("POST", "items", Map.of(), "{}");
        ask(call, Map.of());
        ask(call, Map.of());
        assertThat(server.asked).hasSize(2);
    }

    private Optional<RestAnswer> ask(RestClient.Call call, Map<String, String> values) {
        return calls.ask(client(call), call, values).answer();
    }

    private Map<?, ?> told(RestClient.Call call, Map<String, String> values) throws IOException {
        return (Map<?, ?>) ask(call, values).orElseThrow().json();
    }

    private static RestClient.Call root(String path) {
        return new RestClient.Call(path, "GET", path, Map.of(), Map.of(), Map.of(), "", "", RestClient.Answer.NODE);
    }

    private static RestClient.Call call(String method, String path, Map<String, String> query, String body) {
        return new RestClient.Call(
                "one",
                method,
                path,
                query,
                Map.of("X-Note", "{note}"),
                Map.of("q", "usual"),
                body,
                "login",
                RestClient.Answer.NODE);
    }

    private RestClient client(RestClient.Call call) {
        boolean atRoot = call.path().startsWith("/") && !call.path().startsWith("/items");
        return new RestClient(
                "shop",
                "http://" + server.host() + (atRoot ? "" : "/api/"),
                Map.of(call.name(), call),
                Map.of("login", new RestClient.Scheme.Basic("user", "pass")),
                Origin.RUNTIME);
    }
}
