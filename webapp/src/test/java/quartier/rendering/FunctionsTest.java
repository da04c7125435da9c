package quartier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.Binary;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.rendering.RenderContext.Mode;
import quartier.rendering.functions.ContextModel;
import quartier.rendering.functions.MessageTexts;
import quartier.rendering.rest.AllowedHosts;
import quartier.rendering.rest.RestCalls;
import quartier.search.SearchIndex;

/** What scripts of other people's modules call, and what they get. */
class FunctionsTest {
    private static final String TYPE = """
            datasource: {$type: jcrContentTypeDatasource, workspace: things, autoCreate: true}
            model:
              nodeType: test:thing
              properties:
                name: {required: true, i18n: true}
                slug: {}
                text: {type: richText}
                begin: {type: Date}
                end: {type: Date}
                next: {type: 'reference:thing'}
                left: {type: Date}
            quartier:
              title: name
              pages: {path: '/dinge/{slug}/', template: 'test:pages/page', parent: /home/liste}
              schedule: {begin: begin, end: end}
              lifecycle: {replace: {after: left, by: next}, archive: P24M}
            """;

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
        stage.write("contentTypes/thing.yaml", TYPE)
                .write("i18n/test-messages_de.properties", "gruss=Hallo {0}\n")
                .write("i18n/test-messages_en.properties", "gruss=Hello {0}\n")
                .write(
                        "themes/plain.yaml",
                        "imaging: {variations: {klein: {class: x.SimpleResizeVariation, width: 100}}}\ncssFiles: [{link: /.resources/test/a.css}]\n")
                .write("webresources/css/a.css", "a{}")
                .page("home/liste", "Liste & mehr")
                .page("home/weg", "Versteckt");
        stage.store.ensureWorkspace("things");
        stage.store.ensureNamespace("test", "urn:test");
        stage.store.ensureNodeType("test:thing");
        stage.content(e -> e.set(ContentPath.of("website", "/home/weg"), Property.of("hideInNav", true)))
                .node("things:/eins", "test:thing", Map.of("name", "Eins <1>", "slug", "eins", "text", "<p>x</p>"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${cmsfn.editMode?c} ${cmsfn.isPublicInstance()?c} ${cmsfn.publicInstance?c} ${cmsfn.editMode()?c}|false true true false",
                "${cmsfn.link(content)} ${cmsfn.link(cmsfn.contentByPath('/home/liste'))}|/ /liste.html",
                "[#list cmsfn.children(content, 'mgnl:page') as p]${p.title};[/#list]|Liste &amp; mehr;Versteckt;",
                "${cmsfn.contentByPath('/home/liste').title}|Liste &amp; mehr",
                "${cmsfn.contentByPath('/eins', 'things').text} ${cmsfn.contentByPath('/eins','things').name}|<p>x</p> Eins &lt;1&gt;",
                "${cmsfn.contentByPath('/', 'things')?has_content?c} ${cmsfn.contentByPath('/nichts', 'things')?has_content?c}|true false",
                "${cmsfn.parent(cmsfn.contentByPath('/home/liste')).@name} ${cmsfn.page(content).@name} ${cmsfn.root(content).@depth}|home home 0",
                "${cmsfn.ancestors(cmsfn.contentByPath('/home/liste'))?size} ${cmsfn.metaData(content, 'mgnl:template')}|1 test:pages/page",
                "${cmsfn.asJCRNode(content).getName()} ${cmsfn.asJCRNode(content).path} ${cmsfn.asJCRNode(content).getProperty('title').getString()} ${cmsfn.asJCRNode(content).hasNode('liste')?c}|home /home Start true",
                "${cmsfn.asContentMap(cmsfn.nodeByPath('/home')).title} ${cmsfn.asJCRNode(content).primaryNodeType.name}|Start mgnl:page",
                "${cmsfn.siblings(cmsfn.contentByPath('/home/liste')).next().title} ${cmsfn.isCurrentLocale('de')?c} ${cmsfn.localizedLinks().en}|Versteckt true /en/",
                "[#list navfn.navItems(content) as p]${p.title}[/#list] ${navfn.isActive(content, content)?c} ${navfn.rootPage(content).@name}|Liste &amp; mehr true home",
                "${sitefn.site().name} ${sitefn.site().parameters.hotline} ${sitefn.theme(sitefn.site()).cssFiles[0].link}|test 0541 /.resources/test/a.css",
                "${i18n['gruss']} ${i18n.get('gruss', ['du'])} ${i18n['fehlt']} ${i18n.getWithDefault('fehlt','x')}|Hallo {0} Hallo du ???fehlt??? x",
                "${state.currentURI} ${state.getExtension()} ${state.locale} ${ctx.locale.language} ${state.mainContentNode.title}|/home.html html de de Start",
                "${resfn.css('/test/.*css')?trim}|<link rel=\"stylesheet\" href=\"/.resources/test/webresources/css/a.css\">",
                "${def.id} ${def.parameters.x} ${model.content.title} ${model.root.content.title}|test:pages/page 7 Start Start",
                "${jsonfn.from(content).add('title').print()}|{\"title\":\"Start\"}",
                "${(restfn.call('a','b',{}).x)!'nichts'} ${cmsfn.abbreviateString('Eins zwei drei', 9)}|nichts Eins zwei …",
                "[#list cmsfn.contentListByTemplateId(cmsfn.root(content), 'test:pages/page') as p]${p.@name}[/#list]|home",
                "${quartierfn.title(cmsfn.contentByPath('/eins','things'))} ${quartierfn.link('/home/liste')} ${quartierfn.html(cmsfn.contentByPath('/eins','things'),'text')}|Eins &lt;1&gt; /liste.html <p>x</p>",
                "[#list quartierfn.breadcrumb(cmsfn.contentByPath('/home/liste')) as b]${b.title}${b.current?c} [/#list]|Startfalse Liste &amp; mehrtrue",
                "[#ftl output_format='HTML']${quartierfn.link('/home/' + cmsfn.contentByPath('/home/liste').@name)} ${quartierfn.link('/home/' + content.teil)} ${content.teil?upper_case}${(content.teil == 'liste')?c}${'7'?number + 1}|/liste.html /liste.html LISTEtrue8",
                "[#list cmsfn.asContentMapList(cmsfn.search('website', \"select * from [mgnl:page] as t where isdescendantnode(t, '/home') order by t.title\", 'JCR-SQL2', 'mgnl:page')) as p]${p.title};[/#list]|Liste &amp; mehr;Versteckt;",
                "[#list cmsfn.search('website', \"select * from nt:base where title = 'Versteckt'\", 'sql', '') as n]${n.name} ${n.getProperty('title').string}[/#list]|weg Versteckt",
                "${cmsfn.metaData(content, 'mgnl:comment')?has_content?c} ${ctx.getUser().getName()} ${ctx.user.name} ${ctx.user.hasRole('x')?c} '${ctx.csrf}'|false anonymous anonymous false ''",
                "[#list quartierfn.languages() as l]${l.tag}${l.current?c}${l.rightToLeft?c} [/#list]|detruefalse enfalsefalse arfalsetrue",
            })
    void aFunctionGivesWhatItIsKnownToGive(String script, String expected) {
        stage.content(e -> e.set(Stage.HOME, Property.of("teil", "liste")));
        stage.template(script, "parameters: {x: 7}");
        assertThat(stage.html().strip()).isEqualTo(expected);
    }

    @Test
    void whoHasLeftIsReplacedFromThatMomentOnAndCirclesEnd() {
        ContentPath one = ContentPath.of("things", "/eins");
        stage.node(
                "things:/zwei", "test:thing", Map.of("name", "Zwei", "slug", "zwei", "next", stage.id("things:/eins")));
        String two = stage.id("things:/zwei");
        stage.content(e -> {
            e.set(one, Property.of("next", two));
            e.set(one, Property.of("left", OffsetDateTime.parse("2026-08-01T00:00+02:00")));
            e.set(Stage.HOME, Property.ofTexts("who", List.of(stage.id("things:/eins"), two)));
        });
        stage.template("[#list quartierfn.references(content, 'who') as p]${p.slug} [/#list]");
        assertThat(stage.html()).isEqualTo("eins zwei ");
        assertThat(stage.reads.until()).contains(Instant.parse("2026-07-31T22:00:00Z"));
        stage.content(e -> e.set(one, Property.of("left", OffsetDateTime.parse("2026-07-01T00:00+02:00"))));
        assertThat(stage.html()).isEqualTo("zwei ");
        stage.content(e -> e.set(
                ContentPath.of("things", "/zwei"),
                Property.of("left", OffsetDateTime.parse("2026-07-01T00:00+02:00"))));
        assertThat(stage.html()).isEmpty();
    }

    @Test
    void assetsHaveLinksMetadataAndRenditions() {
        stage.content(e -> {
            ContentPath asset = ContentPath.of("dam", "/haus.jpg");
            e.create(asset, "mgnl:asset");
            e.set(asset, Property.of("title", "Haus <1>"));
            e.create(asset.child("jcr:content"), "mgnl:resource");
            e.set(asset.child("jcr:content"), Property.of("jcr:data", bytes()));
            e.set(asset.child("jcr:content"), Property.of("jcr:mimeType", "image/jpeg"));
            e.set(asset.child("jcr:content"), Property.of("fileName", "häuser 1.jpg"));
            e.set(asset.child("jcr:content"), Property.of("size", 1_234_567L));
            e.set(asset.child("jcr:content"), Property.of("width", 400L));
            e.set(asset.child("jcr:content"), Property.of("height", 300L));
        });
        String id = stage.id("dam:/haus.jpg");
        stage.content(e -> e.set(Stage.HOME, Property.of("bild", "jcr:" + id)));
        stage.template("${damfn.getAssetLink(content.bild)} ${damfn.getAsset(content.bild).title} "
                + "${damfn.getAssetMap(content.bild).metadata.mgnl.width} ${damfn.getRendition(content.bild,'klein').link} "
                + "${damfn.getRendition(content.bild,'klein').getLink()} ${(damfn.getAsset('jcr:nix').link)!'nichts'} "
                + "${quartierfn.file(content.bild).sizeText} ${quartierfn.image(content.bild,'klein').height}");
        String link = "jcr:" + id + "/h%C3%A4user%201.jpg";
        assertThat(stage.html())
                .isEqualTo("/dam/" + link + " Haus &lt;1&gt; 400 /.imaging/mte/plain/klein/dam/" + link
                        + " /.imaging/mte/plain/klein/dam/" + link + " nichts 3\u00a0Byte 75");
    }

    @Test
    void listsOfItemsAreAskedOfTheIndexAndNotedWithTheMomentTheyChange() {
        stage.index.items.add(new SearchIndex.Item(
                stage.id("things:/eins"),
                ContentPath.of("things", "/eins"),
                Optional.of(Instant.parse("2026-07-02T08:00:00Z")),
                Optional.empty(),
                "",
                ""));
        stage.index.facets.add(
                new SearchIndex.Facet("next", List.of(new SearchIndex.FacetValue(stage.id("things:/eins"), 3, true))));
        stage.index.validUntil = Optional.of(Instant.parse("2026-07-02T10:00:00Z"));
        stage.query("ort", "a<b");
        stage.template("[#assign l = quartierfn.items('thing', {'period':'upcoming','limit':5,'facets':['next'],"
                + "'filters':{'slug': quartierfn.parameters('ort'), 'leer': quartierfn.parameters('fehlt')}})]"
                + "${l.total} [#list l.items as i]${i.content.name} ${i.begin?string('dd.MM. HH:mm')} ${i.link}[/#list] "
                + "[#list l.facets as f][#list f.values as v]${v.label} ${v.count} ${v.chosen?c}[/#list][/#list]");
        assertThat(stage.html()).isEqualTo("1 Eins &lt;1&gt; 02.07. 10:00 /dinge/eins.html Eins &lt;1&gt; 3 true");
        assertThat(stage.index.listQuery.filters()).isEqualTo(Map.of("slug", List.of("a<b")));
        assertThat(stage.index.listQuery.period()).isEqualTo(SearchIndex.Period.UPCOMING);
        assertThat(stage.reads.topics()).contains("type:test:thing");
        assertThat(stage.reads.until()).contains(Instant.parse("2026-07-02T10:00:00Z"));
    }

    @Test
    void theSiteSearchGivesMarkedHitsAndASuggestion() {
        stage.index.hits.add(new SearchIndex.Hit(
                "",
                ContentPath.of("website", "/home/liste"),
                "page",
                "<mark>Liste</mark> &amp; mehr",
                "a <mark>b</mark>",
                1));
        stage.query("q", "Lite \"x\"");
        stage.template("[#ftl output_format='HTML'][#assign r = quartierfn.search({'text': quartierfn.parameter('q')})]"
                + "${r.total} [#list r.hits as h]${h.title} ${h.excerpt} ${h.link} ${h.kind}[/#list] ${r.suggestion!}");
        assertThat(stage.html()).isEqualTo("1 <mark>Liste</mark> &amp; mehr a <mark>b</mark> /liste.html page sprache");
        assertThat(stage.index.query.text()).isEqualTo("Lite \"x\"");
        assertThat(stage.reads.topics()).contains("search");
    }

    @Test
    void whatHasEndedIsOverAndThePageHoldsUntilThen() {
        ContentPath item = ContentPath.of("things", "/eins");
        stage.content(e -> {
            e.set(item, Property.of("begin", OffsetDateTime.parse("2026-07-01T11:00:00+02:00")));
            e.set(item, Property.of("end", OffsetDateTime.parse("2026-07-01T13:00:00+02:00")));
        });
        stage.template(
                "[#assign i = cmsfn.contentByPath('/eins','things')]${quartierfn.isOver(i)?c} "
                        + "[#list quartierfn.occurrences(i) as o]${quartierfn.formatDate(o.begin, 'EEEE, d. MMMM, HH:mm')}[/#list]");
        assertThat(stage.html()).isEqualTo("false Mittwoch, 1. Juli, 11:00");
        assertThat(stage.reads.until()).contains(Instant.parse("2026-07-01T11:00:00Z"));
    }

    @Test
    void aMomentPassesAndThePageHoldsUntilThen() {
        ContentPath item = ContentPath.of("things", "/eins");
        stage.content(e -> {
            e.set(item, Property.of("begin", OffsetDateTime.parse("2020-07-01T00:00:00+02:00")));
            e.set(item, Property.of("end", OffsetDateTime.parse("2036-07-01T00:00:00+02:00")));
        });
        stage.template("[#assign i = cmsfn.contentByPath('/eins','things')]${quartierfn.isPast(i.begin)?c} "
                + "${quartierfn.isPast(i.end, 'day')?c} ${quartierfn.isPast(i.nothing!'')?c}");
        assertThat(stage.html()).isEqualTo("true false false");
        assertThat(stage.reads.until()).contains(Instant.parse("2036-07-01T22:00:00Z"));
    }

    @Test
    void anItemIsFoundAtItsAddressAlsoAfterOtherChanges() {
        assertThat(target("/dinge/eins")).contains("things:/eins website:/home/liste test:pages/page");
        stage.node("things:/zwei", "test:thing", Map.of("name", "Zwei", "slug", "zwei"));
        assertThat(target("/dinge/eins")).contains("things:/eins website:/home/liste test:pages/page");
        assertThat(target("/dinge/zwei")).isPresent();
        stage.content(e -> e.set(ContentPath.of("things", "/eins"), Property.of("slug", "neu")));
        assertThat(target("/dinge/eins")).isEmpty();
        assertThat(target("/dinge/neu")).isPresent();
        assertThat(target("/liste")).contains("website:/home/liste website:/home/liste ");
        assertThat(target("/")).contains("website:/home website:/home test:pages/page");
        assertThat(target("/gibt/es/nicht")).isEmpty();
    }

    @Test
    void addressesEndWithASlashWhereTheSiteSaysSo() {
        stage.site = Stage.site(new quartier.definition.Site.Options(
                quartier.definition.Site.Addresses.SLASH,
                "",
                "",
                "",
                "",
                "",
                java.util.List.of(),
                java.util.Map.of(),
                quartier.definition.Holidays.NONE));
        stage.template(
                "${cmsfn.link(cmsfn.contentByPath('/home/liste'))} ${cmsfn.link(cmsfn.contentByPath('/eins','things'))}");
        assertThat(stage.html(Stage.HOME, Mode.PUBLIC, "en")).isEqualTo("/en/liste/ /en/dinge/eins/");
    }

    @Test
    void everyFunctionIsDocumented() throws IOException {
        Path docs = Path.of(System.getProperty("basedir", ".")).resolve("../docs/modules/functions.md");
        String text = Files.readString(docs);
        Functions functions =
                new Functions(stage.index, new RestCalls(AllowedHosts.NONE, Stage.CLOCK, Duration.ofSeconds(1)));
        for (String object : functions.names()) {
            for (String method : functions.methods(object)) {
                assertThat(text).as(object + "." + method).containsPattern("\\b" + method + "\\b");
            }
        }
        assertThat(ContextModel.methods()).allSatisfy(method -> assertThat(text).contains(method));
        assertThat(MessageTexts.methods()).allSatisfy(method -> assertThat(text).contains(method));
    }

    private Optional<String> target(String path) {
        return stage.links
                .resolve(path, stage.store.snapshot(), stage.registry(), stage.site)
                .map(t -> t.path() + " " + t.page().path() + " " + t.templateId());
    }

    private Binary bytes() {
        return stage.store.binary(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
    }
}
