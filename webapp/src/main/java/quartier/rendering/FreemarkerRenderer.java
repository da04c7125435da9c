package quartier.rendering;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.guard.Deadline;
import quartier.rendering.guard.Limits;
import quartier.rendering.guard.Watchdog;
import quartier.rendering.rest.AllowedHosts;
import quartier.rendering.rest.RestCalls;
import quartier.search.SearchIndex;

/** Renders the templates of light modules with FreeMarker, within {@link Limits}. Safe between threads. */
public final class FreemarkerRenderer implements Renderer, AutoCloseable {
    private final Links links;
    private final Clock clock;
    private final Limits limits;
    private final RestCalls calls;
    private final Functions functions;
    private final Watchdog watchdog = new Watchdog();
    private volatile @Nullable Scripts scripts;

    /** A renderer that asks no other servers. */
    public FreemarkerRenderer(Links links, SearchIndex index, Clock clock, Limits limits) {
        this(links, index, clock, limits, AllowedHosts.NONE);
    }

    /** @param hosts the servers that templates may ask */
    public FreemarkerRenderer(Links links, SearchIndex index, Clock clock, Limits limits, AllowedHosts hosts) {
        this.links = links;
        this.clock = clock;
        this.limits = limits;
        this.calls = new RestCalls(hosts, clock);
        this.functions = new Functions(index, calls);
    }

    @Override
    public Response render(RenderContext context) {
        Deadline deadline = watchdog.begin(limits.time());
        try {
            return new Rendering(context, scripts(context.registry()), functions, links, clock, limits, deadline)
                    .response();
        } finally {
            watchdog.end(deadline);
        }
    }

    @Override
    public void close() {
        watchdog.close();
        calls.close();
    }

    private Scripts scripts(Registry registry) {
        Scripts current = scripts;
        if (current == null || !current.isFor(registry)) {
            current = new Scripts(registry);
            scripts = current;
        }
        return current;
    }
}
