package quartier.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.http.Response;
import quartier.rendering.RenderContext.Mode;

class RenderingTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void textsAreEscapedAndDecodedOnlyWhenAskedFor() {
        stage.content(e -> e.set(Stage.HOME, Property.of("text", "<b>a & \"b\"</b>\nzwei")))
                .template("${content.text}|${cmsfn.decode(content).text}|${content.fehlt!'nichts'}");
        assertThat(stage.html())
                .isEqualTo("&lt;b&gt;a &amp; &quot;b&quot;&lt;/b&gt;<br/>zwei|<b>a & \"b\"</b>\nzwei|nichts");
    }

    @Test
    void aPageOfAnApplicationSendsVisitorsThereAndTellsEditors() {
        stage.write(
                "templates/pages/page.yaml",
                "title: Seite\nrenderType: spa\nbaseUrl: https://app.example/\nrouteTemplate: '/{language}{{@path}}?t={{title}}'\n");
        Response moved = stage.response(Stage.HOME, Mode.PUBLIC, "en");
        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.headers().first("Location")).contains("https://app.example/en/home?t=Start");
        assertThat(stage.html(Mode.EDIT)).contains("href=\"https://app.example/de/home?t=Start\"");
    }

    @Test
    void aPrototypeCanStandInTheSiteItself() {
        stage.template("Seite [@cms.area name='main' /]")
                .component("teil", "Teil ${content.text}")
                .write(
                        "sites/test.yaml",
                        "templates: {prototype: {templateScript: /test/templates/pages/page.ftl, areas: {main: {availableComponents: {teil: {id: 'test:components/teil'}}}}}}\n")
                .write("templates/pages/page.yaml", "title: Seite\nrenderType: site\n")
                .area("/home/main")
                .put("/home/main/0", "teil", "eins");
        assertThat(stage.html()).isEqualTo("Seite Teil eins");
    }

    @Test
    void aContentMapIsAlsoItsNameAndATreeNode() {
        stage.page("home/a", "A")
                .page("home/b", "B")
                .template("[#list cmsfn.children(content) as c]${c}${(c == cmsfn.contentByPath('/home/b'))?c} [/#list]"
                        + "${content?children?size} ${cmsfn.contentByPath('/home/a')?parent.title}");
        assertThat(stage.html()).isEqualTo("afalse btrue 2 Start");
    }

    @Test
    void aTemplateThatEscapesItselfDoesNotEscapeTwice() {
        stage.content(e -> e.set(Stage.HOME, Property.of("text", "<b>ü & ö</b>")))
                .template("[#ftl output_format=\"HTML\"]${content.text}|${cmsfn.decode(content).text}|${'<i>'}"
                        + "|${content.text + '<i>'}|${content.text?length}");
        assertThat(stage.html())
                .isEqualTo(
                        "&lt;b&gt;ü &amp; ö&lt;/b&gt;|<b>ü & ö</b>|&lt;i&gt;|&lt;b&gt;ü &amp; ö&lt;/b&gt;&lt;i&gt;|28");
    }

    @Test
    void valuesKeepTheirTypesAndFollowTheLanguage() {
        stage.content(e -> {
            e.set(Stage.HOME, Property.of("zahl", 1234567L));
            e.set(Stage.HOME, Property.of("ja", true));
            e.set(Stage.HOME, Property.of("wann", OffsetDateTime.parse("2026-01-31T23:30:00Z")));
            e.set(Stage.HOME, Property.ofTexts("viele", List.of("a", "<b>")));
            e.set(Stage.HOME, Property.of("title_en", "Home"));
            e.set(Stage.HOME, Property.of("title_ar", ""));
        });
        stage.template(
                "${content.zahl} ${content.zahl?c} ${content.ja} ${content.wann?string('dd.MM.yyyy HH:mm')} "
                        + "${content.viele?join(',')} ${content.title} ${content.@name} ${content['@depth']} ${cmsfn.language()}");
        assertThat(stage.html()).isEqualTo("1.234.567 1234567 true 01.02.2026 00:30 a,&lt;b&gt; Start home 1 de");
        assertThat(stage.html(Stage.HOME, Mode.PUBLIC, "en"))
                .isEqualTo("1,234,567 1234567 true 01.02.2026 00:30 a,&lt;b&gt; Home home 1 en");
        assertThat(stage.html(Stage.HOME, Mode.PUBLIC, "ar")).contains("Start").endsWith("ar");
    }

    @Test
    void areasRenderTheirComponentsInOrderWithOrWithoutAScript() {
        stage.component("text", "<p>${content.text}</p>")
                .template(
                        "[@cms.area name='main'/]-[@cms.area name='boxes' contextAttributes={'farbe':'rot'}/]${ctx.farbe!'weg'}",
                        "areas:",
                        "  main:",
                        "    availableComponents: {text: {id: test:components/text}}",
                        "  boxes:",
                        "    templateScript: /test/templates/boxes.ftl",
                        "    renderType: freemarker")
                .write(
                        "templates/boxes.ftl",
                        "${def.name} ${ctx.farbe} ${model.parent.content.title}"
                                + "[#list components as c]([@cms.component content=c/])[/#list]")
                .area("/home/main")
                .put("/home/main/0", "text", "eins")
                .put("/home/main/00", "text", "zwei")
                .area("/home/boxes")
                .put("/home/boxes/0", "text", "drei");
        assertThat(stage.html()).isEqualTo("<p>eins</p><p>zwei</p>-boxes rot Start(<p>drei</p>)weg");
    }

    @Test
    void markersStandOnlyInEditModeAndSayWhatAnEditorNeeds() {
        stage.component("text", "<p>${content.text}</p>")
                .template(
                        "[@cms.page/][@cms.area name='main'/]",
                        "areas:",
                        "  main:",
                        "    title: Inhalt",
                        "    maxComponents: 2",
                        "    availableComponents: {text: {id: test:components/text}, weg: {id: test:weg, enabled: false}}")
                .area("/home/main")
                .put("/home/main/0", "text", "eins");
        assertThat(stage.html()).doesNotContain("<!--");
        assertThat(stage.html(Mode.EDIT))
                .isEqualTo("<!-- cms:page content=\"website:/home\" dialog=\"test:pages/page\" preview=\"false\" "
                        + "currentURI=\"/home.html\" availableLocales=\"Deutsch:/,English:/en/,العربية:/ar/\" "
                        + "activationStatus=\"0\" --><!-- /cms:page -->"
                        + "<!-- cms:area content=\"website:/home/main\" name=\"main\" "
                        + "availableComponents=\"test:components/text\" type=\"list\" label=\"Inhalt\" inherit=\"false\" "
                        + "optional=\"false\" created=\"true\" showAddButton=\"true\" -->"
                        + "<!-- cms:component content=\"website:/home/main/0\" dialog=\"test:components/text\" label=\"text\" template=\"test:components/text\" -->"
                        + "<p>eins</p><!-- /cms:component --><!-- /cms:area -->");
    }

    @Test
    void aFailingComponentIsLeftOutForVisitorsAndExplainedToEditors() {
        stage.component("gut", "<p>${content.text}</p>")
                .component("schlecht", "vorher ${content.text}\n  ${content.gibtEsNicht.auchNicht}")
                .template("[@cms.area name='main'/]", "areas:", "  main: {type: list}")
                .area("/home/main")
                .put("/home/main/0", "schlecht", "x")
                .put("/home/main/00", "gut", "y")
                .put("/home/main/01", "fehlt", "z");
        assertThat(stage.html()).isEqualTo("<p>y</p>");
        assertThat(stage.html(Mode.PREVIEW))
                .contains("quartier-problem", "schlecht.ftl:2:5", "<p>y</p>", "there is no template")
                .doesNotContain("vorher");
    }

    @Test
    void whatNeedsJavaThatIsNotHereIsLeftOutAndTheRestIsShown() {
        stage.template(
                "a${stkfn.siteRoot(content).title}[#if pollfn.open]x[/#if][#assign seen = cmsfn.childs(content)]b[#list seen as s]y[/#list]"
                        + "${model.teaser}c${cmsfn.language()}",
                "modelClass: org.example.Model");
        assertThat(stage.html()).isEqualTo("abcde");
        assertThat(stage.html(Mode.PREVIEW)).containsPattern("a<div class=\"quartier-problem\".*stkfn");
    }

    @Test
    void whatIsMissingForAnotherReasonStillEndsTheScript() {
        for (String script : List.of(
                "a${content.nix}", "[#assign myfn = {}]${myfn.x}", "${model.teaser}", "${content.nix}${stkfn.x}")) {
            stage.template(script);
            assertThatThrownBy(() -> stage.html()).as(script).isInstanceOf(RenderingException.class);
        }
    }

    @Test
    void aFailingPageSaysWhere() {
        stage.template("eins\n[#if]");
        assertThatThrownBy(() -> stage.html()).isInstanceOfSatisfying(RenderingException.class, e -> {
            assertThat(e.problem().origin().line()).isEqualTo(2);
            assertThat(e.problem().origin().file()).endsWith("page.ftl");
            assertThat(e.problem().origin().module()).isEqualTo("test");
        });
    }

    @Test
    void anAreaInheritsComponentsAndPropertiesFromAncestorPages() {
        stage.component("text", "${content.text}${cmsfn.isInherited(content)?then('*','')} ")
                .template(
                        "[@cms.area name='footer'/]",
                        "areas:",
                        "  footer:",
                        "    renderType: freemarker",
                        "    templateScript: /test/templates/footer.ftl",
                        "    inheritance: {enabled: true, components: filtered}")
                .write(
                        "templates/footer.ftl",
                        "${content.ton!'-'}:[#list components as c][@cms.component content=c/][/#list]")
                .area("/home/footer")
                .put("/home/footer/0", "text", "oben")
                .put("/home/footer/00", "text", "nur oben")
                .page("home/unten", "Unten");
        ContentPath below = ContentPath.of("website", "/home/unten");
        stage.content(e -> {
            e.set(Stage.HOME.resolve("footer"), Property.of("ton", "hell"));
            e.set(Stage.HOME.resolve("footer/0"), Property.of("inheritable", true));
            e.set(below, Property.of("mgnl:template", "test:pages/page"));
        });
        assertThat(stage.html(below, Mode.PUBLIC, "de")).isEqualTo("hell:oben* ");
        stage.area("/home/unten/footer").put("/home/unten/footer/0", "text", "eigen");
        assertThat(stage.html(below, Mode.PUBLIC, "de")).isEqualTo("hell:oben* eigen ");
        assertThat(stage.html(below, Mode.EDIT, "de"))
                .contains("content=\"website:/home/footer/0\" inherited=\"true\" editable=\"false\"");
    }

    @Test
    void anAreaThatNobodyOpenedYetIsEmptyAndNotAnError() {
        stage.template(
                        "[@cms.area name='main'/][@cms.area name='extra'/]",
                        "areas:",
                        "  main: {renderType: freemarker, templateScript: /test/templates/a.ftl}",
                        "  extra: {renderType: freemarker, templateScript: /test/templates/a.ftl, optional: true}")
                .write("templates/a.ftl", "[${content.title!'leer'} ${components?size}]");
        assertThat(stage.html()).isEqualTo("[leer 0]");
    }

    @Test
    void codeInATemplateRunsAndCodeInContentDoesNot() {
        stage.content(e -> e.set(Stage.HOME, Property.of("text", "<script>evil()</script><style>p{}</style>")));
        stage.template("[#assign own = \"<script>own()</script>\"]<STYLE media='all'>p{}</STYLE>${own}"
                + "<script src='/.resources/a.js'></script><script type=\"application/ld+json\">{}</script>"
                + "${cmsfn.decode(content).text}");
        Response page = stage.response(Stage.HOME, Mode.PUBLIC, "de");
        String nonce = Pattern.compile("'nonce-([\\w-]{22})'")
                .matcher(page.headers().first("Content-Security-Policy").orElseThrow())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(Stage.text(page))
                .isEqualTo(
                        "<STYLE nonce=" + nonce + " media='all'>p{}</STYLE><script nonce=" + nonce + ">own()</script>"
                                + "<script src='/.resources/a.js'></script><script type=\"application/ld+json\">{}</script>"
                                + "<script>evil()</script><style>p{}</style>");
        assertThat(stage.html()).as("another page, another nonce").doesNotContain(nonce);
    }

    @Test
    void includesAndImportsAreFoundAbsolutelyAndRelatively() {
        stage.template(
                        "[#include '/test/templates/inc/a.ftl'][#include '../inc/a.ftl'][#import '../inc/m.ftl' as m][@m.x/]")
                .write("templates/inc/a.ftl", "A${content.title}")
                .write("templates/inc/m.ftl", "<#macro x>M</#macro>");
        assertThat(stage.html()).isEqualTo("AStartAStartM");
    }

    @Test
    void linksInRichTextAreReplacedAndLinksToNothingLoseTheirAddress() {
        stage.page("home/sprache", "Sprache");
        String id = stage.id("website:/home/sprache");
        stage.content(
                e -> e.set(
                        Stage.HOME,
                        Property.of(
                                "text",
                                "<a href=\"${link:{uuid:{" + id
                                        + "},repository:{website},path:{/x},nodeData:{},extension:{html}}}#a\">1</a>"
                                        + "<a href=\"${link:{uuid:{nix},repository:{website},path:{/nix}}}\" class=\"c\">2</a>")));
        stage.template("${cmsfn.decode(content).text}");
        assertThat(stage.html()).isEqualTo("<a href=\"/sprache.html#a\">1</a><a class=\"c\">2</a>");
    }

    @Test
    void scriptsMaySetTheStatusButNoCookie() {
        stage.template("${ctx.response.setStatus(404)!}${ctx.response.setHeader('Set-Cookie','a=b')!}"
                + "${ctx.response.setHeader('X-Robots-Tag','noindex')!}");
        var response = stage.response(Stage.HOME, Mode.PUBLIC, "de");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("Set-Cookie")).isEmpty();
        assertThat(response.headers().first("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void whatVisitorsSendIsEscaped() {
        stage.query("q", "<script>")
                .template("${ctx.getParameter('q')} ${ctx.q} ${ctx.parameters.q} ${ctx.contextPath}|");
        assertThat(stage.html()).isEqualTo("&lt;script&gt; &lt;script&gt; &lt;script&gt; |");
    }

    @Test
    void whatAPageReadIsNotedAndTheClockToo() {
        stage.template("${content.title} ${.now?string('yyyy')}");
        stage.html();
        assertThat(stage.reads.nodes()).contains("website:/home");
        assertThat(stage.reads.until()).contains(Instant.parse("2026-07-01T10:01:00Z"));
    }

    @Test
    void aPrototypeGivesAPageWhatItDoesNotSay() {
        stage.write("templates/pages/page.yaml", "title: Seite\nrenderType: site\nareas: {main: {title: Eigen}}\n")
                .write(
                        "templates/pages/prototype.yaml",
                        "renderType: freemarker\ntemplateScript: /test/templates/p.ftl\nareas: {kopf: {}, main: {type: single}}\n")
                .write("templates/p.ftl", "${def.areas?keys?join(',')} ${def.areas.main.type} ${def.title}");
        stage.site = new quartier.definition.Site(
                "p",
                stage.site.languages(),
                "",
                "test:pages/prototype",
                stage.site.templates(),
                List.of(),
                stage.site.mappings(),
                Map.of(),
                List.of(),
                stage.site.options(),
                stage.site.origin());
        assertThat(stage.html()).isEqualTo("kopf,main single Seite");
    }

    @Test
    void aComponentOrAnAreaCanBeRenderedAlone() {
        stage.component("text", "<p>${content.text}</p>")
                .template("", "areas: {main: {title: Inhalt}}")
                .area("/home/main")
                .put("/home/main/0", "text", "eins")
                .put("/home/main/00", "text", "zwei");
        assertThat(stage.html(ContentPath.of("website", "/home/main/00"), Mode.PUBLIC, "de"))
                .isEqualTo("<p>zwei</p>");
        assertThat(stage.html(ContentPath.of("website", "/home/main"), Mode.EDIT, "de"))
                .startsWith("<!-- cms:area content=\"website:/home/main\"")
                .contains("<p>eins</p>", "<p>zwei</p>");
    }
}
