package quartier.rendering;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.guard.Deadline;
import quartier.rendering.guard.Limits;
import quartier.rendering.guard.Watchdog;
import quartier.search.SearchIndex;

/** Renders the templates of light modules with FreeMarker, within {@link Limits}. Safe between threads. */
public final class FreemarkerRenderer implements Renderer, AutoCloseable {
    private final Links links;
    private final Clock clock;
    private final Limits limits;
    private final Functions functions;
    private final Watchdog watchdog = new Watchdog();
    private volatile @Nullable Scripts scripts;

    public FreemarkerRenderer(Links links, SearchIndex index, Clock clock, Limits limits) {
        this.links = links;
        this.clock = clock;
        this.limits = limits;
        this.functions = new Functions(index);
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
