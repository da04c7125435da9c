package quartier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import quartier.asset.Uploads;
import quartier.author.AuthorDesk;
import quartier.author.FileIntake;
import quartier.author.Services;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentImporter;
import quartier.definition.Site;
import quartier.editing.EditingSettings;
import quartier.editing.Editor;
import quartier.editing.Outbox;
import quartier.editing.text.InternalLinks;
import quartier.http.Failures;
import quartier.http.Handler;
import quartier.module.Modules;
import quartier.rendering.FreemarkerRenderer;
import quartier.rendering.SiteLinks;
import quartier.rendering.guard.Limits;
import quartier.rendering.view.ViewMessages;
import quartier.search.LuceneSearchIndex;
import quartier.search.SearchSources;
import quartier.security.Authenticator;
import quartier.security.FirstStart;
import quartier.security.Guard;
import quartier.security.LoginThrottle;
import quartier.security.Passwords;
import quartier.security.Sessions;

/** The desk over HTTP on real parts in memory; what is published goes nowhere. */
final class DeskServer implements AutoCloseable {
    static final String PASSWORD = "ein langes Passwort 7";

    final ContentStore store = ContentStore.inMemory();
    final Modules modules;
    /** What has not arrived, and how often somebody asked for another try. */
    volatile List<quartier.publishing.Pending> pending = List.of();

    final java.util.concurrent.atomic.AtomicInteger retries = new java.util.concurrent.atomic.AtomicInteger();
    private final WebServer server;

    DeskServer(List<Path> folders, List<Path> content) {
        Clock clock = Clock.systemDefaultZone();
        modules = Modules.load(folders);
        try {
            Path home = Files.createTempDirectory("desk");
            Instance.prepare(store, modules.current());
            Passwords passwords = new Passwords(Passwords.ROUNDS, new SecureRandom());
            new FirstStart(store, passwords).prepare(PASSWORD);
            List.of("website", "dam").forEach(store::ensureWorkspace);
            content.forEach(folder -> new ContentImporter(store, clock).run(folder, "import"));
            server = new WebServer(
                    "desk",
                    "127.0.0.1",
                    0,
                    quartier.http.ReadyAnswers.NONE,
                    handler(home, clock, passwords),
                    quartier.http.ServletBridge.Limits.USUAL,
                    home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Handler handler(Path home, Clock clock, Passwords passwords) {
        Guard guard = new Guard(store::snapshot);
        Site.Languages languages = modules.current().sites().values().stream()
                .findFirst()
                .map(Site::languages)
                .orElse(Site.Languages.GERMAN);
        LuceneSearchIndex index = LuceneSearchIndex.inMemory(
                store,
                SearchSources.of(List.copyOf(modules.current().contentTypes().values()), languages));
        AuthorDesk desk = new AuthorDesk(new Services(
                store,
                modules::current,
                new Editor(
                        store,
                        modules::current,
                        guard,
                        new Nowhere(),
                        InternalLinks.PATHS,
                        passwords,
                        EditingSettings.USUAL,
                        clock),
                guard,
                new Sessions(home.resolve("sessions"), store::snapshot, clock, Sessions.Limits.USUAL),
                new Authenticator(store::snapshot, passwords, new LoginThrottle(clock), clock),
                passwords,
                index,
                new FreemarkerRenderer(new SiteLinks(), index, clock, Limits.USUAL),
                new SiteLinks(),
                new FileIntake(store, new Uploads(Uploads.Rules.EDITORS), ViewMessages.of("author/i18n")),
                new quartier.asset.Renditions(home.resolve("renditions")),
                home.resolve("drafts"),
                new quartier.author.PreviewLinks(home.resolve("preview-links"), clock),
                new quartier.author.Deliveries(() -> pending, retries::incrementAndGet),
                clock));
        return new Failures(desk::errorPage).then(desk);
    }

    String url(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Takes everything, keeps nothing. */
    private static final class Nowhere implements Outbox {
        @Override
        public Receipt publish(List<ContentPath> units, String user) {
            return new Receipt(Instant.now(), List.of(), List.of());
        }

        @Override
        public Receipt withdraw(List<Taken> units, String user) {
            return new Receipt(Instant.now(), List.of(), List.of());
        }
    }
}
