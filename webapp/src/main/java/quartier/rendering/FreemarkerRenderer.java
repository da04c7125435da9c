package quartier.rendering;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import quartier.http.ContentPolicy;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.guard.Limits;
import quartier.rendering.guard.Workers;
import quartier.rendering.rest.AllowedHosts;
import quartier.rendering.rest.RestCalls;
import quartier.search.SearchIndex;

/** Renders the templates of light modules with FreeMarker, within {@link Limits}. Safe between threads. */
public final class FreemarkerRenderer implements Renderer, AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Links links;
    private final Clock clock;
    private final Limits limits;
    private final RestCalls calls;
    private final Functions functions;
    private final Workers workers;
    private final PageCode code;
    private volatile @Nullable Scripts scripts;

    /** A renderer that asks no other servers. */
    public FreemarkerRenderer(Links links, SearchIndex index, Clock clock, Limits limits) {
        this(links, index, clock, limits, AllowedHosts.NONE, ContentPolicy.OWN);
    }

    /**
     * @param hosts the servers that templates may ask
     * @param policy what browsers may load into pages
     */
    public FreemarkerRenderer(
            Links links, SearchIndex index, Clock clock, Limits limits, AllowedHosts hosts, ContentPolicy policy) {
        this.links = links;
        this.clock = clock;
        this.limits = limits;
        this.workers = new Workers(limits.time(), GRACE);
        this.calls = new RestCalls(hosts, clock, limits.time().dividedBy(3));
        this.functions = new Functions(index, calls);
        this.code = new PageCode(policy);
    }

    @Override
    public Response render(RenderContext context) {
        Scripts current = scripts(context.registry());
        AtomicReference<Rendering> running = new AtomicReference<>();
        return workers.run(
                deadline -> {
                    Rendering rendering =
                            new Rendering(context, current, functions, links, clock, limits, deadline, code);
                    running.set(rendering);
                    return rendering.response();
                },
                deadline -> leftBehind(running.get()));
    }

    private static RuntimeException leftBehind(@Nullable Rendering stuck) {
        return stuck == null ? new IllegalStateException("a rendering is stuck before it began") : stuck.leftBehind();
    }

    @Override
    public void close() {
        workers.close();
        calls.close();
    }

    private Scripts scripts(Registry registry) {
        Scripts current = scripts;
        if (current == null || !current.isFor(registry)) {
            current = new Scripts(registry, code);
            scripts = current;
        }
        return current;
    }
}
