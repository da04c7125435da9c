package quartier.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.http.ContentPolicy;

/**
 * The markers of a page that an application renders itself: it puts them around its parts, so that an editor's script
 * finds the same comments as in a page that was rendered here.
 */
public final class Annotations {
    private static final int MOST = 10_000;
    private static final int DEEPEST = 50;

    private final RenderContext context;
    private final Scripts scripts;
    private final Markers markers;
    private final Predicate<ContentPath> visible;
    private final Map<String, String> comments = new LinkedHashMap<>();

    private Annotations(RenderContext context, Links links, Predicate<ContentPath> visible) {
        this.context = context;
        this.visible = visible;
        this.scripts = new Scripts(context.registry(), new PageCode(ContentPolicy.OWN));
        this.markers = new Markers(context, links);
    }

    /**
     * The path of each part of the context's content to the inside of its comment; areas that do not exist yet are among
     * them.
     *
     * @param visible whether whoever asks may see the node there
     */
    public static Map<String, String> of(RenderContext context, Links links, Predicate<ContentPath> visible) {
        Annotations annotations = new Annotations(context, links, visible);
        annotations.begin(context.content());
        return annotations.comments;
    }

    private void begin(ContentNode node) {
        Optional<Template> template = scripts.template(context.templateId(), context.site());
        if (template.isEmpty()) {
            return;
        }
        if (node.isType("mgnl:page")) {
            put(node.path().path(), markers.page(node, template.get(), ""));
            areas(template.get(), node, 0);
        } else {
            component(node, template.get(), false, 0);
        }
    }

    private void areas(Template template, ContentNode holder, int depth) {
        for (AreaTemplate area : template.areas().values()) {
            if (area.enabled()
                    && depth < DEEPEST
                    && comments.size() < MOST
                    && visible.test(holder.path().child(area.basics().name()))) {
                area(area, holder, depth);
            }
        }
    }

    private void area(AreaTemplate area, ContentNode holder, int depth) {
        String name = area.basics().name();
        Optional<ContentNode> node = holder.child(name);
        AreaContent content = AreaContent.of(area, node, holder, name, true);
        ContentNode shown =
                node.orElseGet(() -> new EmptyNode(holder.path().child(name), "mgnl:area", Optional.of(holder)));
        List<String> available = area.availableComponents().stream()
                .filter(AreaTemplate.Available::enabled)
                .map(AreaTemplate.Available::id)
                .toList();
        put(shown.path().path(), markers.area(area, shown.path().toString(), content, Markers.Wishes.NONE, available));
        areas(area, shown, depth + 1);
        for (AreaContent.Part part : content.parts()) {
            if (!visible.test(part.node().path())) {
                continue;
            }
            scripts.template(part.node().template(), context.site())
                    .ifPresent(template -> component(part.node(), template, part.inherited(), depth + 1));
        }
    }

    private void component(ContentNode node, Template template, boolean inherited, int depth) {
        put(node.path().path(), markers.component(node, template, inherited, Markers.Wishes.NONE));
        areas(template, node, depth);
    }

    /** Applications make the comment themselves, so they get what stands between its ends. */
    private void put(String path, String comment) {
        String inside = comment.substring("<!-- ".length(), comment.indexOf(" -->"));
        comments.putIfAbsent(path, inside);
    }
}
