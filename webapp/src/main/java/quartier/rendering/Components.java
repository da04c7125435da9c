package quartier.rendering;

import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentNode;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.rendering.guard.Output;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.ListModel;
import quartier.rendering.model.Scope;
import quartier.rendering.view.ViewMessages;

/** Writes areas and components. One that fails is left out for visitors and shown with its problem to editors. */
final class Components {
    private static final Logger LOG = LoggerFactory.getLogger(Components.class);

    private final Rendering rendering;
    private final Scope scope;
    private final Markers markers;

    Components(Rendering rendering, Scope scope) {
        this.rendering = rendering;
        this.scope = scope;
        this.markers = new Markers(scope.context(), scope.links());
    }

    Markers markers() {
        return markers;
    }

    /** A component with its markers. */
    void write(ContentNode node, boolean inherited, Markers.Wishes wishes, Writer out) {
        try {
            write(node, rendering.template(node.template(), node), inherited, wishes, out, false);
        } catch (RenderingException e) {
            put(out, failed(e));
        }
    }

    /** A component with its markers; the only one asked for fails aloud. */
    void write(
            ContentNode node, Template template, boolean inherited, Markers.Wishes wishes, Writer out, boolean alone) {
        if (scope.isEdit()) {
            put(out, markers.component(node, template, inherited, wishes));
        }
        Output part = rendering.part();
        try {
            rendering.run(template, rendering.content(node, inherited), node, Map.of(), part);
            put(out, part.toString());
        } catch (RenderingException e) {
            if (alone || scope.deadline().expired()) {
                throw e;
            }
            put(out, failed(e));
        }
        if (scope.isEdit()) {
            put(out, markers.componentEnd());
        }
    }

    /** An area with its markers. */
    void write(AreaTemplate area, Optional<ContentNode> node, ContentNode holder, Markers.Wishes wishes, Writer out) {
        String name = area.basics().name();
        if (!area.enabled()) {
            return;
        }
        AreaContent content = AreaContent.of(area, node, holder, name, scope.isEdit());
        if (scope.isEdit()) {
            String path = node.map(ContentNode::path)
                    .orElse(holder.path().child(name))
                    .toString();
            put(out, markers.area(area, path, content, wishes, available(area)));
        }
        if (content.created()
                || !area.optional()
                || scope.isEdit()
                || !content.parts().isEmpty()) {
            body(area, content, holder, out);
        }
        if (scope.isEdit()) {
            put(out, markers.areaEnd());
        }
    }

    private void body(AreaTemplate area, AreaContent content, ContentNode holder, Writer out) {
        if (area.basics().templateScript().isEmpty()) {
            content.parts().forEach(part -> write(part.node(), part.inherited(), Markers.Wishes.NONE, out));
            return;
        }
        Optional<ContentNode> node = shown(area, content, holder);
        Output part = rendering.part();
        try {
            rendering.run(
                    area,
                    rendering.content(node.orElse(null), false),
                    area.createAreaNode() && area.contentStructure() ? node.orElse(holder) : holder,
                    variables(area, content),
                    part);
            put(out, part.toString());
        } catch (RenderingException e) {
            if (scope.deadline().expired()) {
                throw e;
            }
            put(out, failed(e));
        }
    }

    /** What an area's script sees as its content. */
    private Optional<ContentNode> shown(AreaTemplate area, AreaContent content, ContentNode holder) {
        if (!area.createAreaNode() || !area.contentStructure()) {
            return Optional.of(content.node().orElse(holder));
        }
        boolean missing = content.node().isEmpty();
        return missing && !area.optional()
                ? Optional.of(
                        new EmptyNode(holder.path().child(area.basics().name()), "mgnl:area", Optional.of(holder)))
                : content.node();
    }

    private Map<String, TemplateModel> variables(AreaTemplate area, AreaContent content) {
        List<ContentModel> models = new ArrayList<>();
        for (AreaContent.Part part : content.parts()) {
            ContentModel model = rendering.content(part.node(), part.inherited());
            if (model != null) {
                models.add(model);
            }
        }
        Map<String, TemplateModel> variables = new HashMap<>();
        variables.put("components", new ListModel(models, scope.models()));
        if (area.kind() == AreaTemplate.Kind.SINGLE && !models.isEmpty()) {
            variables.put("component", models.getFirst());
        }
        return variables;
    }

    private static List<String> available(AreaTemplate area) {
        return area.availableComponents().stream()
                .filter(AreaTemplate.Available::enabled)
                .map(AreaTemplate.Available::id)
                .toList();
    }

    /** The box that editors see; nothing for visitors. */
    String failed(RenderingException failure) {
        LOG.warn("{}", failure.problem());
        return scope.isPublic()
                ? ""
                : "<div class=\"quartier-problem\" role=\"alert\"><strong>"
                        + HtmlText.attribute(Texts.MESSAGES.text("rendering.failed"))
                        + "</strong> <code>"
                        + HtmlText.attribute(failure.problem().origin().toString())
                        + "</code> <span>"
                        + HtmlText.attribute(failure.problem().message())
                        + "</span></div>";
    }

    private static void put(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when the first part fails. */
    private static final class Texts {
        static final ViewMessages MESSAGES = ViewMessages.of("rendering/i18n");
    }
}
