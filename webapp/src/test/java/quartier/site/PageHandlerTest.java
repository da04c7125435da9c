package quartier.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.http.Body;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.RenderContext;
import quartier.rendering.SiteLinks;

/** Which page an address leads to: mappings of all types, sites by host, languages as trees, short addresses. */
class PageHandlerTest {
    private static final String CLASS = "class: info.magnolia.virtualuri.mapping.";

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void open() {
        store = ContentStore.inMemory();
        store.ensureWorkspace("website");
        for (String path : List.of("/home", "/home/list", "/de", "/de/haus", "/en", "/en/haus", "/other")) {
            add("website", path, "mgnl:page", Map.of("title", path));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void mappingsOfAllTypesLeadWhereTheySay() throws IOException {
        mapping("exact", CLASS + "DefaultVirtualUriMapping\nfromUri: /\ntoUri: forward:/home\n");
        mapping(
                "old",
                "class: info.magnolia.cms.beans.config.DefaultVirtualURIMapping\nfromURI: /alt\ntoURI: forward:/home\n");
        mapping("glob", CLASS + "DefaultVirtualUriMapping\nfromUri: /old/*\ntoUri: permanent:/home/list\n");
        mapping("groups", CLASS + "RegexpVirtualUriMapping\nfromUri: '/(\\w+)-(\\d+)'\ntoUri: 'redirect:/$2/$1?x=1'\n");
        mapping(
                "turn",
                CLASS
                        + "RotatingVirtualUriMapping\nfromUri: /turn\ntoUri: redirect:/pic*.jpg\nstart: 1\nend: 3\npadding: 2\n");
        mapping(
                "host",
                "$type: hostBasedVirtualUriMapping\nfromUri: /who\ntoUri: redirect:/any\nmappings: {a.example: 'redirect:/a'}\n");
        mapping("file", CLASS + "DefaultVirtualUriMapping\nfromUri: /robots.txt\ntoUri: forward:/.resources/a/r.txt\n");
        mapping("api", CLASS + "RegexpVirtualUriMapping\nfromUri: /api/(.*)\ntoUri: forward:/.rest/delivery/$1\n");
        mapping("loop", CLASS + "DefaultVirtualUriMapping\nfromUri: /loop\ntoUri: forward:/loop2\n");
        mapping("loop2", CLASS + "DefaultVirtualUriMapping\nfromUri: /loop2\ntoUri: forward:/loop\n");
        assertThat(ask("/")).isEqualTo("/home de");
        assertThat(ask("/alt")).isEqualTo("/home de");
        assertThat(ask("/old/x/y")).isEqualTo("301 /home/list");
        assertThat(ask("/abc-12")).isEqualTo("302 /12/abc?x=1");
        assertThat(ask("/turn")).isEqualTo("302 /pic01.jpg");
        assertThat(ask("/turn")).isEqualTo("302 /pic02.jpg");
        assertThat(ask("/who", "a.example:8080")).isEqualTo("302 /a");
        assertThat(ask("/who", "b.example")).isEqualTo("302 /any");
        assertThat(ask("/robots.txt")).isEqualTo("file /.resources/a/r.txt");
        assertThat(ask("/api/books")).isEqualTo("file /.rest/delivery/books");
        assertThatThrownBy(() -> ask("/loop")).isInstanceOf(HttpException.class);
    }

    @Test
    void anAddressMayEndWithSelectorsAndAnExtension() {
        for (String address :
                List.of("/home/list", "/home/list/", "/home/list.html", "/home/list~a~b~.json", "/home/list~print~")) {
            assertThat(ask(address)).isEqualTo("/home/list de");
        }
        assertThatThrownBy(() -> ask("/home/li.html")).isInstanceOf(HttpException.class);
    }

    @Test
    void aPartOfAPageWithATemplateIsShownByItself() {
        add("website", "/home/main", "mgnl:area", Map.of());
        add("website", "/home/main/0", "mgnl:component", Map.of("mgnl:template", "m:components/text"));
        assertThat(ask("/home/main/0.html")).isEqualTo("/home de /home/main/0");
        assertThat(ask("/home/main/0~x~.json")).isEqualTo("/home de /home/main/0");
        assertThatThrownBy(() -> ask("/home/main.html")).isInstanceOf(HttpException.class);
    }

    @Test
    void anExpressionThatNeverEndsDoesNotMatch() throws IOException {
        mapping("slow", CLASS + "RegexpVirtualUriMapping\nfromUri: '/(a+)+b'\ntoUri: redirect:/x\n");
        assertThat(ask("/aaab")).isEqualTo("302 /x");
        assertThatThrownBy(() -> ask("/" + "a".repeat(4000))).isInstanceOf(HttpException.class);
    }

    @Test
    void aMappingOfOneSiteHoldsForItsHostOnly() throws IOException {
        write("sites/fallback.yaml", "theme: {name: ''}\n");
        write(
                "sites/second.yaml",
                "domains: [{name: second.example}]\nmappings: {website: {URIPrefix: '', handlePrefix: /home, repository: website}}\n");
        mapping(
                "root",
                "class: info.magnolia.multisite.mapping.MultiSiteRootVirtualUriMapping\nsite: second\ntoUri: redirect:/list\n");
        assertThat(ask("/", "second.example")).isEqualTo("302 /list");
        assertThat(ask("/list", "second.example")).isEqualTo("/home/list de");
        assertThat(ask("/home/list", "first.example")).isEqualTo("/home/list de");
        assertThatThrownBy(() -> ask("/", "first.example")).isInstanceOf(HttpException.class);
    }

    @Test
    void eachLanguageCanHaveATreeOfItsOwn() throws IOException {
        write(
                "sites/fallback.yaml",
                "i18n: {class: info.magnolia.cms.i18n.HierarchyBasedI18nContentSupport, enabled: true, fallbackLocale: de, locales: {de: {language: de}, en: {language: en}}}\n");
        assertThat(ask("/en/haus.html")).isEqualTo("/en/haus en");
        assertThat(ask("/en.html")).isEqualTo("/en en");
        assertThat(ask("/de/haus.html")).isEqualTo("/de/haus de");
        assertThat(ask("/other.html")).isEqualTo("/other de");
    }

    @Test
    void aShortAddressOfAnEditorLeadsToItsPage() {
        store.ensureWorkspace("vanityUrls");
        store.ensureNodeType("mgnl:vanityUrl");
        String id = store.snapshot().node("website", "/home/list").orElseThrow().id();
        add(
                "vanityUrls",
                "/one",
                "mgnl:vanityUrl",
                Map.of("vanityUrl", "/kurz", "type", "301", "link", id, "linkSuffix", "#x"));
        add(
                "vanityUrls",
                "/two",
                "mgnl:vanityUrl",
                Map.of("vanityUrl", "da", "type", "forward", "link", "website:" + id));
        add(
                "vanityUrls",
                "/three",
                "mgnl:vanityUrl",
                Map.of("vanityUrl", "/weg", "type", "302", "link", "https://example.org/"));
        add("vanityUrls", "/four", "mgnl:vanityUrl", Map.of("vanityUrl", "/hier", "site", "second", "link", id));
        add("vanityUrls", "/five", "mgnl:vanityUrl", Map.of("vanityUrl", "/leer", "link", "no-such-page"));
        assertThat(ask("/kurz")).isEqualTo("301 /home/list.html#x");
        assertThat(ask("/da")).isEqualTo("/home/list de");
        assertThat(ask("/weg")).isEqualTo("302 https://example.org/");
        assertThatThrownBy(() -> ask("/hier")).isInstanceOf(HttpException.class);
        assertThatThrownBy(() -> ask("/leer")).isInstanceOf(HttpException.class);
    }

    private void add(String workspace, String path, String type, Map<String, String> properties) {
        store.edit("test", edit -> {
            ContentPath node = ContentPath.of(workspace, path);
            edit.create(node, type);
            properties.forEach((name, value) -> edit.set(node, Property.of(name, value)));
            return "";
        });
    }

    private static Request request(String path, String host) {
        Request usual = Request.get(path);
        return new Request(
                usual.method(),
                path,
                "",
                usual.query(),
                usual.headers(),
                false,
                host,
                usual.remoteAddress(),
                usual.body(),
                Map.of());
    }

    private void mapping(String name, String yaml) throws IOException {
        write("virtualUriMappings/" + name + ".yaml", yaml);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("test").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        handler = null;
    }

    private String ask(String path) {
        return ask(path, "localhost");
    }

    private @org.jspecify.annotations.Nullable PageHandler handler;

    /** The page's path and language, and the part of it that is shown alone; or the status with where it leads. */
    private String ask(String path, String host) {
        if (handler == null) {
            Registry registry = Modules.load(List.of(folder)).current();
            handler = new PageHandler(
                    store::snapshot,
                    () -> registry,
                    new SiteLinks(),
                    context -> Response.html(
                            200,
                            context.page().path().path() + " "
                                    + context.language().toLanguageTag()
                                    + (context.content()
                                                    .path()
                                                    .equals(context.page().path())
                                            ? ""
                                            : " " + context.content().path().path())),
                    (snapshot, address) -> false,
                    RenderContext.Mode.PUBLIC,
                    request -> Response.html(200, "file " + request.path()));
        }
        Response response = handler.handle(request(path, host));
        return response.status() == 200
                ? new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8)
                : response.status() + " " + response.headers().first("Location").orElse("");
    }
}
