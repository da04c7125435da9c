package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites, hosts, mappings, short addresses and languages, asked as visitors ask: by HTTP, with a host of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesIT {
    private static final String MAPPING = "info.magnolia.virtualuri.mapping.";
    private static final String SITES = "info.magnolia.multisite.mapping.";

    @TempDir
    static Path home;

    private Cms cms;

    @BeforeAll
    void start() throws IOException {
        write("modules/town/module.yaml", "version: 1\n");
        write(
                "modules/town/templates/pages/page.yaml",
                "title: Page\nrenderType: freemarker\ntemplateScript: /town/templates/pages/page.ftl\n");
        write(
                "modules/town/templates/pages/page.ftl",
                "${content.title} ${cmsfn.language()} ${sitefn.site().name} ${cmsfn.link(content)}"
                        + "[#if ctx.getParameter('q')?has_content] q=${ctx.getParameter('q')}[/#if]");
        sites();
        mappings();
        content();
        cms = BothInstances.start(home, "Ein gutes Kennwort 7");
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!ask("/kurz", "town.example").startsWith("301")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @AfterAll
    void stop() {
        cms.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /home.html            | unknown.example   | Start de fallback /home.html
            /                     | unknown.example   | Start de fallback /home.html
            /list.html            | town.example      | Liste de town /list.html
            /                     | town.example      | Start de town /
            /list.html            | TOWN.example:8080 | Liste de town /list.html
            /home/list.html       | town.example      | Liste de town /list.html
            /laden/tasse.html     | town.example      | Tasse de town /laden/tasse.html
            /list.html            | unknown.example   | 404
            /de/haus.html         | trees.example     | Haus de trees /de/haus.html
            /en/haus.html         | trees.example     | House en trees /en/haus.html
            """)
    void theHostDecidesOnTheSiteAndItsMappingsOnTheTree(String path, String host, String answer) {
        assertThat(ask(path, host)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/list.html    | List en town /en/list.html
            /en/             | Home en town /en/
            /de_CH/list.html | Lischte de_CH town /de_CH/list.html
            /fr/list.html    | Liste fr town /fr/list.html
            /de/list.html    | 404
            /xx/list.html    | 404
            """)
    void aLanguageStandsFirstInTheAddressButForTheDefaultOne(String path, String answer) {
        assertThat(ask(path, "town.example")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /winter          | 302 /list.html
            /winter?q=1      | 302 /list.html?q=1
            /own?q=1         | 302 /list.html?a=b
            /moved/a/b       | 301 /list.html
            /colour          | Liste de town /list.html
            /color           | Liste de town /list.html
            /colouur         | 404
            /seek/tasse      | Liste de town /list.html q=tasse
            /en/seek/cup     | List en town /en/list.html q=cup
            /a-12            | 302 /12/a
            /outside         | 302 https://example.org/x
            /who             | 302 /for-town
            /who-7           | 302 /town/7
            /root-only       | 302 /of-town
            /r-5             | 302 /of-town/5
            /special/page    | 302 /long
            /robots.txt      | User-agent: own
            /en/robots.txt   | User-agent: own
            /sitemap.xml     | 302 /map.xml
            /loop            | 404
            """)
    void aMappingOfEachTypeLeadsWhereItSays(String path, String answer) {
        assertThat(ask(path, "town.example")).isEqualTo(answer);
    }

    @Test
    void aMappingOfOneSiteOrHostIsNoneForOthers() {
        assertThat(ask("/who", "unknown.example")).isEqualTo("302 /for-all");
        assertThat(ask("/root-only", "unknown.example")).isEqualTo("404");
        assertThat(ask("/r-5", "unknown.example")).isEqualTo("404");
    }

    @Test
    void aRotatingMappingTakesItsNumbersByTurns() {
        assertThat(List.of(ask("/turn", "town.example"), ask("/turn", "town.example"), ask("/turn", "town.example")))
                .containsExactly("302 /p01.html", "302 /p02.html", "302 /p01.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /kurz   | town.example    | 301 /list.html#x
            /weiter | town.example    | Liste de town /list.html
            /weg    | town.example    | 302 https://example.org/
            /nur    | town.example    | 302 /list.html
            /nur    | unknown.example | 404
            """)
    void aShortAddressOfAnEditorLeadsToItsPage(String path, String host, String answer) {
        assertThat(ask(path, host)).isEqualTo(answer);
    }

    private static void sites() throws IOException {
        write("modules/town/sites/fallback.yaml", "theme: {name: ''}\n");
        write("modules/town/sites/town.yaml", """
                domains: {www: {name: town.example}}
                i18n:
                  class: info.magnolia.cms.i18n.DefaultI18nContentSupport
                  enabled: true
                  defaultLocale: de
                  fallbackLocale: fr
                  locales:
                    de: {language: de}
                    en: {language: en}
                    fr: {language: fr}
                    de_CH: {language: de, country: CH}
                mappings:
                  website: {URIPrefix: '', handlePrefix: /home, repository: website}
                  shop: {URIPrefix: /laden, handlePrefix: /home/shop, repository: website}
                """);
        write("modules/town/sites/trees.yaml", """
                domains: [{name: trees.example}]
                i18n:
                  class: info.magnolia.cms.i18n.HierarchyBasedI18nContentSupport
                  enabled: true
                  locales: {de: {language: de}, en: {language: en}}
                """);
    }

    private static void mappings() throws IOException {
        mapping("home", "DefaultVirtualUriMapping", "/", "forward:/home");
        mapping("temporary", "DefaultVirtualUriMapping", "/winter", "redirect:/list.html");
        mapping("query", "DefaultVirtualUriMapping", "/own", "redirect:/list.html?a=b");
        mapping("permanent", "DefaultVirtualUriMapping", "/moved/*", "permanent:/list.html");
        mapping("one", "DefaultVirtualUriMapping", "/colo?r", "forward:/list");
        mapping("outside", "DefaultVirtualUriMapping", "/outside", "redirect:https://example.org/x");
        mapping("short", "DefaultVirtualUriMapping", "/special*", "redirect:/short");
        mapping("long", "DefaultVirtualUriMapping", "/special/p*", "redirect:/long");
        mapping("loop", "DefaultVirtualUriMapping", "/loop", "forward:/loop");
        mapping(
                "robots",
                "DefaultVirtualUriMapping",
                "/robots.txt",
                "forward:/.resources/town/webresources/robots.txt");
        write("modules/town/webresources/robots.txt", "User-agent: own\n");
        mapping("map", "DefaultVirtualUriMapping", "/sitemap.xml", "redirect:/map.xml");
        mapping("seek", "RegexpVirtualUriMapping", "'/seek/(.+)'", "'forward:/list?q=$1'");
        mapping("groups", "RegexpVirtualUriMapping", "'/(\\w)-(\\d\\d)'", "'redirect:/$2/$1'");
        mapping("turn", "RotatingVirtualUriMapping", "/turn", "redirect:/p*.html\npadding: 2");
        mapping(
                "host",
                "HostBasedVirtualUriMapping",
                "/who",
                "redirect:/for-all\nmappings: {town.example: 'redirect:/for-town'}");
        mapping(
                "hosts",
                "HostBasedRegexpVirtualUriMapping",
                "'/who-(\\d)'",
                "redirect:/all/$1\nmappings: {town.example: 'redirect:/town/$1'}");
        write(
                "modules/town/virtualUriMappings/site.yaml",
                "class: " + SITES
                        + "MultiSiteRootVirtualUriMapping\nsite: town\nfromUri: /root-only\ntoUri: redirect:/of-town\n");
        write(
                "modules/town/virtualUriMappings/sites.yaml",
                "class: " + SITES
                        + "MultiSiteRegexpVirtualUriMapping\nsite: town\nfromUri: '/r-(\\d)'\ntoUri: 'redirect:/of-town/$1'\n");
    }

    private static void mapping(String name, String type, String from, String to) throws IOException {
        write(
                "modules/town/virtualUriMappings/" + name + ".yaml",
                "class: " + MAPPING + type + "\nfromUri: " + from + "\ntoUri: " + to + "\n");
    }

    /** One file is broken, one needs it, one cannot be published: none of them keeps the others back. */
    private static void content() throws IOException {
        write("content/website.home.broken.yaml", "[");
        write("content/own.needs.yaml", "needs:\n  a: !reference '670db6fe-07f4-596e-ac56-a0dbb17c1a4b'\n");
        write("content/größe.x.yaml", "x:\n  jcr:primaryType: mgnl:content\n");
        write(
                "content/website.home.yaml",
                page("home", "Start", "title_en: Home")
                        + page(
                                "  list",
                                "Liste",
                                "title_en: List",
                                "title_de_CH: Lischte",
                                "jcr:uuid: 570db6fe-07f4-596e-ac56-a0dbb17c1a4b")
                        + page("  shop", "Laden")
                        + page("    tasse", "Tasse"));
        write("content/website.de.yaml", page("de", "Deutsch") + page("  haus", "Haus"));
        write("content/website.en.yaml", page("en", "English") + page("  haus", "House"));
        String id = "'570db6fe-07f4-596e-ac56-a0dbb17c1a4b'";
        vanity("a", "vanityUrl: /kurz", "type: '301'", "link: " + id, "linkSuffix: '#x'");
        vanity("b", "vanityUrl: /weiter", "type: forward", "link: " + id);
        vanity("c", "vanityUrl: weg", "type: '302'", "link: https://example.org/");
        vanity("d", "vanityUrl: /nur", "site: town", "type: '302'", "link: " + id);
    }

    private static String page(String name, String title, String... more) {
        String indent = name.replaceAll("\\S.*", "") + "  ";
        return name + ":\n" + indent + "jcr:primaryType: mgnl:page\n" + indent + "mgnl:template: town:pages/page\n"
                + indent + "title: " + title + "\n"
                + java.util.stream.Stream.of(more)
                        .map(line -> indent + line + "\n")
                        .collect(java.util.stream.Collectors.joining());
    }

    private static void vanity(String name, String... lines) throws IOException {
        write(
                "content/vanityUrls." + name + ".yaml",
                name + ":\n  jcr:primaryType: mgnl:vanityUrl\n  " + String.join("\n  ", lines) + "\n");
    }

    private static void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    /** The page as one line, or the status with where it leads. A host of one's own needs a socket of one's own. */
    private String ask(String path, String host) {
        int port = URI.create(cms.addresses().getLast()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
            if (status.equals("200")) {
                return answer.substring(answer.indexOf("\r\n\r\n")).strip();
            }
            return status
                    + answer.lines()
                            .filter(line -> line.startsWith("Location: "))
                            .map(line -> line.substring("Location:".length()))
                            .findFirst()
                            .orElse("");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
