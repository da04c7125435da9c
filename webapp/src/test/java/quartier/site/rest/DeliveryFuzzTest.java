package quartier.site.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import quartier.content.PropertyType;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Response;

/** Whatever a visitor writes behind an endpoint: an answer, a mistake of theirs or nothing there, never a failure of ours. */
class DeliveryFuzzTest {
    private static Path folder;
    private static DeliveryBench bench;

    @BeforeContainer
    static void fill() throws IOException {
        folder = Files.createTempDirectory("quartier-fuzz");
        bench = new DeliveryBench(folder, "{workspace: things, depth: 2, childNodeTypes: [mgnl:contentNode]}", true);
        for (int i = 0; i < 30; i++) {
            bench.thing(
                    "/t" + i,
                    quartier.content.Property.of("title", "a".repeat(200) + i),
                    quartier.content.Property.of("n", PropertyType.DOUBLE, i == 7 ? Double.NaN : i),
                    quartier.content.Property.of("date", OffsetDateTime.parse("2026-01-15T10:00:00+01:00")),
                    quartier.content.Property.ofTexts("tags", i % 2 == 0 ? List.of() : List.of("x", "y")));
        }
    }

    @AfterContainer
    static void close() throws IOException {
        bench.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 500, seed = "7")
    void aQueryIsAnsweredOrRefused(@ForAll("queries") Map<String, String> query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        query.forEach((name, value) -> values.put(name, List.of(value)));
        Response response = bench.send("GET", "", new Parameters(values), Headers.NONE);
        assertThat(response.status()).isIn(200, 400);
        if (response.status() == 200) {
            assertThat(((Map<?, ?>) DeliveryBench.json(response)).containsKey("results"))
                    .isTrue();
        }
    }

    @Property(tries = 300, seed = "7")
    void aPathIsFoundOrNot(@ForAll("paths") String path) {
        assertThat(bench.send("GET", path, Parameters.NONE, Headers.NONE).status())
                .isIn(200, 404);
    }

    @Property(tries = 200, seed = "7")
    void anyLanguageIsTaken(@ForAll String lang, @ForAll String header) {
        Parameters query = new Parameters(Map.of("lang", List.of(lang)));
        assertThat(bench.send("GET", "/t1", query, Headers.NONE).status()).isEqualTo(200);
        Headers headers = Headers.NONE.plus("Accept-Language", header);
        assertThat(bench.send("GET", "/t1", Parameters.NONE, headers).status()).isEqualTo(200);
    }

    @Provide
    Arbitrary<Map<String, String>> queries() {
        Arbitrary<String> property = Arbitraries.oneOf(
                Arbitraries.of("title", "n", "date", "tags", "@name", "@path", "@id", "@ancestor", "@jcr:uuid", "none"),
                Arbitraries.strings().ofMaxLength(10));
        Arbitrary<String> operator = Arbitraries.oneOf(
                Arbitraries.of(Filters.OPERATORS).map(each -> "[" + each + "]"),
                Arbitraries.of("", "[", "]", "[]", "[x]", "[eq"));
        Arbitrary<String> name = Arbitraries.oneOf(
                Arbitraries.of("limit", "offset", "orderBy", "q", "lang"),
                property.flatMap(each -> operator.map(suffix -> each + suffix)));
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(
                        "%a".repeat(400),
                        "\\",
                        "~",
                        "a~",
                        "1e999999999",
                        "-0",
                        "NaN",
                        "2026-02-30",
                        "+999999999-12-31",
                        "|",
                        "true",
                        "-1",
                        "99999999999",
                        "n desc,title",
                        "\"a\" -\"b",
                        "/"));
        return Arbitraries.maps(name, value).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.oneOf(
                        Arbitraries.of("t1", "t2@nodes", "@nodes", "..", ".", "t1/", "t1//x", "a:b", "@", "[1]", "*"),
                        Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(4)
                .map(parts -> "/" + String.join("/", parts));
    }
}
