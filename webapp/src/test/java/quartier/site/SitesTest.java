package quartier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.SiteLinks;

/** What the keys of a site decide: which requests are its own, where its pages are, which templates it offers. */
class SitesTest {
    private final ContentStore store = ContentStore.inMemory();
    private final SiteLinks links = new SiteLinks();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "town.example, town",
        "TOWN.example:8080, town",
        "trees.example:8081, night",
        "trees.example:8082, trees",
        "gone.example, fallback",
        "[::1]:8081, fallback"
    })
    void theDomainOfARequestSelectsItsSiteAPortMakesItMoreSpecial(String host, String site) throws IOException {
        site("fallback", "{}");
        site("town", "domains: {www: {name: town.example}}");
        site("trees", "domains: [{name: trees.example}, {name: gone.example, enabled: false}]");
        site("night", "domains: {night: {name: trees.example, port: 8081}}");
        assertThat(Sites.of(registry(), request(host)).name()).isEqualTo(site);
    }

    @Test
    void aPageOfAnotherSiteHasItsAddressAtThatSitesFirstOrUsualDomain() throws IOException {
        site("town", "mappings: {website: {handlePrefix: /town, repository: website}}");
        site("trees", """
                domains:
                  first: {name: first.example}
                  usual: {name: trees.example, protocol: http, port: 8081, context: wood, defaultDomain: true}
                mappings: {website: {handlePrefix: /trees, repository: website}}
                """);
        page("/town");
        page("/town/oak");
        page("/trees");
        page("/trees/oak");
        page("/nobody");
        assertThat(address("town", "/town/oak")).contains("/oak.html");
        assertThat(address("town", "/trees/oak")).contains("http://trees.example:8081/wood/oak.html");
        assertThat(address("town", "/nobody")).contains("/nobody.html");
        assertThat(address("trees", "/town/oak")).as("a site without a domain").contains("/town/oak.html");
        assertThat(registry().siteOf("website", "/trees/oak").name()).isEqualTo("trees");
    }

    @Test
    void aMappingOfAnotherWorkspaceLeadsToItsNodesThatHaveATemplate() throws IOException {
        site("fallback", "mappings: {goods: {URIPrefix: /shop, handlePrefix: /all, repository: goods}}");
        store.edit("test", edit -> {
            edit.ensureWorkspace("goods");
            edit.create(ContentPath.of("goods", "/all"), "mgnl:folder");
            edit.create(ContentPath.of("goods", "/all/shoe"), "mgnl:content");
            edit.set(ContentPath.of("goods", "/all/shoe"), Property.of("mgnl:template", "test:pages/shoe"));
            edit.create(ContentPath.of("goods", "/all/plain"), "mgnl:content");
            return true;
        });
        page("/home");
        Registry registry = registry();
        Site site = registry.usualSite();
        assertThat(links.resolve("/shop/shoe", store.snapshot(), registry, site)
                        .orElseThrow()
                        .templateId())
                .isEqualTo("test:pages/shoe");
        assertThat(links.resolve("/shop/plain", store.snapshot(), registry, site))
                .isEmpty();
        assertThat(links.resolve("/home", store.snapshot(), registry, site)).isPresent();
        assertThat(links.to(
                        store.snapshot().node("goods", "/all/shoe").orElseThrow(),
                        store.snapshot(),
                        registry,
                        site,
                        Locale.GERMAN))
                .contains("/shop/shoe.html");
    }

    @Test
    void templatesAreOfferedByRenderTypeAndByIdWithRoles() throws IOException {
        site("fallback", """
                templates:
                  availability:
                    enableAllWithRenderType: {a: spa, b: site}
                    templates:
                      one: {id: test:pages/one}
                      two: {id: test:pages/two, roles: [writers]}
                      off: {id: test:pages/off, enabled: false}
                """);
        for (String name : List.of("one", "two", "off", "other")) {
            write("templates/pages/" + name + ".yaml", "renderType: freemarker\ntemplateScript: /test/x.ftl\n");
        }
        write("templates/pages/app.yaml", "renderType: spa\n");
        Registry registry = registry();
        assertThat(offered(registry, Set.of())).containsExactlyInAnyOrder("app", "one");
        assertThat(offered(registry, Set.of("writers"))).containsExactlyInAnyOrder("app", "one", "two");
    }

    @Test
    void sitesOfOlderVersionsAreDecorationsOfTheirModulesAndTheirPartsAreLaidOver() throws IOException {
        write("decorations/site/config.yaml", "site: {theme: {name: bright}, parameters: {a: 1}}\n");
        write("decorations/multisite/config.yaml", "sites: {town: {domains: {www: {name: town.example}}}}\n");
        write("decorations/multisite/config.sites.town.parameters.yaml", "b: 2\n");
        write("themes/bright.yaml", "cssFiles: []\n");
        Registry registry = registry();
        assertThat(registry.usualSite().theme()).isEqualTo("bright");
        assertThat(registry.usualSite().parameters()).containsKey("a");
        assertThat(Sites.of(registry, request("town.example")).parameters()).containsKey("b");
        assertThat(registry.problems()).isEmpty();
    }

    private static List<String> offered(Registry registry, Set<String> roles) {
        return registry.templates().values().stream()
                .filter(template -> registry.usualSite().templates().offers(template, roles))
                .map(Template::basics)
                .map(Template.Basics::name)
                .toList();
    }

    private Optional<String> address(String site, String path) {
        Registry registry = registry();
        return links.to(
                store.snapshot().node("website", path).orElseThrow(),
                store.snapshot(),
                registry,
                registry.sites().get(site),
                Locale.GERMAN);
    }

    private void page(String path) {
        store.edit("test", edit -> {
            edit.ensureWorkspace("website");
            edit.create(ContentPath.of("website", path), "mgnl:page");
            return true;
        });
    }

    private void site(String name, String yaml) throws IOException {
        write("sites/" + name + ".yaml", yaml + "\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("test").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Registry registry() {
        try (Modules modules = Modules.load(List.of(folder))) {
            return modules.current();
        }
    }

    private static Request request(String host) {
        return new Request(
                "GET",
                "/",
                "",
                Parameters.NONE,
                Headers.NONE,
                false,
                host,
                "127.0.0.1",
                new ByteArrayInputStream(new byte[0]),
                Map.of());
    }
}
