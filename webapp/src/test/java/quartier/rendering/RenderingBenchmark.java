package quartier.rendering;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.rendering.RenderContext.Mode;
import quartier.search.SearchIndex;

/** CPU per rendering of a start page: 42 components in 7 areas, navigation, pictures, three lists. Run its main method. */
final class RenderingBenchmark {
    private static final String TEXT = "Deutsch lernen & ankommen: <Sprachkurse> im Stadtteil, mit Kinderbetreuung. ";
    private static final int ROUNDS = 8;
    private static final int PAGES = 400;

    private RenderingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("rendering-benchmark");
        try (Stage stage = new Stage(folder)) {
            prepare(stage);
            measure(stage);
        }
    }

    private static void measure(Stage stage) {
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int length = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = process.getProcessCpuTime();
            for (int page = 0; page < PAGES; page++) {
                length = stage.html(Stage.HOME, Mode.PUBLIC, "de").length();
            }
            long micros = (process.getProcessCpuTime() - begin) / PAGES / 1000;
            System.out.println("round " + round + ": " + micros + " µs CPU per page of " + length + " characters");
        }
    }

    private static void prepare(Stage stage) {
        stage.write("contentTypes/thing.yaml", """
                datasource: {$type: jcrContentTypeDatasource, workspace: things, autoCreate: true}
                model: {nodeType: 'test:thing', properties: {name: {}, slug: {}, text: {type: richText}, next: {type: 'reference:thing'}}}
                quartier: {title: name, pages: {path: '/dinge/{slug}/', template: 'test:pages/page', parent: /home}}
                """);
        stage.write("templates/macros/page.ftl", """
                [#macro nav items][#list items]<ul>[#items as item]<li><a href="${cmsfn.link(item)}"[#if navfn.isActive(content, item)] aria-current="page"[/#if]>${item.navigationTitle!item.title}</a>[#if navfn.navItems(item)?has_content][@nav navfn.navItems(item)/][/#if]</li>[/#items]</ul>[/#list][/#macro]
                """);
        stage.component(
                "text",
                "<section id=\"c-${content.@name}\"><h2>${content.title!}</h2>[#if content.text?has_content]<div>${cmsfn.decode(content).text}</div>[/#if]"
                        + "[#if content.link?has_content]<a href=\"${cmsfn.link('website', content.link)!}\">${content.linkText!'Mehr'}</a>[/#if]</section>");
        stage.component(
                "list",
                "[#assign l = quartierfn.items('thing', {'period': 'all', 'limit': 6})]<h2>${content.title!}</h2><p>${l.total}</p><ul>[#list l.items as item]"
                        + "<li><a href=\"${item.link}\">${item.content.name}</a> <time datetime=\"${item.begin?iso_utc}\">${quartierfn.formatDate(item.begin, 'EEEE, d. MMMM yyyy, HH:mm')}</time>"
                        + "<p>${cmsfn.decode(item.content).text}</p>[#assign n = quartierfn.reference(item.content, 'next')!][#if n?has_content]<span>${n.name}</span>[/#if]</li>[/#list]</ul>");
        StringBuilder yaml = new StringBuilder("areas:\n");
        StringBuilder script = new StringBuilder(
                "[#import '/test/templates/macros/page.ftl' as p]<!doctype html><html lang=\"${cmsfn.language()}\"><head>[@cms.page/]"
                        + "<title>${content.title}</title></head><body><nav>[@p.nav navfn.navItems(navfn.rootPage(content))/]</nav>"
                        + "[#list quartierfn.breadcrumb() as b]${b.title}[/#list]");
        for (int area = 0; area < 7; area++) {
            yaml.append("  a")
                    .append(area)
                    .append(
                            ": {renderType: freemarker, templateScript: /test/templates/area.ftl, availableComponents: {text: {id: 'test:components/text'}}}\n");
            script.append("[@cms.area name='a").append(area).append("'/]");
        }
        stage.write(
                "templates/area.ftl",
                "<div class=\"${def.name}\">[#list components as c][@cms.component content=c/][/#list]</div>");
        stage.template(script + "</body></html>", yaml.toString());
        content(stage);
    }

    private static void content(Stage stage) {
        stage.store.ensureWorkspace("things");
        stage.store.ensureNamespace("test", "urn:test");
        stage.store.ensureNodeType("test:thing");
        for (int i = 0; i < 6; i++) {
            stage.page("home/p" + i, "Bereich " + i);
            for (int j = 0; j < 5; j++) {
                stage.page("home/p" + i + "/q" + j, "Seite " + i + "." + j);
            }
            stage.node(
                    "things:/t" + i,
                    "test:thing",
                    Map.of("name", "Ding " + i, "slug", "t" + i, "text", "<p>" + TEXT.repeat(4) + "</p>"));
            String next = stage.id("things:/t" + i);
            int number = i;
            stage.content(e -> e.set(ContentPath.of("things", "/t" + number), Property.of("next", next)));
            stage.index.items.add(new SearchIndex.Item(
                    next,
                    ContentPath.of("things", "/t" + i),
                    Optional.of(Instant.parse("2026-08-01T08:00:00Z")),
                    Optional.empty(),
                    "",
                    ""));
        }
        String target = stage.id("website:/home/p1");
        for (int area = 0; area < 7; area++) {
            stage.area("/home/a" + area);
            for (int c = 0; c < 6; c++) {
                boolean list = c == 5 && area < 3;
                String path = "/home/a" + area + "/" + c;
                stage.put(path, list ? "list" : "text", "<p>" + TEXT.repeat(8) + "</p>");
                stage.content(e -> {
                    e.set(ContentPath.of("website", path), Property.of("title", "Überschrift & mehr"));
                    e.set(ContentPath.of("website", path), Property.of("link", target));
                });
            }
        }
    }
}
