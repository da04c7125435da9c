package quartier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentStore;
import quartier.definition.App;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.definition.Site;
import quartier.definition.Source;
import quartier.http.ContentPolicy;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.module.ResourceTree;
import quartier.rendering.FreemarkerRenderer;
import quartier.rendering.SiteLinks;
import quartier.rendering.guard.Limits;
import quartier.rendering.rest.AllowedHosts;
import quartier.search.LuceneSearchIndex;
import quartier.search.SearchSources;

/**
 * What both instances are made of: a store, the index beside it, the renderer above them.
 *
 * @param modules shared when both instances run in one process
 */
record Instance(
        Modules modules,
        ContentStore store,
        LuceneSearchIndex index,
        SiteLinks links,
        FreemarkerRenderer renderer,
        Clock clock)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

    /** Folder of the store below an instance's data. */
    static final String REPOSITORY = "repository";

    static Instance open(
            java.nio.file.Path home, Modules modules, AllowedHosts hosts, ContentPolicy policy, Clock clock) {
        ContentStore store = ContentStore.open(home.resolve(REPOSITORY), clock);
        prepare(store, modules.current());
        modules.observe(registry -> prepare(store, registry));
        LuceneSearchIndex index = LuceneSearchIndex.open(store, sources(modules), home.resolve("search"));
        modules.observe(registry -> index.reload());
        SiteLinks links = new SiteLinks();
        FreemarkerRenderer renderer = new FreemarkerRenderer(links, index, clock, Limits.USUAL, hosts, policy);
        return new Instance(modules, store, index, links, renderer, clock);
    }

    /** Whether there is anything to show. */
    boolean hasPages() {
        return store.snapshot()
                .node("website", "/")
                .map(root -> !root.childNames().isEmpty())
                .orElse(false);
    }

    @Override
    public void close() {
        renderer.close();
        index.close();
        store.close();
    }

    /** Workspaces and node types that content types declare. */
    static void prepare(ContentStore store, Registry registry) {
        List.of("website", "dam").forEach(store::ensureWorkspace);
        for (ContentType type : registry.contentTypes().values()) {
            if (type.autoCreate()) {
                store.ensureWorkspace(type.workspace());
            }
            new NodeTypeFiles(registry).register(type, store).forEach(problem -> LOG.warn("{}", problem));
            if (type.autoCreate()) {
                ContentType.Typing typing = type.typing();
                store.ensureNodeType(type.nodeType(), typing.superTypes(), typing.mixins());
            }
        }
        registry.apps().values().forEach(app -> prepare(store, app));
        Stream.concat(
                        registry.dialogs().values().stream().map(Dialog::form),
                        registry.apps().values().stream()
                                .flatMap(app -> app.details().stream())
                                .map(App.Detail::form))
                .forEach(form -> prepareParts(store, form.fields()));
    }

    /** The types of nodes that parts of forms are stored in. */
    private static void prepareParts(ContentStore store, List<Field> fields) {
        for (Field field : fields) {
            switch (field) {
                case Field.Composite part -> {
                    preparePart(store, part.nodeType());
                    prepareParts(store, part.fields());
                }
                case Field.Switchable choice -> {
                    preparePart(store, choice.nodeType());
                    choice.forms().forEach(form -> prepareParts(store, form.fields()));
                }
                case Field.Multi multi -> prepareParts(store, List.of(multi.field()));
                default -> {} // stored in a property
            }
        }
    }

    private static void preparePart(ContentStore store, String type) {
        if (isFree(type)) {
            store.ensurePartType(type);
        }
    }

    /** Workspaces and node types that apps need and no content type makes: in Magnolia, Java registers them. */
    private static void prepare(ContentStore store, App app) {
        if (!app.enabled() || app.browser().isEmpty()) {
            return;
        }
        Source source = app.browser().get().source();
        if (!source.workspace().isEmpty()) {
            prepare(store, app, source);
        }
    }

    private static void prepare(ContentStore store, App app, Source source) {
        store.ensureWorkspace(source.workspace());
        app.browser().stream()
                .flatMap(browser -> browser.actions().stream())
                .filter(action -> action.kind().equals("addFolderAction"))
                .map(action -> action.settings().getOrDefault("nodeType", "").toString())
                .filter(Instance::isFree)
                .forEach(store::ensureFolderType);
        Stream.concat(source.nodeTypes().stream(), app.details().stream().map(App.Detail::nodeType))
                .filter(Instance::isFree)
                .forEach(store::ensureNodeType);
    }

    /** Whether the type is a project's own; those of JCR and Magnolia are there or mean nothing here. */
    private static boolean isFree(String type) {
        return type.matches("([A-Za-z][\\w.-]*:)?[A-Za-z][\\w.-]*") && !type.matches("(nt|jcr|mix|rep):.*");
    }

    private static SearchSources sources(Modules modules) {
        return new SearchSources(
                () -> List.copyOf(modules.current().contentTypes().values()),
                () -> site(modules).languages(),
                () -> text(modules, site(modules).options().synonyms()),
                () -> text(modules, site(modules).options().compounds()));
    }

    private static Site site(Modules modules) {
        return modules.current().usualSite();
    }

    private static String text(Modules modules, String path) {
        Optional<ResourceTree.Resource> resource = path.isEmpty()
                ? Optional.empty()
                : modules.current().resources().find(path);
        return resource.map(ResourceTree.Resource::text).orElse("");
    }
}
