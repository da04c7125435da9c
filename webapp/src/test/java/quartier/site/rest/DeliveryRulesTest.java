package quartier.site.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.site.rest.DeliveryBench.at;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.http.Body;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Response;

/** One rule of a delivery endpoint's definition or parameters after the other, each named after it. */
class DeliveryRulesTest {
    @TempDir
    Path folder;

    private DeliveryBench bench;

    private DeliveryBench endpoint(String yaml) {
        bench = new DeliveryBench(folder, yaml, true);
        return bench;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nodeTypesSaysWhichNodesAreReadFoundAndListed() {
        endpoint("{workspace: things, nodeTypes: [test:thing]}");
        bench.node(at("/folder"), "mgnl:folder");
        bench.thing("/folder/a");
        assertThat(bench.names()).containsExactly("a");
        assertThat(bench.get("/folder").status()).isEqualTo(404);
        assertThat(bench.get("/folder/a").status()).isEqualTo(200);
        assertThat((List<?>) DeliveryBench.json(bench.get("/folder@nodes"))).hasSize(1);
    }

    @Test
    void strictTakesTheTypeItselfAndNoSubType() {
        endpoint("{workspace: things, nodeTypes: [mgnl:content], strict: true}");
        bench.thing("/sub");
        bench.node(at("/exact"), "mgnl:content");
        assertThat(bench.names()).containsExactly("exact");
    }

    @Test
    void withoutChildNodeTypesNoChildrenAreShownWhateverTheDepth() {
        endpoint("{workspace: things, depth: 3}");
        bench.thing("/a");
        bench.node(at("/a/part"), "mgnl:contentNode");
        assertThat(bench.object("/a").get("@nodes")).isEqualTo(List.of());
        assertThat(bench.object("/a").containsKey("part")).isFalse();
    }

    @Test
    void rootPathIsPutBeforeThePathAndBoundsTheQuery() {
        endpoint("{workspace: things, rootPath: /in}");
        bench.thing("/in");
        bench.thing("/in/a");
        bench.thing("/out");
        assertThat(bench.names()).containsExactly("a");
        assertThat(bench.object("/a").get("@path")).isEqualTo("/in/a");
        assertThat(bench.get("/out").status()).isEqualTo(404);
    }

    @Test
    void systemPropertiesAreShownAllOrAsListed() {
        endpoint("{workspace: things, systemProperties: [mgnl:template]}");
        bench.thing("/a", Property.of("mgnl:template", "x:y"), Property.of("mgnl:tags", "t"));
        assertThat(bench.object("/a").get("mgnl:template")).isEqualTo("x:y");
        assertThat(bench.object("/a").containsKey("mgnl:tags")).isFalse();
        bench.close();
        endpoint("{workspace: things, includeSystemProperties: true}");
        bench.thing("/a", Property.of("quartier:review", "handedIn"));
        Map<?, ?> all = bench.object("/a");
        assertThat(all.containsKey("jcr:primaryType") && all.containsKey("mgnl:created"))
                .isTrue();
        assertThat(all.containsKey("quartier:review")).isFalse();
    }

    @Test
    void bypassWorkspaceAclsReadsContentWithoutRightsButNeverAccounts() {
        bench = new DeliveryBench(folder, "{workspace: things, bypassWorkspaceAcls: true}", false);
        bench.thing("/a");
        assertThat(bench.names()).containsExactly("a");
        bench.close();
        bench = new DeliveryBench(folder, "{workspace: users, bypassWorkspaceAcls: true}", true);
        bench.node(ContentPath.of("users", "/eve"), "mgnl:user", Property.of("pswd", "secret"));
        assertThat(bench.names()).isEmpty();
        assertThat(bench.get("/eve").status()).isEqualTo(404);
    }

    @Test
    void limitIsTheEndpointsOwnTheQuerysOrTheMost() {
        endpoint("{workspace: things, limit: 2}");
        for (int i = 0; i < 5; i++) {
            bench.thing("/t" + i);
        }
        assertThat(bench.names()).hasSize(2);
        assertThat(bench.names("limit", "4")).hasSize(4);
        assertThat(bench.object("", "limit", "2000000000").get("limit")).isEqualTo((long) DeliveryQuery.MOST_RESULTS);
        assertThat(bench.names("limit", "2", "offset", "4")).containsExactly("t4");
    }

    @Test
    void anEndpointMayHaveMoreAndANegativeLimitIsTheMost() {
        endpoint("{workspace: things, limit: -1}");
        bench.thing("/a");
        assertThat(bench.object("").get("limit")).isEqualTo((long) DeliveryQuery.MOST_RESULTS);
        bench.close();
        endpoint("{workspace: things, limit: 3000}");
        assertThat(bench.object("").get("limit")).isEqualTo(3000L);
        assertThat(bench.object("", "limit", "5000").get("limit")).isEqualTo(3000L);
    }

    @Test
    void aChildStandsUnderItsNameInsteadOfAPropertyOfThatName() {
        endpoint("{workspace: things, depth: 1, childNodeTypes: [mgnl:contentNode]}");
        bench.thing("/a", Property.of("part", "text"));
        bench.node(at("/a/part"), "mgnl:contentNode", Property.of("x", "y"));
        assertThat(((Map<?, ?>) bench.object("/a").get("part")).get("x")).isEqualTo("y");
        String text = new String(((Body.Bytes) bench.get("/a").body()).bytes(), StandardCharsets.UTF_8);
        assertThat(text).containsOnlyOnce("\"part\":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            @ancestor; /a; b
            @ancestor; /a/; b
            @ancestor; /a|/c; b d
            @name[like]; _|c%; a b c d
            title[like]; 50\\%%; a
            title[like]; %a%a%a%; c
            @jcr:uuid; nothing; ''
            title[null]; true; b d
            title[null]; false; a c
            title[ne]; 50% off; b c d
            date[gte]; 2026-03-01T12:00:00.000+01:00; c
            date[in]; 2026-01-01~2026-02-01; a
            date[not-in]; 2026-01-01~2026-02-01; b c d
            q; OFF 50; a
            q; "50% off"; a
            q; off -50; ''
            q; banana OR off; a c
            q; (; ''
            """)
    void aFilterFindsWhatItsOperatorSays(String name, String value, String found) {
        endpoint("{workspace: things, nodeTypes: [test:thing]}");
        bench.thing("/a", Property.of("title", "50% off"), date("2026-01-15T10:00:00+01:00"));
        bench.thing("/a/b");
        bench.thing("/c", Property.of("title", "banana"), date("2026-03-15T10:00:00+01:00"));
        bench.thing("/c/d");
        assertThat(bench.names(name, value)).containsExactly(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void theWordsOfAPageMayStandInItsComponentsButNotInThePagesBelow() {
        endpoint("{workspace: things, nodeTypes: [mgnl:page]}");
        bench.node(at("/p"), "mgnl:page", Property.of("title", "Page"));
        bench.node(at("/p/main"), "mgnl:area");
        bench.node(at("/p/main/0"), "mgnl:component", Property.of("text", "Deep words"));
        bench.node(at("/p/below"), "mgnl:page", Property.of("title", "Other"));
        assertThat(bench.names("q", "page deep")).containsExactly("p");
        assertThat(bench.names("q", "other")).containsExactly("below");
        assertThat(bench.get("", "q", "x".repeat(201)).status()).isEqualTo(400);
    }

    @Test
    void aPlusInADateThatAFormTurnedIntoASpaceIsStillAnOffset() {
        endpoint("{workspace: things}");
        bench.thing("/a", date("2026-01-15T10:00:00+01:00"));
        assertThat(bench.names("date", "2026-01-15T10:00:00.000 01:00")).containsExactly("a");
    }

    @Test
    void theIdentifierFindsItsNode() {
        endpoint("{workspace: things}");
        bench.thing("/a");
        bench.thing("/b");
        assertThat(bench.names("@jcr:uuid", bench.id(at("/b")))).containsExactly("b");
    }

    @Test
    void orderByTakesSeveralPropertiesOfMixedKindsWithTheirDirections() {
        endpoint("{workspace: things, limit: 100}");
        for (int i = 0; i < 60; i++) {
            Object value = i % 3 == 0 ? String.valueOf(i) : i % 3 == 1 ? (Object) (long) i : (Object) (double) i;
            PropertyType type = i % 3 == 0 ? PropertyType.STRING : i % 3 == 1 ? PropertyType.LONG : PropertyType.DOUBLE;
            bench.thing("/t" + i, Property.of("mixed", type, value));
        }
        assertThat(bench.names("orderBy", "mixed desc, @name asc")).hasSize(60);
        assertThat(bench.names("orderBy", "mixed", "limit", "2")).containsExactly("t1", "t2");
        assertThat(bench.get("", "orderBy", "mixed upwards").status()).isEqualTo(400);
    }

    @Test
    void langIsTheParameterThenTheFirstAcceptedLanguageThatTheSiteHas() {
        endpoint("{workspace: things}");
        bench.thing(
                "/a",
                Property.of("title", "Tor"),
                Property.of("title_en", "Gate"),
                Property.of("title_en_GB", "Gâte"),
                Property.of("place_en", "Field"));
        assertThat(bench.object("/a").get("title")).isEqualTo("Tor");
        assertThat(bench.object("/a", "lang", "en").get("title")).isEqualTo("Gate");
        assertThat(bench.object("/a", "lang", "en-GB").get("title")).isEqualTo("Gâte");
        assertThat(bench.object("/a", "lang", "en-GB").get("place")).isEqualTo("Field");
        assertThat(bench.object("/a", "lang", "en-US").get("title")).isEqualTo("Gate");
        assertThat(bench.object("/a", "lang", "fr").get("title")).isEqualTo("Tor");
        assertThat(bench.object("/a", "lang", "all").get("title_en_GB")).isEqualTo("Gâte");
        assertThat(accepting("fr, de;q=0.3, en;q=0.8").get("title")).isEqualTo("Gate");
        assertThat(accepting("%%%").get("title")).isEqualTo("Tor");
    }

    @Test
    void fallbackLocaleIsTheLanguageWhereARequestNamesNone() {
        endpoint("{workspace: things, fallbackLocale: en}");
        bench.thing("/a", Property.of("title", "Tor"), Property.of("title_en", "Gate"));
        assertThat(bench.object("/a").get("title")).isEqualTo("Gate");
        assertThat(bench.object("/a", "lang", "de").get("title")).isEqualTo("Tor");
        assertThat(accepting("de").get("title")).isEqualTo("Tor");
    }

    @Test
    void whatThePageEditorPutsBehindAnAddressIsNoFilter() {
        endpoint("{workspace: things}");
        bench.thing("/a");
        assertThat(bench.names("mgnlPreview", "false", "mgnlChannel", "desktop", "variants", "all"))
                .containsExactly("a");
        assertThat(bench.names("mgnl:preview", "false")).isEmpty();
    }

    @Test
    void aReferenceRuleMaySpeakOfSeveralPropertiesAndSayItsKindByTheClassOfTheResolver() {
        endpoint("""
                workspace: things
                references:
                  - name: all
                    propertyName: link.*
                    referenceResolver:
                      implementationClass: info.magnolia.rest.reference.jcr.UuidToNodeReferenceResolver
                      targetWorkspace: things
                """);
        bench.thing("/b");
        String b = bench.id(at("/b"));
        bench.thing("/a", Property.of("link", b), Property.of("linkToo", b), Property.of("alink", b));
        Map<?, ?> a = bench.object("/a");
        assertThat(a.get("link")).isInstanceOf(Map.class);
        assertThat(a.get("linkToo")).isInstanceOf(Map.class);
        assertThat(a.get("alink")).isEqualTo(b);
    }

    @Test
    void anEmptyTranslationIsNoneAndAnotherCountryOfTheLanguageStandsIn() {
        endpoint("{workspace: things, properties: [title, place]}");
        bench.thing(
                "/a",
                Property.of("title", "Tor"),
                Property.of("title_en", ""),
                Property.of("place_en_GB", "Field"),
                Property.of("other_en", "x"));
        assertThat(bench.object("/a", "lang", "en").get("title")).isEqualTo("Tor");
        assertThat(bench.object("/a", "lang", "en").get("place")).isEqualTo("Field");
        assertThat(bench.object("/a", "lang", "en").containsKey("other")).isFalse();
        assertThat(bench.object("/a", "lang", "all").get("place_en_GB")).isEqualTo("Field");
    }

    @Test
    void jcrReferenceResolverExpandsLinksOrLooksForAPropertyOfTheTarget() {
        endpoint("""
                workspace: things
                references:
                  - name: a
                    propertyName: byCode
                    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: others, targetPropertyName: code}
                  - name: b
                    propertyName: byPath
                    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: others}
                  - name: c
                    propertyName: bare
                    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: others, expand: false}
                """);
        bench.node(ContentPath.of("others", "/o"), "mgnl:content", Property.of("code", "X7"));
        String id = bench.id(ContentPath.of("others", "/o"));
        bench.thing("/a", Property.of("byCode", "X7"), Property.of("byPath", "/o"), Property.of("bare", id));
        Map<?, ?> a = bench.object("/a");
        assertThat(((Map<?, ?>) a.get("byCode")).get("@id")).isEqualTo(id);
        assertThat(((Map<?, ?>) a.get("byPath")).get("@id")).isEqualTo(id);
        assertThat(a.get("bare")).isEqualTo(id);
    }

    @Test
    void assetReferenceResolverGivesTheFileOrItsLink() {
        endpoint("""
                workspace: things
                references:
                  - name: a
                    propertyName: whole
                    referenceResolver: {$type: assetReferenceResolver}
                  - name: b
                    propertyName: link
                    referenceResolver: {$type: assetReferenceResolver, expand: false, generateLink: true}
                """);
        String id = bench.asset("a.gif");
        bench.thing("/a", Property.of("whole", "jcr:" + id), Property.of("link", "jcr:" + id));
        assertThat(((Map<?, ?>) bench.object("/a").get("whole")).get("@link")).isEqualTo("/dam/jcr:" + id + "/a.gif");
        assertThat(bench.object("/a").get("link")).isEqualTo("/dam/jcr:" + id + "/a.gif");
    }

    @Test
    void aLinkResolverPutsAddressesInPlaceOfThePlaceholdersOfRichText() {
        endpoint("""
                workspace: things
                references:
                  - name: text
                    propertyName: text
                    referenceResolver: {$type: assetLinkResolver, linkType: ABSOLUTE}
                """);
        String id = bench.asset("a.gif");
        String pattern = "${link:{uuid:{" + id + "},repository:{dam},path:{/a.gif}}}";
        bench.thing("/a", Property.of("text", "<img src=\"" + pattern + "\">"), Property.of("raw", pattern));
        assertThat(bench.object("/a").get("text"))
                .isEqualTo("<img src=\"http://www.example.org/dam/jcr:" + id + "/a.gif\">");
        assertThat(bench.object("/a").get("raw")).isEqualTo(pattern);
    }

    @Test
    void referenceDepthEndsReferencesAndReferenceRepeatDecidesOnCircles() {
        String self = """
                workspace: things
                referenceDepth: %d
                references:
                  - name: next
                    propertyName: next
                    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: things}
                """;
        endpoint(self.formatted(0));
        circle();
        assertThat(bench.object("/a").get("next")).isInstanceOf(String.class);
        bench.close();
        endpoint(self.formatted(-1));
        circle();
        Map<?, ?> second = (Map<?, ?>) bench.object("/a").get("next");
        assertThat(second.get("@name")).isEqualTo("b");
        assertThat(second.get("next")).isEqualTo(Map.of("@id", bench.id(at("/a"))));
    }

    @Test
    void referencesThatMultiplyEndAtABound() {
        endpoint("""
                workspace: things
                referenceDepth: -1
                referenceRepeat: true
                references:
                  - name: next
                    propertyName: next
                    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: things}
                """);
        for (int i = 0; i < 12; i++) {
            bench.thing("/t" + i);
        }
        List<String> all = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> bench.id(at("/t" + i)))
                .toList();
        bench.edit(edit -> {
            for (int i = 0; i < 12; i++) {
                edit.set(at("/t" + i), Property.ofTexts("next", all));
            }
        });
        assertThat(bench.get("").status()).isEqualTo(200);
    }

    @Test
    void encodeContentWritesTextsAsTheyStandInHtml() {
        endpoint("{workspace: things, encodeContent: true}");
        bench.thing("/a", Property.of("text", "<p>A & B</p>"));
        assertThat(bench.object("/a").get("text")).isEqualTo("&lt;p&gt;A &amp; B&lt;/p&gt;");
    }

    @Test
    void onlyReadingMethodsAreAnsweredAndTheOthersAreToldWhichThoseAre() {
        endpoint("{workspace: things}");
        bench.thing("/a");
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            Response refused = bench.send(method, "/a", Parameters.NONE, Headers.NONE);
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers().first("Allow")).contains("GET, HEAD, OPTIONS");
        }
        assertThat(bench.send("OPTIONS", "/a", Parameters.NONE, Headers.NONE).status())
                .isEqualTo(204);
        assertThat(bench.send("HEAD", "/a", Parameters.NONE, Headers.NONE).status())
                .isEqualTo(200);
    }

    @Test
    void whoHasTheNewestAnswerIsNotSentItAgain() {
        endpoint("{workspace: things}");
        bench.thing("/a", Property.of("title", "One"));
        String etag = bench.get("/a").headers().first("ETag").orElseThrow();
        Headers seen = Headers.NONE.plus("If-None-Match", etag);
        assertThat(bench.send("GET", "/a", Parameters.NONE, seen).status()).isEqualTo(304);
        bench.edit(edit -> edit.set(at("/a"), Property.of("title", "Two")));
        assertThat(bench.send("GET", "/a", Parameters.NONE, seen).status()).isEqualTo(200);
    }

    private void circle() {
        bench.thing("/a");
        bench.thing("/b", Property.of("next", bench.id(at("/a"))));
        bench.edit(edit -> edit.set(at("/a"), Property.of("next", bench.id(at("/b")))));
    }

    private Map<?, ?> accepting(String languages) {
        return (Map<?, ?>) DeliveryBench.json(
                bench.send("GET", "/a", Parameters.NONE, Headers.NONE.plus("Accept-Language", languages)));
    }

    private static Property date(String text) {
        return Property.of("date", OffsetDateTime.parse(text));
    }
}
