package quartier.compat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.Finding;
import quartier.content.bootstrap.ImportReport;
import quartier.definition.ContentType;
import quartier.definition.Site;
import quartier.http.ContentPolicy;
import quartier.http.Request;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.FreemarkerRenderer;
import quartier.rendering.ScriptCheck;
import quartier.rendering.SiteLinks;
import quartier.rendering.guard.Limits;
import quartier.search.LuceneSearchIndex;
import quartier.search.SearchSources;
import quartier.site.Sites;

/** The modules under test with a store in memory, an index and a renderer. */
record Subject(
        Registry registry,
        Site site,
        ContentStore store,
        SiteLinks links,
        LuceneSearchIndex index,
        FreemarkerRenderer renderer)
        implements AutoCloseable {

    /** How an import went; files with errors are left out and named. */
    record Imported(int files, int nodes, List<String> refused, List<Finding> errors) {}

    static Subject open(List<Path> folders, Path temporary) {
        ScriptCheck scripts = new ScriptCheck(ContentPolicy.OWN);
        try (Modules modules = Modules.checked(folders, registry -> scripts.apply(registry.resources()))) {
            Registry registry = modules.current();
            Site site = Sites.of(registry, Request.get("/"));
            ContentStore store = ContentStore.inMemory();
            List.of("website", "dam").forEach(store::ensureWorkspace);
            registry.contentTypes().values().stream()
                    .filter(ContentType::autoCreate)
                    .forEach(type -> {
                        type.namespaces().forEach(store::ensureNamespace);
                        store.ensureWorkspace(type.workspace());
                        store.ensureNodeType(type.nodeType());
                    });
            SearchSources sources =
                    SearchSources.of(List.copyOf(registry.contentTypes().values()), site.languages());
            LuceneSearchIndex index = LuceneSearchIndex.open(store, sources, temporary.resolve("search"));
            SiteLinks links = new SiteLinks();
            FreemarkerRenderer renderer = new FreemarkerRenderer(links, index, Clock.systemDefaultZone(), Limits.USUAL);
            return new Subject(registry, site, store, links, index, renderer);
        }
    }

    /** Imports all of the folder that can be imported. */
    Imported read(Path folder) {
        List<Path> files = files(folder);
        int all = files.size();
        List<String> refused = new ArrayList<>();
        List<Finding> errors = new ArrayList<>();
        while (true) {
            ImportReport report = new ContentImporter(store, Clock.systemDefaultZone()).run(folder, files, "test");
            if (report.applied()) {
                return new Imported(all, report.nodes(), refused, errors);
            }
            errors.addAll(report.errors());
            Set<String> bad = new HashSet<>();
            report.errors().forEach(error -> bad.add(error.file()));
            List<Path> rest = files.stream()
                    .filter(file -> !bad.contains(folder.relativize(file).toString()))
                    .toList();
            if (rest.size() == files.size() || rest.isEmpty()) {
                return new Imported(all, 0, refused, errors);
            }
            refused.addAll(bad);
            files = rest;
        }
    }

    /** Configuration of the product itself is no content. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file ->
                            file.getFileName().toString().matches("[\\w-]+\\..*(xml|yaml)|[\\w-]+\\.(xml|yaml)"))
                    .filter(file -> !file.getFileName().toString().matches("(config|module|pom)\\..*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        renderer.close();
        index.close();
        store.close();
    }
}
