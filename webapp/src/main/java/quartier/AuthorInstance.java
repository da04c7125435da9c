package quartier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.asset.Renditions;
import quartier.asset.Uploads;
import quartier.author.AuthorDesk;
import quartier.author.Deliveries;
import quartier.author.FileIntake;
import quartier.author.Outcomes;
import quartier.author.PreviewLinks;
import quartier.author.Services;
import quartier.author.page.SharedPreview;
import quartier.content.ContentNode;
import quartier.content.ContentStore;
import quartier.content.Versions;
import quartier.definition.Site;
import quartier.editing.EditingSettings;
import quartier.editing.Editor;
import quartier.editing.PublishedVersions;
import quartier.editing.PublisherOutbox;
import quartier.editing.schedule.Scheduler;
import quartier.editing.schedule.Timetable;
import quartier.http.AccessLog;
import quartier.http.Compression;
import quartier.http.Failures;
import quartier.http.Handler;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.http.Routes;
import quartier.http.SecurityHeaders;
import quartier.module.Modules;
import quartier.publishing.Keys;
import quartier.publishing.Publisher;
import quartier.publishing.Target;
import quartier.rendering.Links;
import quartier.rendering.RenderContext;
import quartier.rendering.view.Views;
import quartier.security.Actor;
import quartier.security.Authenticator;
import quartier.security.BasicAccess;
import quartier.security.FirstStart;
import quartier.security.Guard;
import quartier.security.LoginThrottle;
import quartier.security.Passwords;
import quartier.security.Sessions;
import quartier.site.AssetHandler;
import quartier.site.Health;
import quartier.site.PageCache;
import quartier.site.PageHandler;
import quartier.site.PlainErrors;
import quartier.site.RenditionHandler;
import quartier.site.ResourceHandler;

/** What editors reach: the desk, a preview of every page, and the publisher behind them. */
final class AuthorInstance implements AutoCloseable {
    private final Path home;
    private final Instance instance;
    private final Publisher publisher;
    private final Guard guard;
    private final Sessions sessions;
    private final Editor editor;
    private final Scheduler scheduler;
    private final Authenticator authenticator;
    private final AuthorDesk desk;
    private final Handler handler;
    private final Optional<String> oneTimePassword;

    AuthorInstance(Settings settings, Modules modules, Keys keys, List<Target> targets, Clock clock) {
        home = settings.authorData();
        instance = Instance.open(home, modules, settings.hosts(), settings.pages(false), clock);
        Passwords passwords = new Passwords();
        @Nullable String chosen = settings.adminPassword().orElse(null);
        oneTimePassword = new FirstStart(instance.store(), passwords).prepare(chosen);
        guard = new Guard(instance.store()::snapshot);
        sessions = new Sessions(home.resolve("sessions"), instance.store()::snapshot, clock, Sessions.Limits.USUAL);
        authenticator = new Authenticator(instance.store()::snapshot, passwords, new LoginThrottle(clock), clock);
        publisher = new Publisher(
                instance.store(),
                home.resolve("publishing"),
                keys,
                targets,
                new AuthorOnly(modules::current),
                new ReleasedContent(instance.store(), modules::current, clock),
                clock);
        editor = new Editor(
                instance.store(),
                modules::current,
                guard,
                new PublisherOutbox(publisher, clock),
                this::linked,
                passwords,
                EditingSettings.USUAL.withFourEyes(settings.fourEyes()),
                clock);
        scheduler = scheduler(settings, modules, clock);
        Renditions renditions = new Renditions(home.resolve("renditions"));
        desk = desk(home, passwords, renditions, clock);
        handler = handler(settings, renditions);
    }

    Handler handler() {
        return handler;
    }

    ContentStore store() {
        return instance.store();
    }

    /** The first administrator's password, when one had to be made. */
    Optional<String> oneTimePassword() {
        return oneTimePassword;
    }

    /** Begins to deliver, and on the first start fills the store and publishes. */
    void start(Path content) {
        FirstContent first =
                new FirstContent(instance.store(), editor, instance.clock(), home.resolve("first-content-unpublished"));
        if (!instance.hasPages()) {
            first.read(content, instance.modules().current());
        }
        publisher.start();
        if (first.isUnpublished()) {
            first.publish(instance.modules().current());
        }
        scheduler.start();
    }

    /** Whether every public instance has all that was published. */
    boolean hasDelivered() {
        return publisher.status().stream().allMatch(target -> target.waiting() == 0);
    }

    @Override
    public void close() {
        scheduler.close();
        publisher.close();
        instance.close();
    }

    private Scheduler scheduler(Settings settings, Modules modules, Clock clock) {
        PublishedVersions published = new PublishedVersions(new Versions(instance.store(), clock));
        Timetable timetable = new Timetable(modules::current, published, Duration.ofDays(settings.trashDays()));
        Outcomes words = new Outcomes(Views.of("author").messages());
        Scheduler made = new Scheduler(
                instance.store(), timetable, editor, outcome -> words.reason(outcome, modules.current()), clock);
        modules.observe(registry -> made.redefined());
        return made;
    }

    private AuthorDesk desk(Path home, Passwords passwords, Renditions renditions, Clock clock) {
        FileIntake files = new FileIntake(
                instance.store(),
                new Uploads(Uploads.Rules.EDITORS),
                Views.of("author").messages());
        return new AuthorDesk(new Services(
                instance.store(),
                instance.modules()::current,
                editor,
                guard,
                sessions,
                authenticator,
                passwords,
                instance.index(),
                instance.renderer(),
                instance.links(),
                files,
                renditions,
                home.resolve("drafts"),
                new PreviewLinks(home.resolve("preview-links"), clock),
                new Deliveries(publisher::pending, publisher::retry),
                clock));
    }

    private Optional<ContentNode> linked(String path, quartier.content.Snapshot snapshot) {
        if (path.startsWith("/dam/")) {
            return AssetHandler.find(snapshot, path.substring("/dam/".length()));
        }
        Site site = instance.modules().current().usualSite();
        return instance.links()
                .resolve(path, snapshot, instance.modules().current(), site)
                .map(Links.Target::content);
    }

    private Handler handler(Settings settings, Renditions renditions) {
        Handler assets = new AssetHandler(instance.store()::snapshot);
        Handler pictures = new RenditionHandler(instance.store()::snapshot, instance.modules()::current, renditions);
        Handler resources = new ResourceHandler(instance.modules()::current);
        Handler rest = new AuthorRest(instance, editor, guard).handler(sessions, authenticator);
        Handler pages = new PageHandler(
                instance.store()::snapshot,
                instance.modules()::current,
                instance.links(),
                instance.renderer(),
                (snapshot, path) -> false,
                RenderContext.Mode.PREVIEW,
                Routes.to(assets)
                        .with("/.imaging", pictures)
                        .with("/.resources", resources)
                        .with("/.rest", rest));
        Handler files = Routes.to(desk.marked(PageCache.READS).then(pages))
                .with("/dam", assets)
                .with("/.imaging", pictures);
        Handler routes = Routes.to(sessions.then(new BasicAccess(authenticator).then(onlyForPeople(files))))
                .with("/.author", desk)
                .with(SharedPreview.PREFIX, desk.shared(Routes.to(assets).with("/.imaging", pictures)))
                .with("/.resources", resources)
                .with("/.static/error.css", PlainErrors.styles())
                .with("/.rest", rest)
                .with("/.rest/health", new Health(() -> true));
        Handler safe =
                new SecurityHeaders(settings.pages(false).text()).then(new Failures(desk::errorPage).then(routes));
        Handler compressed = new Compression().then(safe);
        return settings.accessLog() ? new AccessLog().then(compressed) : compressed;
    }

    private Handler onlyForPeople(Handler inside) {
        return request -> {
            if (!(actor(request) instanceof Actor.Person)) {
                return Response.redirect(303, "/.author");
            }
            if (guard.isShut(actor(request), !request.isSafe(), request.path())) {
                throw new HttpException(403, "acl_uri of a role shuts this address");
            }
            Response response = request.path().equals("/") && request.rawQuery().isEmpty()
                    ? Response.redirect(303, "/.author")
                    : inside.handle(request);
            return response.with("Cache-Control", "private, no-cache");
        };
    }

    private static Actor actor(Request request) {
        return request.attribute(Sessions.ACTOR).orElse(new Actor.Anonymous());
    }
}
