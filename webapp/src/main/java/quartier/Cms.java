package quartier;

import java.io.PrintStream;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentStore;
import quartier.http.ReadyAnswers;
import quartier.http.ServletBridge;
import quartier.module.Modules;
import quartier.publishing.Keys;
import quartier.publishing.Target;

/**
 * The running program: one or both instances with their ports. The objects are made here and in the two instances,
 * by hand; read this class first, then {@link AuthorInstance} and {@link PublicInstance}.
 */
public final class Cms implements AutoCloseable {
    private final Running running = new Running();
    private final Settings settings;
    private final Modules modules;
    private final Clock clock = Clock.systemDefaultZone();
    private final List<String> lines = new ArrayList<>();
    private volatile Optional<AuthorInstance> author = Optional.empty();
    private Optional<String> oneTimePassword = Optional.empty();

    private Cms(Settings settings) {
        this.settings = settings;
        this.modules = running.add(
                Modules.checked(settings.modules(), settings::variable, new FurtherProblems(settings.pages(false))));
    }

    /** Author and public in this process, on two ports; they publish to each other over HTTP all the same. */
    public static Cms both(Settings settings) {
        Cms cms = new Cms(settings);
        try {
            Keys keys = cms.keys();
            PublicInstance site = cms.publicInstance(List.of(keys.publicKey()));
            site.arrival()
                    .knownBy(() ->
                            cms.author.filter(AuthorInstance::hasDelivered).isPresent());
            WebServer open = cms.serve(site);
            URI address = URI.create("http://" + settings.address() + ":" + open.port() + "/.publish");
            cms.startAuthor(keys, List.of(new Target(PublicInstance.NAME, address)));
            cms.modules.watch();
            return cms;
        } catch (RuntimeException e) {
            cms.close();
            throw e;
        }
    }

    /** The author instance alone. */
    public static Cms author(Settings settings) {
        Cms cms = new Cms(settings);
        try {
            cms.startAuthor(
                    cms.keys(), settings.targets().stream().map(Cms::target).toList());
            cms.modules.watch();
            return cms;
        } catch (RuntimeException e) {
            cms.close();
            throw e;
        }
    }

    /** A public instance alone. */
    public static Cms published(Settings settings) {
        Cms cms = new Cms(settings);
        try {
            cms.serve(cms.publicInstance(
                    settings.trustedKeys().stream().map(Keys::publicKey).toList()));
            cms.modules.watch();
            return cms;
        } catch (RuntimeException e) {
            cms.close();
            throw e;
        }
    }

    /** Says where the instances are, and how to log in when that has just been decided. */
    public void announce(PrintStream out) {
        oneTimePassword.ifPresent(password -> out.println("first login: user superuser, one-time password " + password
                + " (choose your own at the first login)"));
        lines.forEach(out::println);
        out.flush();
    }

    /** Addresses of the instances that run, author first. */
    public List<String> addresses() {
        return lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    }

    @Override
    public void close() {
        running.close();
    }

    private Keys keys() {
        return Keys.in(settings.authorData().resolve("keys"));
    }

    private PublicInstance publicInstance(List<PublicKey> trusted) {
        return running.add(new PublicInstance(settings, modules, trusted, clock));
    }

    private WebServer serve(PublicInstance instance) {
        upkeep(PublicInstance.NAME, instance.store());
        WebServer server = running.add(new WebServer(
                "public",
                settings.address(),
                settings.publicPort(),
                instance.ready(),
                instance.handler(),
                PublicInstance.LIMITS,
                settings.publicData().resolve("temporary")));
        lines.add("public http://localhost:" + server.port() + "/");
        return server;
    }

    private void startAuthor(Keys keys, List<Target> targets) {
        AuthorInstance instance = running.add(new AuthorInstance(settings, modules, keys, targets, clock));
        oneTimePassword = instance.oneTimePassword();
        instance.start(settings.content());
        author = Optional.of(instance);
        upkeep("author", instance.store());
        WebServer server = running.add(new WebServer(
                "author",
                settings.address(),
                settings.authorPort(),
                ReadyAnswers.NONE,
                instance.handler(),
                ServletBridge.Limits.USUAL,
                settings.authorData().resolve("temporary")));
        lines.addFirst("author http://localhost:" + server.port() + "/");
    }

    private void upkeep(String name, ContentStore store) {
        settings.upkeepAt()
                .ifPresent(hour ->
                        running.add(new Upkeep(name, store, hour, clock)).start());
    }

    private static Target target(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("--target: wanted NAME=URL, got '" + text + "'");
        }
        URI base = URI.create(text.substring(equals + 1).replaceFirst("/+$", ""));
        return new Target(text.substring(0, equals), base.resolve("/.publish"));
    }
}
