package quartier.rendering.model;

import freemarker.template.TemplateModel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.module.Registry;
import quartier.rendering.Links;
import quartier.rendering.RenderContext;
import quartier.rendering.guard.Deadline;

/** What one rendering knows; every model handed to a template has it. Not safe between threads. */
public final class Scope {
    /** The zone in which dates are shown when the site names none in its parameter {@code timezone}. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Berlin");

    private final RenderContext context;
    private final Links links;
    private final Clock clock;
    private final Deadline deadline;
    private final RichText richText;
    private final Language language;
    private final Answer answer = new Answer();
    private final Models models = new Models(this);
    private final LinkPatterns patterns;
    private final TimeZone zone;
    private final Map<String, TemplateModel> attributes = new LinkedHashMap<>();
    private final Map<String, Optional<String>> linksById = new HashMap<>();
    private boolean escaping;

    public Scope(RenderContext context, Links links, Clock clock, Deadline deadline, RichText richText) {
        this.context = context;
        this.links = links;
        this.clock = clock;
        this.deadline = deadline;
        this.richText = richText;
        this.language = Language.of(context.site(), context.language());
        this.zone = TimeZone.getTimeZone(zone(context.site()));
        this.patterns = new LinkPatterns(context.snapshot(), this::link);
    }

    public RenderContext context() {
        return context;
    }

    public Snapshot snapshot() {
        return context.snapshot();
    }

    public Registry registry() {
        return context.registry();
    }

    public Site site() {
        return context.site();
    }

    public ReadLog reads() {
        return context.reads();
    }

    public Links links() {
        return links;
    }

    public Clock clock() {
        return clock;
    }

    public Deadline deadline() {
        return deadline;
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    public TimeZone zone() {
        return zone;
    }

    public Answer answer() {
        return answer;
    }

    public Models models() {
        return models;
    }

    public LinkPatterns patterns() {
        return patterns;
    }

    public RichText richText() {
        return richText;
    }

    /** Request attributes: what {@code contextAttributes} and {@code ctx.setAttribute} give. */
    public Map<String, TemplateModel> attributes() {
        return attributes;
    }

    /** Whether the running script escapes its output by itself. */
    public boolean escaping() {
        return escaping;
    }

    public void escaping(boolean value) {
        this.escaping = value;
    }

    public boolean isEdit() {
        return context.mode() == RenderContext.Mode.EDIT;
    }

    public boolean isPublic() {
        return context.mode() == RenderContext.Mode.PUBLIC;
    }

    /** The address of a page, item or asset in the current language. */
    public Optional<String> link(ContentNode node) {
        String key = node.path().toString();
        Optional<String> known = linksById.get(key);
        if (known == null) {
            known = node.isType("mgnl:asset")
                    ? Optional.of(links.toAsset(node))
                    : links.to(node, snapshot(), registry(), site(), context.language());
            linksById.put(key, known);
        }
        return known;
    }

    /** A content map with escaped texts in the current language; null for nothing. */
    public @Nullable ContentModel content(@Nullable ContentNode node) {
        return node == null ? null : new ContentModel(this, node, Flavour.USUAL, false);
    }

    private static ZoneId zone(Site site) {
        Object name = site.parameters().get("timezone");
        try {
            return name == null ? USUAL_ZONE : ZoneId.of(name.toString());
        } catch (DateTimeException e) {
            return USUAL_ZONE;
        }
    }
}
