package quartier.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.ReadLog;
import quartier.definition.Origin;
import quartier.definition.Site;
import quartier.http.Body;
import quartier.http.ContentPolicy;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.guard.Limits;
import quartier.rendering.rest.AllowedHosts;

/** A store, a light module written for one test, and a renderer. */
final class Stage implements AutoCloseable {
    static final ContentPath HOME = ContentPath.of("website", "/home");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T10:00:30Z"), ZoneOffset.UTC);
    /** Short enough for a test that waits for it. */
    static final Limits TIGHT = new Limits(Duration.ofMillis(700), 200_000, 20);

    final ContentStore store = ContentStore.inMemory();
    final FakeIndex index = new FakeIndex();
    final SiteLinks links = new SiteLinks();
    final FreemarkerRenderer renderer;
    private final Path folder;
    private Registry registry;
    Site site = site(Site.Options.NONE);
    ReadLog reads = new ReadLog();
    Request request = Request.get("/home.html");

    Stage(Path folder) {
        this(folder, Limits.USUAL);
    }

    Stage(Path folder, Limits limits) {
        this(folder, limits, AllowedHosts.NONE);
    }

    Stage(Path folder, Limits limits, AllowedHosts hosts) {
        renderer = new FreemarkerRenderer(links, index, CLOCK, limits, hosts, ContentPolicy.OWN);
        this.folder = folder;
        store.ensureWorkspace("website");
        store.ensureWorkspace("dam");
        write("module.yaml", "version: 1");
        page("home", "Start");
        content(e -> e.set(HOME, Property.of("mgnl:template", "test:pages/page")));
    }

    static Site site(Site.Options options) {
        Site.Languages languages = new Site.Languages(
                true,
                "de",
                List.of(
                        new Site.Language("de", "de", "Deutsch", false),
                        new Site.Language("en", "en", "English", false),
                        new Site.Language("ar", "ar", "العربية", true)));
        return new Site(
                "test",
                languages,
                "plain",
                "",
                Site.Availability.ALL,
                List.of(),
                List.of(new Site.Mapping("website", "", "/home", "website")),
                Map.of("hotline", "0541"),
                List.of(),
                options,
                Origin.RUNTIME);
    }

    Stage write(String file, String text) {
        try {
            Path path = folder.resolve("test").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
            registry = null;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page template with that script and further lines of YAML. */
    Stage template(String script, String... yaml) {
        write(
                "templates/pages/page.yaml",
                "title: Seite\nrenderType: freemarker\ntemplateScript: /test/templates/pages/page.ftl\n"
                        + "dialog: test:pages/page\n" + String.join("\n", yaml) + "\n");
        return write("templates/pages/page.ftl", script);
    }

    /** A component template with that script. */
    Stage component(String name, String script, String... yaml) {
        write(
                "templates/components/" + name + ".yaml",
                "title: " + name + "\nrenderType: freemarker\ntemplateScript: /test/templates/components/" + name
                        + ".ftl\ndialog: test:components/" + name + "\n" + String.join("\n", yaml) + "\n");
        return write("templates/components/" + name + ".ftl", script);
    }

    Registry registry() {
        if (registry == null) {
            registry = Modules.load(List.of(folder)).current();
        }
        return registry;
    }

    Stage content(Consumer<Edit> work) {
        store.edit("test", e -> {
            work.accept(e);
            return "";
        });
        return this;
    }

    Stage page(String path, String title) {
        return content(e -> {
            ContentPath page = ContentPath.of("website", "/" + path);
            e.create(page, "mgnl:page");
            e.set(page, Property.of("title", title));
        });
    }

    Stage node(String path, String type, Map<String, String> properties) {
        return content(e -> {
            ContentPath node = ContentPath.parse(path).orElseThrow();
            e.create(node, type);
            new LinkedHashMap<>(properties).forEach((name, value) -> e.set(node, Property.of(name, value)));
        });
    }

    Stage area(String path) {
        return node("website:" + path, "mgnl:area", Map.of());
    }

    Stage put(String path, String component, String text) {
        return node(
                "website:" + path,
                "mgnl:component",
                Map.of("mgnl:template", "test:components/" + component, "text", text));
    }

    String id(String path) {
        return store.snapshot()
                .node(ContentPath.parse(path).orElseThrow())
                .map(ContentNode::id)
                .orElseThrow();
    }

    Stage query(String name, String value) {
        request = request.withQuery(new Parameters(Map.of(name, List.of(value))));
        return this;
    }

    String html() {
        return html(HOME, RenderContext.Mode.PUBLIC, "de");
    }

    String html(RenderContext.Mode mode) {
        return html(HOME, mode, "de");
    }

    String html(ContentPath path, RenderContext.Mode mode, String language) {
        return text(response(path, mode, language));
    }

    Response response(ContentPath path, RenderContext.Mode mode, String language) {
        reads = new ReadLog();
        var snapshot = store.snapshot().tracked(reads);
        ContentNode page = snapshot.node(path).orElseThrow();
        return renderer.render(new RenderContext(
                request,
                snapshot,
                reads,
                registry(),
                site,
                page,
                page,
                page.template(),
                mode,
                Locale.forLanguageTag(language),
                Map.of()));
    }

    static String text(Response response) {
        return new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        renderer.close();
        store.close();
    }
}
