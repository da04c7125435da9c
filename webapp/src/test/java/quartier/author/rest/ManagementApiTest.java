package quartier.author.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.author.rest.Bench.ADMIN;
import static quartier.author.rest.Bench.EDITOR;
import static quartier.author.rest.Bench.PROGRAM;
import static quartier.author.rest.Bench.VISITOR;
import static quartier.author.rest.Bench.website;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;

/** The nodes and properties API: documents, rights, and that every write passes the door of the desk. */
class ManagementApiTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNodeIsReadWithItsPropertiesAsTextsAndWithoutMetadata() {
        Map<?, ?> node = bench.get(ADMIN, "/nodes/v1/website/start").json();
        assertThat(node.get("name")).isEqualTo("start");
        assertThat(node.get("type")).isEqualTo("mgnl:page");
        assertThat(node.get("path")).isEqualTo("/start");
        assertThat(node.get("identifier")).isEqualTo(bench.node("/start").id());
        assertThat(node.get("properties"))
                .isEqualTo(List.of(
                        Map.of("name", "title", "type", "String", "multiple", false, "values", List.of("Start"))));
        assertThat(node.get("nodes")).isEqualTo(List.of());
    }

    @Test
    void includeMetadataAddsWhatTheSystemKeepsButNotTheDesksOwnNotes() {
        bench.store.edit("test", edit -> {
            edit.set(website("/start"), Property.of("quartier:review", "handedIn"));
            return true;
        });
        assertThat(names(bench.get(ADMIN, "/nodes/v1/website/start?includeMetadata=true")
                        .json()))
                .contains("title", "mgnl:template", "mgnl:created", "jcr:primaryType")
                .doesNotContain("quartier:review");
    }

    @Test
    void depthAddsLevelsAndExcludeNodeTypesLeavesOutThoseOfExactlyThatType() {
        assertThat(children(bench.get(ADMIN, "/nodes/v1/website?depth=1").json()))
                .contains("start", "secret");
        assertThat(children(bench.get(ADMIN, "/nodes/v1/website/start?depth=2").json()))
                .containsExactly("main", "below");
        assertThat(children(
                        bench.get(ADMIN, "/nodes/v1/website/start?depth=999&excludeNodeTypes=mgnl:area,mgnl:content")
                                .json()))
                .containsExactly("below");
        assertThat(bench.get(ADMIN, "/nodes/v1/website/start?depth=x").status()).isEqualTo(400);
    }

    @Test
    void documentsAreXmlWhereXmlIsAskedFor() {
        String xml = bench.send(ADMIN, "GET", "/nodes/v1/website/start", "", Map.of("Accept", "application/xml"))
                .text();
        assertThat(xml)
                .contains("<node><name>start</name><type>mgnl:page</type><path>/start</path>")
                .contains("<property><name>title</name><type>String</type><multiple>false</multiple>"
                        + "<values><value>Start</value></values></property>");
    }

    @Test
    void putCreatesOneNodeWithTypedPropertiesUnderTheParent() {
        Bench.Answer answer = bench.json(ADMIN, "PUT", "/nodes/v1/website/start", """
                {"name": "hello", "type": "mgnl:page", "path": "/elsewhere/hello", "properties": [
                  {"name": "title", "type": "String", "multiple": false, "values": ["Hello REST"]},
                  {"name": "mgnl:template", "type": "String", "multiple": false, "values": ["desk:pages/plain"]},
                  {"name": "seats", "type": "Long", "multiple": false, "values": ["7"]},
                  {"name": "price", "type": "Decimal", "values": [1.5]},
                  {"name": "free", "type": "Boolean", "values": [true]},
                  {"name": "from", "type": "Date", "values": ["2026-05-01T09:00:00.000+02:00"]},
                  {"name": "tags", "type": "String", "multiple": true, "values": ["a", "b"]}]}""");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("path")).isEqualTo("/start/hello");
        ContentNode hello = bench.node("/start/hello");
        assertThat(hello.template()).isEqualTo("desk:pages/plain");
        assertThat(hello.property("seats").orElseThrow().type()).isEqualTo(PropertyType.LONG);
        assertThat(hello.property("price").orElseThrow().type()).isEqualTo(PropertyType.DECIMAL);
        assertThat(hello.flag("free")).isTrue();
        assertThat(hello.date("from")).contains(OffsetDateTime.parse("2026-05-01T09:00+02:00"));
        assertThat(hello.texts("tags")).containsExactly("a", "b");
        assertThat(hello.text("mgnl:lastModifiedBy")).isEqualTo("superuser");
    }

    @Test
    void putTakesXmlAsWell() {
        Bench.Answer answer = bench.send(
                ADMIN,
                "PUT",
                "/nodes/v1/website/",
                "<?xml version=\"1.0\"?><node><name>x</name><type>mgnl:page</type><properties><property>"
                        + "<name>title</name><type>String</type><multiple>false</multiple>"
                        + "<values><value>Grün &amp; gut</value></values></property></properties></node>",
                Map.of("Content-Type", "application/xml"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(bench.node("/x").text("title")).isEqualTo("Grün & gut");
    }

    @Test
    void postChangesThePropertiesItNamesAndNothingElse() {
        String body = "{\"properties\": [{\"name\": \"subtitle\", \"type\": \"String\", \"values\": [\"Neu\"]}]}";
        assertThat(bench.json(PROGRAM, "POST", "/nodes/v1/website/start", body).status())
                .isEqualTo(200);
        assertThat(bench.node("/start").text("subtitle")).isEqualTo("Neu");
        assertThat(bench.node("/start").text("title")).isEqualTo("Start");
        assertThat(bench.node("/start").text("mgnl:lastModifiedBy")).isEqualTo("robot");
    }

    @Test
    void editorsHtmlIsCleanedAsFromTheDesk() {
        String body = "{\"properties\": [{\"name\": \"text\", \"values\": [\"<p>A<script>alert(1)</script></p>\"]}]}";
        assertThat(bench.json(ADMIN, "POST", "/nodes/v1/website/start/main/0", body)
                        .status())
                .isEqualTo(200);
        assertThat(bench.node("/start/main/0").text("text")).isEqualTo("<p>A</p>");
    }

    @Test
    void whatTheRulesOfAContentTypeRefuseIsUnprocessableWithTheFieldAndTheReason() {
        String event = """
                {"name": "%s", "type": "event", "properties": [
                  {"name": "headline", "values": ["A"]}, {"name": "slug", "values": ["same"]}]}""";
        assertThat(bench.json(ADMIN, "PUT", "/nodes/v1/events", event.formatted("a"))
                        .status())
                .isEqualTo(200);
        Bench.Answer second = bench.json(ADMIN, "PUT", "/nodes/v1/events", event.formatted("b"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).startsWith("slug: ");
        assertThat(bench.store.snapshot().node("events", "/b")).isEmpty();
    }

    @Test
    void deletePutsAPageIntoTheTrashWhereProgramsNoLongerSeeIt() {
        assertThat(bench.send(ADMIN, "DELETE", "/nodes/v1/website/start", "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(bench.node("/start").mixins()).contains("mgnl:deleted");
        assertThat(bench.get(ADMIN, "/nodes/v1/website/start").status()).isEqualTo(404);
        assertThat(bench.get(ADMIN, "/nodes/v1/website/start/below").status()).isEqualTo(404);
        assertThat(children(bench.get(ADMIN, "/nodes/v1/website?depth=1").json()))
                .doesNotContain("start");
    }

    @Test
    void aChangeOverANewerStateIsRefusedWhenTheProgramSaysWhatItHasSeen() {
        String seen = bench.get(ADMIN, "/nodes/v1/website/start")
                .headers()
                .first("ETag")
                .orElseThrow();
        String body = "{\"properties\": [{\"name\": \"title\", \"values\": [\"%s\"]}]}";
        Map<String, String> ifMatch = Map.of("Content-Type", "application/json", "If-Match", seen);
        assertThat(bench.send(ADMIN, "POST", "/nodes/v1/website/start", body.formatted("One"), ifMatch)
                        .status())
                .isEqualTo(200);
        assertThat(bench.send(ADMIN, "POST", "/nodes/v1/website/start", body.formatted("Two"), ifMatch)
                        .status())
                .isEqualTo(412);
        assertThat(bench.node("/start").text("title")).isEqualTo("One");
    }

    @Test
    void whatIsHandedInCannotBeChangedNotEvenByANewPart() {
        bench.store.edit("test", edit -> {
            edit.set(website("/start"), Property.of("quartier:review", "handedIn"));
            return true;
        });
        String part = "{\"name\": \"x\", \"type\": \"mgnl:contentNode\"}";
        assertThat(bench.json(ADMIN, "PUT", "/nodes/v1/website/start/main", part)
                        .status())
                .isEqualTo(403);
        assertThat(bench.json(ADMIN, "POST", "/nodes/v1/website/start", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void thePropertiesApiReadsAddsChangesAndRemovesOneProperty() {
        String address = "/properties/v1/website/start";
        assertThat(bench.get(ADMIN, address + "/title").json())
                .isEqualTo(Map.of("name", "title", "type", "String", "multiple", false, "values", List.of("Start")));
        assertThat(bench.send(ADMIN, "PUT", address + "?name=seats&type=Long&value=3", "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(bench.send(ADMIN, "PUT", address + "?name=tags&value=a&value=b&multiple=true", "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(bench.send(ADMIN, "PUT", address + "?name=title&value=x", "", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(bench.json(ADMIN, "POST", address + "/seats", "{\"name\": \"seats\", \"values\": [\"4\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(bench.node("/start").property("seats")).contains(Property.of("seats", 4L));
        assertThat(bench.node("/start").texts("tags")).containsExactly("a", "b");
        assertThat(bench.send(ADMIN, "POST", address + "/tags?value=c&value=d", "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(bench.node("/start").texts("tags")).containsExactly("c", "d");
        assertThat(bench.send(ADMIN, "POST", address + "/seats?value=5", "", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(bench.node("/start").property("seats")).contains(Property.of("seats", 5L));
        assertThat(bench.send(ADMIN, "DELETE", address + "/seats", "", Map.of()).status())
                .isEqualTo(200);
        assertThat(bench.get(ADMIN, address + "/seats").status()).isEqualTo(404);
    }

    @Test
    void onlyAWebAccessListOpensTheApiAndOnlyContentRightsTheContent() {
        assertThat(bench.get(VISITOR, "/nodes/v1/website/start").status()).isEqualTo(401);
        assertThat(bench.get(EDITOR, "/nodes/v1/website/start").status()).isEqualTo(403);
        assertThat(bench.get(PROGRAM, "/nodes/v1/website/start").status()).isEqualTo(200);
        assertThat(bench.get(PROGRAM, "/properties/v1/website/start/title").status())
                .isEqualTo(403);
        bench.close("/secret");
        assertThat(bench.get(PROGRAM, "/nodes/v1/website/secret").status()).isEqualTo(404);
        assertThat(children(bench.get(PROGRAM, "/nodes/v1/website?depth=1").json()))
                .containsExactly("start");
        assertThat(bench.json(PROGRAM, "POST", "/nodes/v1/website/secret", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void accountsAndRolesAreNoContentNotEvenForTheAdministration() {
        assertThat(bench.get(ADMIN, "/nodes/v1/users/admin/superuser").status()).isEqualTo(404);
        assertThat(bench.get(ADMIN, "/nodes/v1/userroles?depth=9").status()).isEqualTo(404);
        assertThat(bench.json(ADMIN, "PUT", "/nodes/v1/users", "{\"name\": \"x\", \"type\": \"mgnl:user\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PUT; /nodes/v1/website; {"name": "start", "type": "mgnl:page"}; 409
            PUT; /nodes/v1/website; {"name": "a/b", "type": "mgnl:page"}; 422
            PUT; /nodes/v1/website; {"name": "a", "type": "no:type"}; 400
            PUT; /nodes/v1/website; {"type": "mgnl:page"}; 400
            PUT; /nodes/v1/website; {"name": "a", "type": "mgnl:page", "nodes": [{"name": "b"}]}; 400
            PUT; /nodes/v1/website/nowhere; {"name": "a", "type": "mgnl:page"}; 404
            PUT; /nodes/v1/nowhere; {"name": "a", "type": "mgnl:page"}; 404
            POST; /nodes/v1/website; {}; 403
            POST; /nodes/v1/website/start; {"properties": [{"name": "jcr:uuid", "values": ["x"]}]}; 403
            POST; /nodes/v1/website/start; {"properties": [{"name": "mgnl:activationStatus", "values": ["x"]}]}; 403
            POST; /nodes/v1/website/start; {"properties": [{"name": "n", "type": "Long", "values": ["x"]}]}; 400
            POST; /nodes/v1/website/start; {"properties": [{"name": "n", "type": "Binary", "values": ["x"]}]}; 400
            POST; /nodes/v1/website/start; {"properties": [{"name": "n", "values": ["a", "b"]}]}; 400
            POST; /nodes/v1/website/start; {"properties": [{"name": "un:known", "values": ["a"]}]}; 400
            POST; /nodes/v1/website/start; {"properties": ; 400
            POST; /nodes/v1/website/start; []; 400
            PATCH; /nodes/v1/website/start; {}; 405
            OPTIONS; /nodes/v1/website/start; {}; 204
            GET; /nodes/v1; {}; 404
            GET; /nodes/v1/a:b/c; {}; 404
            GET; /properties/v1/website; {}; 404
            """)
    void whatCannotBeDoneHasItsStatus(String method, String address, String body, int status) {
        assertThat(bench.json(ADMIN, method, address, body).status()).isEqualTo(status);
    }

    @Test
    void otherBodiesAndEntitiesAreRefused() {
        assertThat(bench.send(ADMIN, "POST", "/nodes/v1/website/start", "a=b", Map.of())
                        .status())
                .isEqualTo(415);
        String bomb = "<!DOCTYPE n [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><node><name>&e;</name></node>";
        assertThat(bench.send(ADMIN, "POST", "/nodes/v1/website/start", bomb, Map.of("Content-Type", "text/xml"))
                        .status())
                .isEqualTo(400);
        assertThat(bench.json(ADMIN, "POST", "/nodes/v1/website/start", "[".repeat(10_000))
                        .status())
                .isEqualTo(400);
        String large = "{\"properties\": [{\"name\": \"t\", \"values\": [\"" + "x".repeat(5_000_000) + "\"]}]}";
        assertThat(bench.json(ADMIN, "POST", "/nodes/v1/website/start", large).status())
                .isEqualTo(413);
    }

    private static List<String> children(Map<?, ?> node) {
        return ((List<?>) node.get("nodes"))
                .stream()
                        .map(child -> String.valueOf(((Map<?, ?>) child).get("name")))
                        .toList();
    }

    private static List<String> names(Map<?, ?> node) {
        return ((List<?>) node.get("properties"))
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("name")))
                        .toList();
    }
}
