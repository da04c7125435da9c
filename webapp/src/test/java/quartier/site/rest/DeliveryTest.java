package quartier.site.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.JsonTree;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.Origin;
import quartier.definition.Site;
import quartier.http.Body;
import quartier.http.HttpException;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.SiteLinks;

/** The JSON of a delivery endpoint, over a small catalogue of things. */
class DeliveryTest {
    private static final String ENDPOINT = """
            $type: jcrDeliveryEndpoint_v2
            workspace: things
            nodeTypes: [test:thing]
            childNodeTypes: [mgnl:contentNode]
            depth: 1
            limit: 10
            references:
              - name: next
                propertyName: next
                referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: things}
              - name: picture
                propertyName: picture
                referenceResolver: {$type: assetReferenceResolver, assetRenditions: [small]}
            """;

    @TempDir
    Path folder;

    private final ContentStore store = ContentStore.inMemory();

    @BeforeEach
    void fill() throws IOException {
        Path module = folder.resolve("test");
        Files.createDirectories(module.resolve("restEndpoints/delivery"));
        Files.writeString(module.resolve("module.yaml"), "version: 1\n");
        Files.writeString(module.resolve("restEndpoints/delivery/things_v1.yaml"), ENDPOINT);
        List.of("things", "dam").forEach(store::ensureWorkspace);
        store.ensureNamespace("test", "urn:test");
        store.ensureNodeType("test:thing");
        store.edit("test", edit -> {
            asset(edit);
            thing(edit, "apple", "Apple", 3, "2026-01-10T09:00:00.000+01:00");
            thing(edit, "banana", "Banana", 20, "2026-03-10T09:00:00.000+01:00");
            thing(edit, "cherry", "Cherry <b>", 100, "2026-05-10T09:00:00.000+02:00");
            edit.set(thing("banana"), Property.of("title_en", "Banana, English"));
            edit.set(thing("banana"), Property.of("note", "x"));
            edit.create(thing("apple").child("part"), "mgnl:contentNode");
            edit.set(thing("apple").child("part"), Property.of("weight", 1.5));
            edit.create(thing("apple").child("part").child("deep"), "mgnl:contentNode");
            return true;
        });
        store.edit("test", edit -> {
            edit.set(thing("apple"), Property.of("next", id(thing("banana"))));
            edit.set(thing("banana"), Property.of("next", "no-such-node"));
            edit.set(thing("apple"), Property.of("picture", "jcr:" + id(ContentPath.of("dam", "/a.gif"))));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNodeHasItsNamesPropertiesWithTypesAndChildrenDownToTheDepth() {
        Map<?, ?> apple = object("/apple", "");
        assertThat(text(apple, "@name")).isEqualTo("apple");
        assertThat(text(apple, "@path")).isEqualTo("/apple");
        assertThat(text(apple, "@id")).isEqualTo(id(thing("apple")));
        assertThat(text(apple, "@nodeType")).isEqualTo("test:thing");
        assertThat(apple.get("seats")).isEqualTo(3L);
        assertThat(apple.get("free")).isEqualTo(true);
        assertThat(text(apple, "start")).isEqualTo("2026-01-10T09:00:00.000+01:00");
        assertThat(apple.get("tags")).isEqualTo(List.of("red", "round"));
        assertThat(apple.get("@nodes")).isEqualTo(List.of("part"));
        Map<?, ?> part = (Map<?, ?>) apple.get("part");
        assertThat(part.get("weight")).isEqualTo(1.5);
        assertThat(part.get("@nodes")).isEqualTo(List.of());
        assertThat(apple.containsKey("jcr:uuid") || apple.containsKey("mgnl:created"))
                .isFalse();
    }

    @Test
    void referencesBecomeNodesAndAssetsAndOnesToNothingStayAsTheyAre() {
        Map<?, ?> apple = object("/apple", "");
        Map<?, ?> next = (Map<?, ?>) apple.get("next");
        assertThat(text(next, "@name")).isEqualTo("banana");
        assertThat(text(next, "next")).isEqualTo("no-such-node");
        Map<?, ?> picture = (Map<?, ?>) apple.get("picture");
        String key = "jcr:" + id(ContentPath.of("dam", "/a.gif"));
        assertThat(text(picture, "@id")).isEqualTo(key);
        assertThat(text(picture, "@link")).isEqualTo("/dam/" + key + "/a.gif");
        assertThat(text((Map<?, ?>) picture.get("metadata"), "mimeType")).isEqualTo("image/gif");
        Map<?, ?> small = (Map<?, ?>) ((Map<?, ?>) picture.get("renditions")).get("small");
        assertThat(text(small, "link")).startsWith("/.imaging/mte/").contains("/small/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ; apple banana cherry
            @name=apple; apple
            title[eq]=Apple|Banana; apple banana
            title[ne]=Apple; banana cherry
            seats[gt]=20; cherry
            seats[gte]=20; banana cherry
            seats[lt]=20; apple
            seats[lte]=20; apple banana
            seats[in]=3~20; apple banana
            seats[not-in]=3~20; cherry
            title[like]=%an%; banana
            title[like]=_pple; apple
            note[null]=true; apple cherry
            note[null]=false; banana
            start[gt]=2026-03-09; banana cherry
            start=2026-03-10; banana
            seats[gt]=x; ''
            tags=red; apple banana cherry
            title=apple; ''
            q=CHERRY; cherry
            seats[gt]=3&seats[lt]=100; banana
            orderBy=seats desc; cherry banana apple
            orderBy=tags,title desc; cherry banana apple
            limit=1&offset=1&orderBy=seats; banana
            offset=7; ''
            """)
    void aQueryFindsWhatTheFiltersSay(String query, String names) {
        assertThat(results(query == null ? "" : query).stream().map(each -> text(each, "@name")))
                .containsExactly(names.isEmpty() ? new String[0] : names.split(" "));
    }

    @Test
    void aQuerySaysHowManyThereAreInAll() {
        Map<?, ?> page = object("", "limit=2&offset=1");
        assertThat(List.of(page.get("total"), page.get("offset"), page.get("limit")))
                .isEqualTo(List.of(3L, 1L, 2L));
        assertThat((List<?>) page.get("results")).hasSize(2);
    }

    @Test
    void nodesGivesTheItemsBelow() {
        assertThat((List<?>) json("/@nodes", "")).hasSize(3);
        assertThat((List<?>) json("/apple@nodes", "")).isEmpty();
    }

    @Test
    void valuesAreInTheLanguageAskedFor() {
        assertThat(text(object("/banana", ""), "title")).isEqualTo("Banana");
        assertThat(text(object("/banana", "lang=en"), "title")).isEqualTo("Banana, English");
        assertThat(text(object("/apple", "lang=en"), "title")).isEqualTo("Apple");
        assertThat(object("/banana", "").containsKey("title_en")).isFalse();
        assertThat(text(object("/banana", "lang=all"), "title_en")).isEqualTo("Banana, English");
    }

    @Test
    void whatCannotBeAnsweredHasItsStatus() {
        assertThat(status("", "title[near]=x")).isEqualTo(400);
        assertThat(status("", "title[eq=x")).isEqualTo(400);
        assertThat(status("", "limit=-1")).isEqualTo(400);
        assertThat(status("", "offset=ten")).isEqualTo(400);
        assertThat(status("/durian", "")).isEqualTo(404);
        assertThat(status("/../apple", "")).isEqualTo(404);
        assertThatThrownBy(() -> handler(true).handle(Request.get("/.rest/delivery/other")))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void whatMayNotBeReadIsNotThere() {
        Response response = handler(false).handle(Request.get("/.rest/delivery/things/v1"));
        assertThat(text(response)).contains("\"total\":0");
        assertThatThrownBy(() -> handler(false).handle(Request.get("/.rest/delivery/things/v1/apple")))
                .isInstanceOfSatisfying(
                        HttpException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    private static ContentPath thing(String name) {
        return ContentPath.of("things", "/" + name);
    }

    private static void thing(Edit edit, String name, String title, long seats, String start) {
        ContentPath path = thing(name);
        edit.create(path, "test:thing");
        edit.set(path, Property.of("title", title));
        edit.set(path, Property.of("seats", seats));
        edit.set(path, Property.of("free", true));
        edit.set(path, Property.of("start", OffsetDateTime.parse(start)));
        edit.set(path, Property.ofTexts("tags", List.of("red", "round")));
    }

    private void asset(Edit edit) {
        ContentPath asset = ContentPath.of("dam", "/a.gif");
        edit.create(asset, "mgnl:asset");
        ContentPath file = asset.child("jcr:content");
        edit.create(file, "mgnl:resource");
        edit.set(file, Property.of("fileName", "a.gif"));
        edit.set(file, Property.of("jcr:mimeType", "image/gif"));
        edit.set(file, Property.of("jcr:data", store.binary(new ByteArrayInputStream(new byte[] {1}))));
    }

    private String id(ContentPath path) {
        return store.snapshot().node(path).orElseThrow().id();
    }

    private DeliveryHandler handler(boolean readable) {
        Registry registry = Modules.load(List.of(folder)).current();
        return new DeliveryHandler(new ReadAccess(
                store::snapshot, () -> registry, new SiteLinks(), request -> site(), (request, path) -> readable));
    }

    private static Site site() {
        Site.Languages languages = new Site.Languages(
                true,
                "de",
                List.of(
                        new Site.Language("de", "de", "Deutsch", false),
                        new Site.Language("en", "en", "English", false)));
        return new Site(
                "test",
                languages,
                "plain",
                "",
                Site.Availability.ALL,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Site.Options.NONE,
                Origin.RUNTIME);
    }

    private Response get(String path, String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.lastIndexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), List.of(part.substring(equals + 1)));
            }
        }
        return handler(true)
                .handle(Request.get("/.rest/delivery/things/v1" + path).withQuery(new Parameters(parameters)));
    }

    private int status(String path, String query) {
        try {
            return get(path, query).status();
        } catch (HttpException e) {
            return e.status();
        }
    }

    private Map<?, ?> object(String path, String query) {
        return (Map<?, ?>) json(path, query);
    }

    private List<Map<?, ?>> results(String query) {
        List<Map<?, ?>> results = new ArrayList<>();
        ((List<?>) object("", query).get("results")).forEach(each -> results.add((Map<?, ?>) each));
        return results;
    }

    private Object json(String path, String query) {
        return JsonTree.read(text(get(path, query)));
    }

    private static String text(Map<?, ?> object, String name) {
        return String.valueOf(object.get(name));
    }

    private static String text(Response response) {
        return new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }
}
