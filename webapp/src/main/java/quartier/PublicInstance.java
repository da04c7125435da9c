package quartier;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import quartier.asset.Renditions;
import quartier.content.ContentNode;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.http.Compression;
import quartier.http.ContentPolicy;
import quartier.http.Failures;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.ReadyAnswers;
import quartier.http.Request;
import quartier.http.Response;
import quartier.http.Routes;
import quartier.http.SecurityHeaders;
import quartier.http.ServletBridge;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.publishing.Limits;
import quartier.publishing.Receiver;
import quartier.publishing.Withdrawn;
import quartier.rendering.RenderContext;
import quartier.rendering.view.Views;
import quartier.site.AssetHandler;
import quartier.site.Cors;
import quartier.site.Health;
import quartier.site.PageCache;
import quartier.site.PageHandler;
import quartier.site.PlainErrors;
import quartier.site.RenditionHandler;
import quartier.site.ResourceHandler;
import quartier.site.SitemapHandler;
import quartier.site.Sites;
import quartier.site.rest.DeliveryHandler;
import quartier.site.rest.KeptDelivery;
import quartier.site.rest.OpenApiHandler;
import quartier.site.rest.ReadAccess;
import quartier.site.rest.RestErrors;

/** What visitors reach: pages, files and the receiver of publications. No login, no session, no cookie. */
final class PublicInstance implements AutoCloseable {
    /** The name authors know a public instance by when nothing else is said. */
    static final String NAME = "public";

    /** Nothing but the receiver of parcels takes a body, and it has its own bounds. */
    static final ServletBridge.Limits LIMITS =
            new ServletBridge.Limits(ServletBridge.Limits.USUAL.query(), Limits.DEFAULT.parcelBytes());

    private static final int MOST_PAGES = 5_000;
    private final Instance instance;
    private final Handler handler;
    private final ReadyAnswers ready;
    private final Arrival arrival;

    PublicInstance(Settings settings, Modules modules, List<PublicKey> trusted, Clock clock) {
        Path home = settings.publicData();
        instance = Instance.open(home, modules, settings.hosts(), policy(settings), clock);
        arrival = new Arrival(instance::hasPages);
        PageCache cache = new PageCache(clock, MOST_PAGES);
        instance.store().observe(cache::changed);
        modules.observe(registry -> cache.redefined());
        Cors cors = Cors.of(modules::current);
        ready = settings.accessLog() ? ReadyAnswers.NONE : cors.outside(cache);
        Receiver receiver = new Receiver(
                instance.store(),
                NAME,
                trusted,
                home.resolve("incoming"),
                Limits.DEFAULT,
                this::addresses,
                new AnnouncedSince(modules::current),
                clock);
        handler = handler(settings, cors, cache, receiver, new Renditions(home.resolve("renditions")));
    }

    Handler handler() {
        return handler;
    }

    ContentStore store() {
        return instance.store();
    }

    /** Says when visitors find something here. */
    Arrival arrival() {
        return arrival;
    }

    /** Kept pages, at the door; behind it when each visit is to be logged, since logging may block. */
    ReadyAnswers ready() {
        return ready;
    }

    @Override
    public void close() {
        instance.close();
    }

    private Handler handler(Settings settings, Cors cors, PageCache cache, Receiver receiver, Renditions renditions) {
        SecurityHeaders headers = new SecurityHeaders(policy(settings).text());
        SitemapHandler sitemap = new SitemapHandler(
                instance.store()::snapshot, instance.modules()::current, instance.links(), settings.publicUrl());
        KeptDelivery keptJson = new KeptDelivery(instance.store()::snapshot, instance.modules()::current);
        Routes files = Routes.to(PublicInstance::missing)
                .with("/.resources", new ResourceHandler(instance.modules()::current))
                .with(
                        "/.imaging",
                        new RenditionHandler(instance.store()::snapshot, instance.modules()::current, renditions))
                .with("/dam", new AssetHandler(instance.store()::snapshot))
                .with("/.rest", new RestErrors("").then(keptJson.then(delivery())));
        PageHandler pages = pages(files);
        Handler routes = files.otherwise(pages)
                .with("/.static/error.css", PlainErrors.styles())
                .with(OpenApiHandler.PATH, new OpenApiHandler(instance.modules()::current, List.of()))
                .with("/.rest/health", new Health(arrival))
                .with("/.publish", receiver)
                .with("/robots.txt", pages.unlessMapped(sitemap))
                .with("/sitemap.xml", pages.unlessMapped(sitemap));
        Failures failures = new Failures(new PlainErrors(Views.of("site")));
        Filter inner = new Compression();
        Handler kept = cors.then(cache.then(headers.then(failures.then(routes))));
        return inner.then(settings.accessLog() ? new quartier.http.AccessLog().then(kept) : kept);
    }

    private PageHandler pages(Handler files) {
        return new PageHandler(
                instance.store()::snapshot,
                instance.modules()::current,
                instance.links(),
                instance.renderer(),
                (snapshot, path) -> Withdrawn.of(snapshot).byAddress(path).isPresent(),
                RenderContext.Mode.PUBLIC,
                files);
    }

    private static Response missing(Request request) {
        throw new HttpException(404, "nothing at " + request.path());
    }

    /** Where visitors found an item before it was withdrawn. */
    private List<String> addresses(ContentNode item, Snapshot before) {
        Registry definitions = instance.modules().current();
        Site site = definitions.usualSite();
        return site.languages().locales().stream()
                .flatMap(language ->
                        instance
                                .links()
                                .to(item, before, definitions, site, Locale.forLanguageTag(language.tag()))
                                .stream())
                .distinct()
                .toList();
    }

    private Handler delivery() {
        return new DeliveryHandler(new ReadAccess(
                instance.store()::snapshot,
                instance.modules()::current,
                instance.links(),
                request -> Sites.of(instance.modules().current(), request),
                (request, path) -> true));
    }

    /** Only a site that is known to be reached by TLS tells browsers to use nothing else. */
    private static ContentPolicy policy(Settings settings) {
        return settings.pages(settings.publicUrl().startsWith("https://"));
    }
}
