package quartier.rendering;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Scope;

/** {@code cms}: the directives page (or init), area and component. */
final class Directives implements TemplateHashModel {
    static final Set<String> NAMES = Set.of("page", "init", "area", "component");

    private final Rendering rendering;
    private final Components components;
    private final Scope scope;
    private final Map<String, TemplateModel> directives = new HashMap<>();

    /** A directive's work. */
    private interface Work {
        void on(Attributes attributes, Environment environment) throws TemplateException, IOException;
    }

    Directives(Rendering rendering, Components components) {
        this.rendering = rendering;
        this.components = components;
        this.scope = rendering.scope();
        directives.put("page", directive(this::page));
        directives.put("init", directive(this::page));
        directives.put("area", directive(this::area));
        directives.put("component", directive(this::component));
    }

    @Override
    public @Nullable TemplateModel get(String name) {
        return directives.get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private void page(Attributes attributes, Environment environment) throws IOException {
        if (scope.isEdit()) {
            ContentNode node = attributes.content().orElse(scope.context().content());
            environment
                    .getOut()
                    .write(components.markers().page(node, rendering.frame().template(), attributes.text("dialog")));
        }
    }

    private void area(Attributes attributes, Environment environment) throws TemplateException {
        Frame frame = rendering.frame();
        String name = attributes.text("name").isEmpty() ? attributes.text("area") : attributes.text("name");
        AreaTemplate area = frame.template().areas().get(name);
        area = area == null ? written(name, attributes, frame.template()) : overridden(area, attributes);
        ContentNode holder = holder(frame, name);
        Optional<ContentNode> node = attributes.content().isPresent()
                ? attributes
                        .content()
                        .map(given -> given.isType("mgnl:area")
                                ? given
                                : given.child(name).orElse(given))
                : scope.language().child(holder, name);
        components.write(area, node, holder, attributes.wishes(), environment.getOut());
    }

    /** An item shown in the place of a page uses that page's areas unless it has its own. */
    private ContentNode holder(Frame frame, String name) {
        boolean isItem = frame.parent() == null
                && !frame.holder().path().equals(scope.context().page().path());
        return isItem && frame.holder().child(name).isEmpty() ? scope.context().page() : frame.holder();
    }

    private void component(Attributes attributes, Environment environment) throws TemplateException {
        Optional<ContentNode> node = attributes.content();
        if (node.isPresent()) {
            boolean inherited = attributes.model("content") instanceof ContentModel content && content.isInherited();
            components.write(node.get(), inherited, attributes.wishes(), environment.getOut());
        }
    }

    /** What the script says of an area counts more than its definition. */
    private static AreaTemplate overridden(AreaTemplate area, Attributes attributes) throws TemplateException {
        List<AreaTemplate.Available> available = available(attributes);
        AreaTemplate.Kind kind = kind(attributes).orElse(area.kind());
        return area.with(kind, available.isEmpty() ? area.availableComponents() : available);
    }

    private static Optional<AreaTemplate.Kind> kind(Attributes attributes) {
        return switch (attributes.text("type")) {
            case "list" -> Optional.of(AreaTemplate.Kind.LIST);
            case "single" -> Optional.of(AreaTemplate.Kind.SINGLE);
            case "noComponent" -> Optional.of(AreaTemplate.Kind.NO_COMPONENT);
            default -> Optional.empty();
        };
    }

    private static List<AreaTemplate.Available> available(Attributes attributes) throws TemplateException {
        return attributes.texts("availableComponents").stream()
                .map(id -> new AreaTemplate.Available(id, List.of(), true))
                .toList();
    }

    /** An area that only the script knows. */
    private static AreaTemplate written(String name, Attributes attributes, Template template)
            throws TemplateException {
        Template.Basics basics = new Template.Basics(
                template.id() + "#" + name,
                name,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                Template.Operations.ALL,
                Map.of(),
                template.basics().origin());
        return new AreaTemplate(
                basics,
                kind(attributes).orElse(AreaTemplate.Kind.LIST),
                available(attributes),
                OptionalInt.empty(),
                false,
                true,
                true,
                true,
                AreaTemplate.Inheritance.NONE,
                Optional.empty());
    }

    private TemplateDirectiveModel directive(Work work) {
        return (Environment environment, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body) -> {
            boolean entered = scope.deadline().enter();
            Map<String, Optional<TemplateModel>> before = new LinkedHashMap<>();
            try {
                Attributes attributes = new Attributes(parameters, scope);
                Arguments.mapOf(attributes.model("contextAttributes"))
                        .forEach((name, value) -> before.put(
                                name, Optional.ofNullable(scope.attributes().put(name, value))));
                work.on(attributes, environment);
            } finally {
                before.forEach((name, value) -> value.ifPresentOrElse(
                        old -> scope.attributes().put(name, old),
                        () -> scope.attributes().remove(name)));
                scope.deadline().exit(entered);
            }
        };
    }

    /** What a script wrote in the directive. */
    private record Attributes(Map<?, ?> values, Scope scope) {
        @Nullable
        TemplateModel model(String name) {
            return (TemplateModel) values.get(name);
        }

        String text(String name) {
            return Arguments.textOf(model(name));
        }

        List<String> texts(String name) throws TemplateException {
            return Arguments.textsOf(model(name)).stream()
                    .flatMap(text -> java.util.Arrays.stream(text.split("\\s*,\\s*")))
                    .toList();
        }

        Optional<ContentNode> content() {
            Optional<ContentNode> given = Arguments.nodeOf(model("content"));
            if (given.isPresent()) {
                return given;
            }
            if (!text("uuid").isEmpty()) {
                return scope.snapshot().byId(text("uuid"));
            }
            String workspace = text("workspace").isEmpty() ? "website" : text("workspace");
            return text("path").isEmpty()
                    ? Optional.empty()
                    : ContentPath.parse(workspace + ":" + text("path")).flatMap(scope.snapshot()::node);
        }

        Markers.Wishes wishes() {
            Boolean editable = text("editable").isEmpty() ? null : Boolean.valueOf(text("editable"));
            return new Markers.Wishes(text("dialog"), text("label"), editable);
        }
    }
}
