package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import quartier.security.Passwords;

/** Everything below {@code /.rest} on both running instances: what is described answers, what is closed stays closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIT {
    private static final String PASSWORD = "Ein gutes Kennwort 7";
    private static final String SUPERUSER =
            "Basic " + Base64.getEncoder().encodeToString(("superuser:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Cms cms;

    @BeforeAll
    void start() throws IOException {
        write("modules/shop/module.yaml", "version: 1\n");
        write("modules/shop/contentTypes/book.yaml", """
                datasource: {$type: jcrContentTypeDatasource, workspace: books, autoCreate: true}
                model:
                  nodeType: book
                  properties:
                    title: {label: Title, type: String}
                    pages: {label: Pages, type: Long}
                    cover: {label: Cover, type: asset}
                """);
        write("modules/shop/restEndpoints/delivery/books_v1.yaml", endpoint());
        write("modules/shop/sites/fallback.yaml", """
                cors:
                  rest:
                    uris: {rest: {patternString: '/.rest/delivery/*'}}
                    allowedOrigins: ['https://app.example']
                    allowedMethods: [GET]
                """);
        write("content/books.one.yaml", """
                'one':
                  'jcr:primaryType': 'book'
                  'jcr:uuid': '570db6fe-07f4-596e-ac56-a0dbb17c1a4b'
                  'title': 'One'
                """);
        write("content/books.two.yaml", """
                'two':
                  'jcr:primaryType': 'book'
                  'title': 'Two'
                  'mgnl:activationStatus': true
                  'mgnl:lastActivated': 2020-01-01T00:00:00.000Z
                  'mgnl:lastModified': 2021-01-01T00:00:00.000Z
                """);
        write("modules/shop/bootstrap/data/books.brought.yaml", """
                'brought':
                  'jcr:primaryType': 'book'
                  'title': 'Brought'
                """);
        write("modules/shop/bootstrap/data/books.one.yaml", """
                'one':
                  'jcr:primaryType': 'book'
                  'title': 'Another'
                """);
        write("modules/shop/bootstrap/users.admin.mallory.yaml", """
                'mallory':
                  'jcr:primaryType': 'mgnl:user'
                  'pswd': '%s'
                """.formatted(new Passwords().hash(PASSWORD)));
        write("content/userroles.reader.yaml", """
                'reader':
                  'jcr:primaryType': 'mgnl:role'
                  'jcr:uuid': '670db6fe-07f4-596e-ac56-a0dbb17c1a4b'
                  'acl_books': {'jcr:primaryType': 'mgnl:contentNode', '0': {'path': '/*', 'permissions': 8}}
                  'acl_uri':
                    'jcr:primaryType': 'mgnl:contentNode'
                    '0': {'path': '/.rest/delivery/books/v1/two*', 'permissions': 0}
                    '1': {'path': '/.rest/nodes/*', 'permissions': 8}
                """);
        write("content/users.admin.eve.yaml", """
                'eve':
                  'jcr:primaryType': 'mgnl:user'
                  'pswd': '%s'
                  'roles': {'jcr:primaryType': 'mgnl:contentNode', '0': '670db6fe-07f4-596e-ac56-a0dbb17c1a4b'}
                """.formatted(new Passwords().hash(PASSWORD)));
        cms = BothInstances.start(home, PASSWORD);
        await(() -> get(site("/.rest/delivery/books/v1/one")).statusCode() == 200);
    }

    @AfterAll
    void stop() {
        cms.close();
    }

    @Test
    void everyDescribedAddressOfThePublicInstanceAnswers() {
        Map<?, ?> api = object(get(site("/.rest/openapi.json")));
        Map<?, ?> paths = (Map<?, ?>) api.get("paths");
        assertThat(new TreeSet<>(strings(paths.keySet())))
                .contains(
                        "/.rest/health",
                        "/.rest/openapi.json",
                        "/.rest/delivery/books/v1",
                        "/.rest/delivery/books/v1/{path}",
                        "/.rest/delivery/books/v1/{path}@nodes")
                .noneMatch(path -> path.contains("/nodes/v1") || path.contains("/properties/v1"));
        for (String path : strings(paths.keySet())) {
            assertThat(get(site(path.replace("{path}", "one"))).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        wellFormed(api);
    }

    @Test
    void everyDescribedMethodOfTheAuthorInstanceAnswers() {
        Map<?, ?> api = object(send(author("/.rest/openapi.json"), "GET", "", "Authorization", SUPERUSER));
        wellFormed(api);
        Map<?, ?> paths = (Map<?, ?>) api.get("paths");
        assertThat(strings(paths.keySet()))
                .contains("/.rest/nodes/v1/{workspace}/{nodePath}", "/.rest/properties/v1/{workspace}/{nodePath}");
        paths.forEach((path, methods) -> {
            String place = path.toString().contains("properties") ? "two/title" : "two";
            String address = path.toString()
                    .replace("{path}", "one")
                    .replace("{workspace}", "books")
                    .replace("{nodePath}", place)
                    .replace("{pagePath}", "home")
                    .replace("{templateId}", "shop:pages/home")
                    .replace("{catalog}", "default")
                    .replace("{command}", "publish");
            for (String method : List.of("get", "put", "post", "delete")) {
                int status = answer(address, method);
                boolean described = ((Map<?, ?>) methods).containsKey(method);
                assertThat(described ? status / 100 : status)
                        .as(method + " " + address)
                        .isIn(described ? List.of(2, 4) : List.of(405));
                assertThat(status).isNotIn(described ? List.of(401, 403, 405) : List.of());
            }
        });
    }

    @Test
    void aModuleThatIsReloadedIsDescribedAnew() throws IOException {
        write("modules/shop/restEndpoints/delivery/more_v1.yaml", endpoint());
        await(() -> get(site("/.rest/openapi.json")).body().contains("/.rest/delivery/more/v1\""));
        assertThat(get(site("/.rest/delivery/more/v1")).statusCode()).isEqualTo(200);
    }

    @Test
    void filtersAndItemsAreDescribedByTheContentType() {
        Map<?, ?> api = object(get(site("/.rest/openapi.json")));
        String query =
                ((Map<?, ?>) api.get("paths")).get("/.rest/delivery/books/v1").toString();
        assertThat(query).contains("name=title", "name=pages", "style=deepObject");
        Map<?, ?> schemas = (Map<?, ?>) ((Map<?, ?>) api.get("components")).get("schemas");
        assertThat(schemas.get("delivery_books_v1").toString()).contains("pages={type=integer}");
    }

    @Test
    void thePublicInstanceHasNoManagementApi() {
        for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
            assertThat(send(site("/.rest/nodes/v1/books/one"), method, "{}", "Authorization", SUPERUSER)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send(site("/.rest/properties/v1/books/one/title"), method, "{}", "Authorization", SUPERUSER)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aModuleBringsContentThatIsNotThereYetButNoAccounts() {
        await(() -> get(site("/.rest/delivery/books/v1/brought")).statusCode() == 200);
        assertThat(get(site("/.rest/delivery/books/v1/one")).body())
                .contains("One")
                .doesNotContain("Another");
        String mallory =
                "Basic " + Base64.getEncoder().encodeToString(("mallory:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(send(author("/.rest/delivery/books/v1/one"), "GET", "", "Authorization", mallory)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void draftsAreForThoseWhoAreKnown() {
        HttpResponse<String> nobody = get(author("/.rest/delivery/books/v1/one"));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(nobody.body()).contains("\"error\"");
        assertThat(send(author("/.rest/delivery/books/v1/one"), "GET", "", "Authorization", SUPERUSER)
                        .statusCode())
                .isEqualTo(200);
        String wrong = "Basic " + Base64.getEncoder().encodeToString("superuser:x".getBytes(StandardCharsets.UTF_8));
        assertThat(send(author("/.rest/nodes/v1/books/one"), "GET", "", "Authorization", wrong)
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(author("/.rest/openapi.json")).statusCode()).isEqualTo(401);
        String annotations = "/.rest/template-annotations/v1/home";
        assertThat(get(author(annotations)).statusCode()).isEqualTo(401);
        assertThat(send(author(annotations), "GET", "", "Authorization", SUPERUSER)
                        .body())
                .contains("no page at website:/home");
        assertThat(get(site(annotations)).body()).contains("no endpoint");
        assertThat(get(author("/.rest/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void theWebAccessOfAnImportedRoleShutsAndOpensAddresses() {
        String eve =
                "Basic " + Base64.getEncoder().encodeToString(("eve:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(send(author("/.rest/delivery/books/v1/one"), "GET", "", "Authorization", eve)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(author("/.rest/delivery/books/v1/two"), "GET", "", "Authorization", eve)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(author("/.rest/nodes/v1/books/one"), "GET", "", "Authorization", eve)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(author("/.rest/nodes/v1/books/one"), "DELETE", "", "Authorization", eve)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(author("/.rest/properties/v1/books/one/title"), "GET", "", "Authorization", eve)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatAProgramCreatesItCanPublishWithdrawAndDelete() {
        String[] json = {"Authorization", SUPERUSER, "Content-Type", "application/json"};
        String three = "{\"name\": \"three\", \"type\": \"book\"}";
        assertThat(send(author("/.rest/nodes/v1/books"), "PUT", three, json).statusCode())
                .isEqualTo(200);
        URI seen = site("/.rest/delivery/books/v1/three");
        assertThat(get(seen).statusCode()).isEqualTo(404);
        String node = "{\"repository\": \"books\", \"path\": \"/three\", \"recursive\": false, \"more\": {}}";
        assertThat(command("versioned/activate", node, json).statusCode()).isEqualTo(200);
        await(() -> get(seen).statusCode() == 200);
        assertThat(command("default/unpublish", node, json).statusCode()).isEqualTo(200);
        await(() -> get(seen).statusCode() == 404);
        assertThat(command("default/delete", node, json).statusCode()).isEqualTo(200);
        assertThat(command("default/publish", node, json).statusCode()).isEqualTo(404);
        assertThat(command("default/export", node.replace("three", "one"), json).statusCode())
                .isEqualTo(404);
        assertThat(command("default/publish", "{}", json).statusCode()).isEqualTo(400);
        assertThat(command("publish", "{}", json).statusCode()).isEqualTo(400);
        assertThat(command("default/publish", "{\"repository\": \"users\", \"path\": \"/admin\"}", json)
                        .statusCode())
                .isEqualTo(404);
        assertThat(command("default/publish", node, with(json, "Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> command(String name, String parameters, String... headers) {
        return send(author("/.rest/commands/v2/" + name), "POST", parameters, headers);
    }

    @Test
    void aProgramOpensFilesAndPagesOfTheAuthorInstanceWithItsPassword() {
        assertThat(send(author("/dam/none.gif"), "GET", "").statusCode()).isEqualTo(303);
        assertThat(send(author("/dam/none.gif"), "GET", "", "Authorization", SUPERUSER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherSitesPageCannotWriteNotEvenWithAPasswordThatTheBrowserRemembers() {
        String body = "{\"properties\": [{\"name\": \"title\", \"values\": [\"Two\"]}]}";
        URI one = author("/.rest/nodes/v1/books/one");
        String[] json = {"Authorization", SUPERUSER, "Content-Type", "application/json"};
        assertThat(send(one, "POST", body, with(json, "Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(one, "POST", body, with(json, "Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(one, "POST", body, with(json, "Cookie", "quartier=x")).statusCode())
                .isEqualTo(403);
        assertThat(send(one, "POST", body, json).statusCode()).isEqualTo(200);
    }

    @Test
    void aRuleOfTheSiteOpensDeliveryToAnotherOrigin() {
        URI one = site("/.rest/delivery/books/v1/one");
        assertThat(send(one, "GET", "", "Origin", "https://app.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("https://app.example");
        assertThat(send(one, "GET", "", "Origin", "https://evil.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        HttpResponse<String> preflight =
                send(one, "OPTIONS", "", "Origin", "https://app.example", "Access-Control-Request-Method", "GET");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET");
    }

    private int answer(String address, String method) {
        boolean put = method.equals("put");
        String query = put && address.contains("properties") ? "?name=more&value=x" : "";
        String node = address.contains("properties") && put ? address.replace("/title", "") : address;
        String body = method.equals("get") ? "" : "{\"name\": \"title\", \"values\": [\"One\"]}";
        return send(
                        author(node + query),
                        method.toUpperCase(java.util.Locale.ROOT),
                        body,
                        "Authorization",
                        SUPERUSER,
                        "Content-Type",
                        "application/json")
                .statusCode();
    }

    /** References lead somewhere, operations have names of their own, placeholders are parameters. */
    private static void wellFormed(Map<?, ?> api) {
        assertThat(api.get("openapi")).isEqualTo("3.1.0");
        List<String> references = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        collect(api, "$ref", references);
        collect(api, "operationId", operations);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(follow(api, reference)).as(reference).isNotNull());
        assertThat(operations).doesNotHaveDuplicates();
        ((Map<?, ?>) api.get("paths")).forEach((path, item) -> {
            assertThat(path.toString()).startsWith("/.rest/");
            List<String> named = new ArrayList<>();
            List<String> used = new ArrayList<>();
            collect(item, "$ref", used);
            used.forEach(reference -> {
                if (follow(api, reference) instanceof Map<?, ?> parameter && "path".equals(parameter.get("in"))) {
                    named.add("{" + parameter.get("name") + "}");
                }
            });
            String bare = path.toString();
            for (String name : named) {
                assertThat(path.toString()).contains(name);
                bare = bare.replace(name, "");
            }
            assertThat(bare).doesNotContain("{");
        });
    }

    private static Object follow(Map<?, ?> api, String reference) {
        Object at = api;
        for (String name : reference.substring(2).split("/")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private static void collect(Object tree, String key, List<String> found) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals(key) && value instanceof String text) {
                    found.add(text);
                }
                collect(value, key, found);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(each -> collect(each, key, found));
        }
    }

    private static String endpoint() {
        return """
                $type: jcrDeliveryEndpoint_v2
                workspace: books
                nodeTypes: [book]
                bypassWorkspaceAcls: true
                references:
                  - {name: c, propertyName: cover, referenceResolver: {$type: assetReferenceResolver}}
                """;
    }

    private static void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    private URI author(String path) {
        return URI.create(cms.addresses().getFirst()).resolve(path);
    }

    private URI site(String path) {
        return URI.create(cms.addresses().getLast()).resolve(path);
    }

    private HttpResponse<String> get(URI address) {
        return send(address, "GET", "");
    }

    private HttpResponse<String> send(URI address, String method, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }

    private static List<String> strings(java.util.Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static Map<?, ?> object(HttpResponse<String> response) {
        return (Map<?, ?>) JsonTree.read(response.body());
    }
}
