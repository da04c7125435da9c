package quartier.rendering;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.module.Registry;
import quartier.rendering.model.RichText;

/** What is worked out once per registry: parsed scripts, templates with their prototype, which properties are HTML. */
final class Scripts {
    private final Registry registry;
    private final ScriptConfiguration configuration;
    private final RichText richText;
    /** Templates whose script could not be stopped, until when they are not run again. */
    private final Map<String, Instant> unstoppable = new ConcurrentHashMap<>();

    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();

    Scripts(Registry registry, PageCode code) {
        this.registry = registry;
        this.configuration = new ScriptConfiguration(registry.resources(), code);
        this.richText = new RichText(registry);
    }

    boolean isFor(Registry other) {
        return registry == other;
    }

    ScriptConfiguration configuration() {
        return configuration;
    }

    RichText richText() {
        return richText;
    }

    /** Its script could not be stopped: it is not run again for a while, unless a file of a module changes. */
    void leaveOut(String id, Instant until) {
        unstoppable.put(id, until);
    }

    boolean isLeftOut(String id, Instant now) {
        Instant until = unstoppable.get(id);
        return until != null && now.isBefore(until);
    }

    /** The template with what the site's prototype adds to it. */
    Optional<Template> template(String id, Site site) {
        return templates.computeIfAbsent(
                site.name() + " " + id, key -> registry.template(id).map(t -> Prototype.applied(t, site, registry)));
    }
}
