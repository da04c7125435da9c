package quartier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.rendering.guard.Limits;
import quartier.rendering.rest.AllowedHosts;
import quartier.rendering.rest.OtherServer;

/** {@code restClients} and {@code restfn}: what a script reads of another server's answer. */
class RestClientsTest {
    private static final String BOOKS = """
            {"books": [{"title": "One <1>", "pages": 12, "price": 2.5, "new": true, "number": "n1", "none": null},
                       {"title": "Two", "pages": "30"}], "size": 2}
            """;

    /** A loaded machine may take its time. */
    private static final Limits PATIENT = new Limits(Duration.ofMinutes(3), 200_000, 20);

    @TempDir
    Path folder;

    private final OtherServer server = new OtherServer();
    private Stage stage;

    @BeforeEach
    void open() {
        server.answer("/books", 200, Map.of(), BOOKS);
        stage = stage(AllowedHosts.of(List.of(server.host())));
    }

    private Stage stage(AllowedHosts hosts) {
        return new Stage(folder, PATIENT, hosts).write("restClients/shop.yaml", """
                baseUrl: http://%s
                securitySchemes: {key: {$type: bearer, token: t0}}
                restCalls:
                  node: {path: /books}
                  map: {path: /books, entityClass: java.util.Map}
                  text: {path: /books, entityClass: java.lang.String}
                  echo: {path: '/echo/{id}', securityScheme: key, defaultValues: {id: seven}}
                  broken: {path: /broken}
                """.formatted(server.host()));
    }

    @AfterEach
    void close() {
        stage.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${b.books[0].title.textValue()} ${b.get("books").get(1).get("title").asText()} | One <1> Two
            [#list b.books.elements() as x]${x.get("title").textValue()};[/#list] | One <1>;Two;
            [#list b.books as x]${x.pages.asInt()};[/#list] | 12;30;
            ${b.books[0].pages.intValue()?c} ${b.books[0].price.doubleValue()?c} ${b.books[0].new.booleanValue()?c} | 12 2.5 true
            ${b.books[1].title} ${b.books[0].pages} | "Two" 12
            ${b.books[0].number.textValue()} ${b.size()} | n1 2
            ${b.books[0].none.isNull()?c} ${b.books[0].none.textValue()!"-"} ${b.books[0].gone!"-"} | true - -
            ${b.has("books")?c} ${b.books.isArray()?c} ${b.books[0].isObject()?c} ${b.books?size} | true true true 2
            [#list b.books[1].fields() as f]${f.key}=${f.value.asText()};[/#list] | title=Two;pages=30;
            [#list b.books[1]?keys as k]${k};[/#list] ${b?has_content?c} | title;pages; true
            ${restfn.asMap(b).books[0].title} ${restfn.asList(b.books)?size} ${restfn.asList(b)?size} | One <1> 2 0
            """)
    void aJsonNodeIsReadAsJacksonsIs(String script, String html) {
        stage.template("[#assign b = restfn.call('shop', 'node')]" + script);
        assertThat(stage.html().strip()).isEqualTo(html);
    }

    @Test
    void theClassOfTheCallDecidesWhatAScriptGets() {
        stage.template(
                "[#assign m = restfn.call('shop', 'map')]${m.books[0].title} ${m.books[0].none!'-'} ${m.books?size}"
                        + " ${restfn.call('shop', 'text')?length gt 50}");
        assertThat(stage.html()).contains("One <1> - 2");
    }

    @Test
    void valuesAndDefaultsReachTheServerWithTheClientsToken() {
        stage.template(
                "[#assign e = restfn.call('shop', 'echo', {'id': 12, 'more': 'a'})]${e.uri.textValue()} ${e.as.textValue()}"
                        + " ${restfn.call('shop', 'echo').uri.textValue()}");
        assertThat(stage.html()).isEqualTo("/echo/12?more=a Bearer t0 /echo/seven");
    }

    @Test
    void thePageSaysForHowLongTheAnswerHolds() {
        stage.template(
                "${restfn.callForResponse('shop', 'echo').status} ${restfn.callForResponse('shop', 'broken').getStatus()}"
                        + " ${restfn.callForResponse('shop', 'echo').getEntity()?length gt 5}");
        assertThat(stage.html()).startsWith("200 500");
        assertThat(stage.reads.until()).contains(Stage.CLOCK.instant().plusSeconds(10));
    }

    @Test
    void aCallWithoutAnAnswerGivesNothingAndThePageStands() {
        stage.template("[#assign a = restfn.call('shop', 'broken')][#if a?has_content]yes[#else]no[/#if]"
                + "[#list a.elements() as x]x[/#list]${(a.list)!'-'}${a.path('x').asText()}${a.isMissingNode()?c}"
                + "${(restfn.call('shop', 'nothing').x)!'-'}${(restfn.call('other', 'x').x)!'-'}"
                + " ${restfn.callForResponse('other', 'x').status}");
        assertThat(stage.html()).isEqualTo("no-true-- 503");
    }

    @Test
    void withoutTheOperatorsWordNobodyIsAsked() {
        stage.close();
        stage = stage(AllowedHosts.NONE);
        stage.template("${(restfn.call('shop', 'node').books)!'nothing'}");
        assertThat(stage.html()).isEqualTo("nothing");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void theDefinitionsNoteSaysThatTheOperatorDecides() {
        assertThat(stage.registry().notes())
                .anySatisfy(note -> assertThat(note.toString()).contains("restClients/shop.yaml:1", "rest-hosts"));
        assertThat(stage.registry().problems()).isEmpty();
    }
}
