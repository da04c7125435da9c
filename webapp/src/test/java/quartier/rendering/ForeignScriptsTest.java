package quartier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.rendering.RenderContext.Mode;
import quartier.search.SearchIndex;

/** Rarer ways in which scripts written for Magnolia ask for content: JCR's own names, overloads, older spellings. */
class ForeignScriptsTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
        stage.store.ensureWorkspace("category");
        stage.store.ensureWorkspace("tags");
        stage.page("home/a", "A & B")
                .page("home/b", "Zwei")
                .page("home/b/c", "Drei")
                .area("/home/main")
                .put("/home/main/0", "text", "x")
                .node("category:/sport", "mgnl:category", Map.of("name", "sport"))
                .node("category:/spiel", "mgnl:category", Map.of("name", "spiel"))
                .node("tags:/gut", "mgnl:content", Map.of("name", "gut"))
                .node("tags:/neu", "mgnl:content", Map.of("name", "neu"))
                .node("dam:/bilder", "mgnl:folder", Map.of())
                .node("dam:/bilder/haus.jpg", "mgnl:asset", Map.of("title", "Haus <1>", "creator", "Ada"));
        stage.content(e -> {
            ContentPath file = ContentPath.of("dam", "/bilder/haus.jpg/jcr:content");
            e.create(file, "mgnl:resource");
            e.set(file, Property.of("jcr:mimeType", "image/jpeg"));
            e.set(file, Property.of("fileName", "haus.jpg"));
            e.set(file, Property.of("jcr:data", stage.store.binary(new ByteArrayInputStream(new byte[] {1}))));
        });
        stage.content(e -> {
            e.set(Stage.HOME, Property.of("title_en", "Home <b>"));
            e.set(Stage.HOME, Property.of("count", 3L));
            e.set(Stage.HOME, Property.of("flag", true));
            e.set(Stage.HOME, Property.of("logo", "jcr:" + stage.id("dam:/bilder/haus.jpg")));
            e.set(Stage.HOME, Property.ofTexts("tags", List.of("x", "y")));
            e.set(at("/home/a"), Property.of("mgnl:template", "test:pages/page"));
            e.set(at("/home/b/c"), Property.of("mgnl:template", "test:pages/page"));
            e.set(at("/home/b/c"), Property.of("hideInNav", true));
            e.set(at("/home/a"), Property.ofTexts("mgnl:tags", List.of(stage.id("tags:/gut"), stage.id("tags:/neu"))));
            e.set(at("/home/b"), Property.ofTexts("mgnl:tags", List.of(stage.id("tags:/gut"))));
            e.set(
                    ContentPath.of("category", "/sport"),
                    Property.ofTexts("relatedUUID", List.of(stage.id("category:/spiel"))));
        });
        stage.content(e -> {
            ContentPath photo = at("/home/main/0/photo");
            e.create(photo, "mgnl:resource");
            e.set(photo, Property.of("fileName", "p.jpg"));
            e.set(photo, Property.of("jcr:data", stage.store.binary(new ByteArrayInputStream(new byte[] {1}))));
        });
        stage.write(
                "themes/plain.yaml", "imaging: {variations: {klein: {class: x.SimpleResizeVariation, width: 100}}}\n");
        stage.write("i18n/test-messages_de.properties", "satz=Geht''s {0}?\n");
        stage.write("webresources/a.css", "a{}").write("webresources/b.css", "b{}");
    }

    private static ContentPath at(String path) {
        return ContentPath.of("website", path);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a node prints its path and its ancestors are asked by depth|${model.node} ${cmsfn.nodeByPath('/home/b/c').getAncestor(2).name}|/home b",
                "properties have types and values|[#assign n = cmsfn.asJCRNode(content)]${n.getProperty('count').long + 1} ${n.getProperty('flag').boolean?c} ${n.getProperty('tags').values[1].string} ${n.getProperty('tags').multiple?c} ${n.getProperty('main/0/text').string} ${n.getProperty('count').type}|4 true y true x 3",
                "a missing property is nothing|${(cmsfn.asJCRNode(content).getProperty('nix').string)!'-'} ${cmsfn.asJCRNode(content).hasProperty('nix')?c}|- false",
                "nodes are chosen by patterns|[#list cmsfn.asJCRNode(content).getNodes(['a', 'b*']) as n]${n.name}[/#list] ${cmsfn.asJCRNode(content).nodes.size}|ab 3",
                "an iterator is walked by hand|[#assign i = cmsfn.asJCRNode(content).getNodes()][#list 1..9 as x][#if !i.hasNext()][#break][/#if]${i.nextNode().name} [/#list]|a b main",
                "the session finds other nodes|${cmsfn.asJCRNode(content).session.getNode('/home/b').getProperty('title').string} ${ctx.getJCRSession('dam').getNode('/bilder').name} ${cmsfn.asJCRNode(content).session.workspace.name}|Zwei bilder website",
                "a property that holds an identifier leads to its node|${cmsfn.asJCRNode(content).getProperty('logo').node.name}|haus.jpg",
                "node types have names|${cmsfn.asJCRNode(content).primaryNodeType.name} ${cmsfn.asJCRNode(content).primaryNodeType}|mgnl:page mgnl:page",
                "a node keeps its escaping|${cmsfn.asJCRNode(cmsfn.contentByPath('/home/a')).getProperty('title').string} ${cmsfn.decode(cmsfn.nodeByPath('/home/a')).getProperty('title').string} ${cmsfn.asContentMap(cmsfn.asJCRNode(content)).title}|A &amp; B A & B Start",
                "functions of nothing give nothing|${(cmsfn.children(content.nix!)!'')?is_string?c} ${cmsfn.link(content.nix!)!'-'} ${damfn.getAssetLink(content.nix!)!'-'} ${(cmsfn.page(content.nix!)!'-')} ${(cmsfn.asContentMap(content.nix!)!'-')} ${navfn.isOpen(content, content.nix!)?c} ${cmsfn.contentById(content.nix!)!'-'} ${cmsfn.contentByPath('nix')!'-'} ${cmsfn.inherit(content.nix!)!'-'} ${cmsfn.ancestors(content.nix!)?size}|true - - - - false - - - 0",
                "the main node is a JCR node and a content map|${state.mainContentNode.getPath()} ${state.mainContentNode.title} ${cmsfn.asContentMap(state.mainContentNode).@name}|/home Start home",
                "an inherited property is a property|[#assign p = cmsfn.inheritProperty(cmsfn.contentByPath('/home/b/c'), 'count')]${p.long} ${p.string} ${p} ${cmsfn.inheritProperty(cmsfn.contentByPath('/home/b/c'), 'flag')?c}|3 3 3 true",
                "XPath finds nodes|[#list cmsfn.search('website', \"/jcr:root/home//element(*, mgnl:page)[@title != 'Zwei'] order by @title descending\", 'xpath', 'mgnl:page') as n]${n.name}[/#list]|ca",
                "pages of a template take a condition and an order|[#list cmsfn.contentListByTemplateId(content, 'test:pages/page', 10, 'AND content.hideInNav is null', '') as p]${p.@name}[/#list] [#list cmsfn.contentListByTemplateIds(content, ['test:pages/page'], 1, '', 'title desc') as p]${p.@name}[/#list]|a c",
                "a link needs a workspace and an identifier or path|${cmsfn.link('website', state.mainContentNode.identifier)} ${cmsfn.link('website', '/home/b')} ${cmsfn.link('website', 'nix')!'-'}|/ /b.html -",
                "an asset's key has parts|[#assign a = damfn.getAsset(content.logo)]${a.itemKey.providerId} ${(a.getItemKey().asString() == content.logo)?c} ${(a.getItemKey().getAssetId() == a.identifier)?c} ${damfn.getAssetForId(content.logo).title} ${damfn.getAssetMapForAssetId(content.logo).name}|jcr true true Haus &lt;1&gt; haus.jpg",
                "creators are a list and a text|${damfn.getAssetMap(content.logo).metadata.dc.creator?first} ${damfn.getAssetMap(damfn.getAsset(content.logo)).metadata.dc.creator}|Ada Ada",
                "a rendition knows its asset|[#assign r = damfn.getRendition(damfn.getAsset(content.logo), 'x')]${r.asset.name} ${r.getAsset().getMimeType()} ${(r.getLink() == r.link)?c}|haus.jpg image/jpeg true",
                "folders are found by path and provider|${damfn.getFolder('jcr', '/bilder').@name} ${damfn.getAssetsFromFolder('/bilder')?size}|bilder 1",
                "a folder says where it is and what is in it|[#assign f = damfn.getFolder('/bilder')]${f.getPath()} ${f.name} ${f.folder?c} [#list f.children as c]${c.name} ${c.asset?c}[/#list] ${cmsfn.children(f)?size}|/bilder bilder true haus.jpg true 1",
                "the node type of a content map is a text with a name|${content.@nodeType} ${content.@nodeType.name} ${(content.@nodeType == 'mgnl:page')?c}|mgnl:page mgnl:page true",
                "a part of a page has an address|${cmsfn.link(content.main['0'])}|/main/0.html",
                "what no mapping knows is written as its path|${cmsfn.link(cmsfn.contentByPath('/sport', 'category'))}|/sport.html",
                "an item has its name as apps of Magnolia store it|${cmsfn.contentByPath('/sport', 'category').jcrName}|sport",
                "what gives nothing prints nothing|x${ctx.response.setHeader('Cache-Control', 'no-cache')}${ctx.setAttribute('a', 'b')}${ctx.a}|xb",
                "a path may end with a slash|${cmsfn.contentByPath('/home/b/').title} ${cmsfn.nodeByPath('/sport/', 'category').name}|Zwei sport",
                "eval reads values|${'300'?eval / 100} ${'[1, 2]'?eval?size} ${'{\"a\": \"x\"}'? eval.a} ${'true'?eval?c}|3 2 x true",
                "categories are related|[#list cmsfn.asContentMapList(catfn.getRelatedCategories('sport')) as c]${c.name}[/#list] ${cmsfn.contentByPath('/sport', catfn.getCategorizationRepository()).name} ${catfn.getCategoryNodeByName('spiel').name}|spiel sport spiel",
                "tags with an operator|[#list tagfn.getContentByTags('website', '/home', 'AND', 'gut', 'neu') as c]${c.@name}[/#list] [#list tagfn.getContentByTags('website', '/home', 'gut', 'neu') as c]${c.@name}[/#list]|a ab",
                "resources take a list and attributes|${resfn.css(['/test/webresources/b.css', '/test/.*css'], 'media=\"print\"')?replace('\\n', ' ')}|<link rel=\"stylesheet\" href=\"/.resources/test/webresources/b.css\" media=\"print\"> <link rel=\"stylesheet\" href=\"/.resources/test/webresources/a.css\" media=\"print\">",
                "names of parameters are escaped too|[#list ctx.parameters?keys as k]${k}[/#list] [#list ctx.request.parameterNames as k]${k}[/#list] ${ctx.request.serverPort?c}|q&lt; q&lt; 80",
                "an image that stands with a component|${imgfn.getImageVariationLinkFromBinary(cmsfn.asJCRNode(content).getNode('main/0/photo'), 'klein')} ${imgfn.getImageLink(content.main['0'], 'photo', 'original')}|/.imaging/mte/plain/klein/website/home/main/0/photo/p.jpg /.imaging/original/website/home/main/0/photo/p.jpg",
                "a link to a file that stands with a component|${cmsfn.link(content.main['0'].photo)}|/.imaging/original/website/home/main/0/photo/p.jpg",
                "messages double their quotes|${i18n.get('satz', ['x'])} ${i18n['satz']}|Geht's x? Geht''s {0}?",
                "sizes are whatever they are|${cmsfn.readableFileSize(1500000)} ${cmsfn.readableFileSize('12.5')} ${cmsfn.readableFileSize('x')}|1,5\u00a0MB 12\u00a0Byte 0\u00a0Byte",
                "an item of an app has a place below a page|${navfn.link(cmsfn.contentByPath('/sport', 'category'), '/home/b')} ${navfn.link(cmsfn.contentByPath('/home/a'), '/home/b')} ${navfn.link(cmsfn.contentByPath('/sport', 'category'))!'-'}|/b/sport.html /a.html -",
                "parameters of the request are lists|${ctx.request.parameterMap['q&lt;'][0]} ${ctx.request.parameterMap['q&lt;']} ${ctx.parameters['q&lt;']}|1 1 1",
                "a dump has levels|${cmsfn.dump(content, 2)?contains('title = Zwei')?c} ${cmsfn.dump(content)?contains('title = Zwei')?c}|true false",
            })
    void whatScriptsAskFor(String rule, String script, String expected) {
        stage.query("q<", "1").template(script);
        assertThat(stage.html().strip()).as(rule).isEqualTo(expected);
    }

    @Test
    void aNodeOfAContentMapFollowsTheLanguageAndEscapes() {
        stage.template("${cmsfn.asJCRNode(content).getProperty('title').string}");
        assertThat(stage.html(Stage.HOME, Mode.PUBLIC, "en")).isEqualTo("Home &lt;b&gt;");
    }

    @Test
    void theMainLanguageIsAlsoReadWithItsSuffixWhereNothingElseIs() {
        stage.content(e -> {
            e.set(Stage.HOME, Property.of("teaser_de", "Anreißer"));
            e.set(Stage.HOME, Property.of("lead", ""));
            e.set(Stage.HOME, Property.of("lead_de", "Vorspann"));
            e.set(Stage.HOME, Property.of("title_de", "nicht dieser"));
        });
        stage.template("${content.teaser} ${content.lead} ${content.title}");
        assertThat(stage.html()).isEqualTo("Anreißer Vorspann Start");
    }

    @Test
    void aPictureThatIsGoneLosesItsAddress() {
        stage.content(e -> e.set(
                Stage.HOME,
                Property.of(
                        "text",
                        "<img src=\"${link:{uuid:{weg},repository:{dam},path:{/weg.jpg},nodeData:{},extension:{jpg}}}\" alt=\"x\"><a href=\"${link:{uuid:{"
                                + stage.id("website:/home/b")
                                + "},repository:{website},path:{/alt},nodeData:{},extension:{html}}}?a=1#b\">b</a>")));
        stage.template("${cmsfn.decode(content).text}");
        assertThat(stage.html()).isEqualTo("<img alt=\"x\"><a href=\"/b.html?a=1#b\">b</a>");
    }

    @Test
    void personalisedVersionsAreNobodysContent() {
        stage.node("website:/home/main/0/variants", "mgnl:componentVariants", Map.of())
                .node(
                        "website:/home/main/0/variants/variant-0",
                        "mgnl:component",
                        Map.of("mgnl:template", "test:components/text", "text", "jung"))
                .component("text", "(${content.text}[#list cmsfn.children(content) as c]${c.@name}[/#list])")
                .template(
                        "[@cms.area name='main'/][#list cmsfn.contentListByTemplateId(content, 'test:components/text') as c]${c.text}[/#list]"
                                + "[#list cmsfn.search('website', \"select * from [mgnl:component]\") as n]${n.name}[/#list]",
                        "areas: {main: {}}");
        assertThat(stage.html()).isEqualTo("(xphoto)x0");
    }

    @Test
    void aHitCarriesItsExcerpt() {
        stage.index.hits.add(new SearchIndex.Hit("", at("/home/b"), "page", "Zwei", "… <mark>zwei</mark> …", 1));
        stage.template("[#list searchfn.searchPages('zwei', '/home') as hit]${hit.title}: ${hit.excerpt}[/#list]");
        assertThat(stage.html()).isEqualTo("Zwei: … <mark>zwei</mark> …");
    }

    @Test
    void anAreaListensToTheScriptMoreThanToItsDefinition() {
        stage.template(
                        "[@cms.area name='main' availableComponents=['test:components/text'] type='single' label='Kopf'/]",
                        "areas: {main: {availableComponents: {other: {id: 'test:components/other'}}}}")
                .component("text", "(${content.text})")
                .component("other", "")
                .put("/home/main/1", "text", "zweites");
        assertThat(stage.html()).isEqualTo("(x)");
        assertThat(stage.html(Mode.EDIT))
                .contains("availableComponents=\"test:components/text\"", "type=\"single\"", "label=\"Kopf\"");
    }

    @Test
    void aVariationReplacesScriptAndParameters() {
        stage.write("templates/pages/feed.ftl", "feed ${def.parameters.x}${def.parameters.y}")
                .template(
                        "page ${def.parameters.x}",
                        "parameters: {x: 1, y: 2}",
                        "variations: {xml: {templateScript: /test/templates/pages/feed.ftl, parameters: {x: 7}}}");
        assertThat(stage.html()).isEqualTo("page 1");
        stage.request = quartier.http.Request.get("/home.xml");
        assertThat(stage.html()).isEqualTo("feed 72");
    }
}
