package quartier.author.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a program sends to the management API: it is done or refused, never a failure of ours. */
class ManagementFuzzTest {
    private static final List<Integer> STATUS = List.of(200, 204, 400, 403, 404, 405, 409, 413, 415, 422);
    private static Bench bench;

    @BeforeContainer
    static void open() {
        bench = new Bench();
    }

    @AfterContainer
    static void close() {
        bench.close();
    }

    @Property(tries = 1000, seed = "7", edgeCases = EdgeCasesMode.NONE)
    void anyDocumentIsStoredOrRefused(
            @ForAll("methods") String method, @ForAll("addresses") String address, @ForAll("documents") String body) {
        assertThat(bench.json(Bench.ADMIN, method, address, body).status()).isIn(STATUS);
    }

    @Property(tries = 300, seed = "7")
    void anyTextIsNoDocument(@ForAll("texts") String body, @ForAll("types") String type) {
        Map<String, String> headers = Map.of("Content-Type", type);
        assertThat(bench.send(Bench.ADMIN, "PUT", "/nodes/v1/website", body, headers)
                        .status())
                .isIn(STATUS);
        assertThat(bench.send(Bench.ADMIN, "POST", "/properties/v1/website/start/title", body, headers)
                        .status())
                .isIn(STATUS);
    }

    @Property(tries = 200, seed = "7")
    void anyParametersAreTakenOrRefused(
            @ForAll("words") String name, @ForAll("words") String type, @ForAll("words") String value) {
        String query = "?name=" + name + "&type=" + type + "&value=" + value + "&depth=" + value;
        assertThat(bench.send(Bench.ADMIN, "PUT", "/properties/v1/website/start" + query, "", Map.of())
                        .status())
                .isIn(STATUS);
        assertThat(bench.get(Bench.ADMIN, "/nodes/v1/website" + query).status()).isIn(STATUS);
    }

    @Property(tries = 200, seed = "7")
    void anyCommandIsDoneOrRefused(
            @ForAll("words") String command, @ForAll("words") String repository, @ForAll("words") String path) {
        String body = "{\"repository\": \"" + repository + "\", \"path\": \"/" + path + "\", \"uuid\": [1]}";
        for (String name : List.of("publish", "unpublish", "delete", command.replace("/", ""))) {
            assertThat(bench.json(Bench.ADMIN, "POST", "/commands/v2/default/" + name, body)
                            .status())
                    .isIn(STATUS);
        }
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("PUT", "PUT", "PUT", "POST", "POST", "POST", "POST", "GET", "BREW");
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> rest = Arbitraries.oneOf(
                Arbitraries.of("website", "website/start", "website/start/main/0", "events", "dam", "users", ""),
                Arbitraries.of("website", "website/start", "website/start/main", "website/start/title"),
                Arbitraries.strings().ofMaxLength(12).map(text -> "website/" + text.replace("?", "")));
        return Combinators.combine(Arbitraries.of("/nodes/v1/", "/nodes/v1/", "/nodes/v1/", "/properties/v1/"), rest)
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> type = Arbitraries.of(
                "mgnl:page",
                "mgnl:contentNode",
                "event",
                "mgnl:asset",
                "mgnl:resource",
                "mgnl:folder",
                "nt:base",
                "rep:root",
                "mix:title",
                "jcr:content",
                "x",
                "mgnl:versionable",
                "nt:file",
                "nt:unstructured");
        Arbitrary<String> kind = Arbitraries.of(
                "String",
                "Long",
                "Double",
                "Decimal",
                "Date",
                "Boolean",
                "Name",
                "Path",
                "Reference",
                "WeakReference",
                "URI",
                "Binary",
                "undefined",
                "");
        return Combinators.combine(words(), type, words(), kind, words(), Arbitraries.of(true, false))
                .as((name, node, property, value, text, multiple) ->
                        """
                        {"name": "%s", "type": "%s", "properties": [
                          {"name": "%s", "type": "%s", "multiple": %s, "values": ["%s"]}]}""".formatted(name, node, property, value, multiple, text));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(8)
                        .filter(text -> text.chars().noneMatch(c -> c < 0x20 || "\"\\&=?#".indexOf(c) >= 0)),
                Arbitraries.of(
                        "title",
                        "text",
                        "jcr:uuid",
                        "jcr:primaryType",
                        "mgnl:template",
                        "a.b",
                        "..",
                        "12",
                        "1e999",
                        "2026-01-01T00:00:00.000Z",
                        "true",
                        "/start",
                        "mgnl:x",
                        "xml:lang",
                        "sv:node",
                        ":x",
                        "9999999999999999999"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                        "<node/>",
                        "<node><properties><property/></properties></node>",
                        "<node><name>a</name><nodes><node/></nodes></node>",
                        "<!DOCTYPE x [<!ENTITY a \"b\">]><node><name>&a;</name></node>",
                        "{\"name\": {\"a\": 1}}",
                        "{\"properties\": {\"a\": 1}}",
                        "{\"properties\": [1]}",
                        "{\"name\": \"a\", \"name\": \"b\"} {}",
                        "{\"values\": [[1]]}",
                        "null"));
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("application/json", "application/xml", "text/xml; charset=utf-8", "text/plain", "");
    }
}
