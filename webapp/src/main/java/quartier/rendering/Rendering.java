package quartier.rendering;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.definition.AreaTemplate;
import quartier.definition.Origin;
import quartier.definition.PageTemplate;
import quartier.definition.Problem;
import quartier.definition.Template;
import quartier.http.Response;
import quartier.rendering.guard.Deadline;
import quartier.rendering.guard.LimitExceeded;
import quartier.rendering.guard.Limits;
import quartier.rendering.guard.Output;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Flavour;
import quartier.rendering.model.Scope;

/** One page while it is rendered: runs scripts, each with its own variables, and keeps failures where they belong. */
final class Rendering {
    private static final int USUAL_PAGE = 32_000;
    private static final Duration LEFT_OUT = Duration.ofMinutes(5);

    private final RenderContext context;
    private final Scripts scripts;
    private final Limits limits;
    private final Clock clock;
    private final Scope scope;
    private final Functions functions;
    private final Variables variables;
    private final Components components;
    private final PageCode code;
    /** Also read by whoever gives this rendering up. */
    private volatile @Nullable Frame frame;

    private @Nullable Environment environment;

    Rendering(
            RenderContext context,
            Scripts scripts,
            Functions functions,
            Links links,
            Clock clock,
            Limits limits,
            Deadline deadline,
            PageCode code) {
        this.context = context;
        this.scripts = scripts;
        this.limits = limits;
        this.clock = clock;
        this.code = code;
        this.scope = new Scope(context, links, clock, deadline, scripts.richText());
        this.functions = functions;
        this.components = new Components(this, scope);
        this.variables = new Variables(scope, functions, new Directives(this, components));
    }

    /** The whole answer, or a {@link RenderingException}. */
    Response response() {
        Optional<Template> application =
                scripts.template(context.templateId(), context.site()).filter(Application::shows);
        if (application.isPresent() && context.content().isType("mgnl:page")) {
            return new Application(scope).response(application.get(), context.content());
        }
        Output out = new Output(USUAL_PAGE, limits.output());
        if (context.content().isType("mgnl:area")) {
            area(context.content(), out);
        } else {
            content(template(context.templateId(), context.content()), out);
        }
        Response response =
                code.page(scope.answer().status(), scope.answer().text().orElseGet(out::toString));
        for (Map.Entry<String, String> header : scope.answer().headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private void content(Template template, Output out) {
        if (template instanceof PageTemplate || template.basics().renderType().equals("site")) {
            run(template, scope.content(context.content()), context.content(), Map.of(), out);
        } else {
            components.write(context.content(), template, false, Markers.Wishes.NONE, out, true);
        }
    }

    /** Only an area, as an editor's script asks for it after a change. */
    private void area(ContentNode node, Output out) {
        ContentNode holder = node.parent().orElse(node);
        areaTemplate(node)
                .ifPresent(area -> components.write(area, Optional.of(node), holder, Markers.Wishes.NONE, out));
    }

    private Optional<AreaTemplate> areaTemplate(ContentNode node) {
        ContentNode holder = node.parent().orElse(node);
        Optional<? extends Template> above =
                holder.isType("mgnl:area") ? areaTemplate(holder) : Optional.of(template(holder.template(), holder));
        return above.flatMap(template -> Optional.ofNullable(template.areas().get(node.name())));
    }

    Scope scope() {
        return scope;
    }

    /** The script that runs now. */
    Frame frame() {
        Frame running = frame;
        if (running == null) {
            throw new IllegalStateException("no script runs");
        }
        return running;
    }

    /** The template of that id; a problem when there is none. */
    Template template(String id, ContentNode content) {
        return scripts.template(id, context.site())
                .orElseThrow(() -> new RenderingException(
                        Problem.error(
                                new Origin("", content.path().toString(), 0, 0),
                                id.isEmpty() ? "the node has no template" : "there is no template '" + id + "'"),
                        null));
    }

    /** Runs a template's script; every failure is a {@link RenderingException} with its place. */
    void run(
            Template template,
            @Nullable ContentModel content,
            ContentNode holder,
            Map<String, TemplateModel> own,
            Writer out) {
        Frame caller = frame;
        Frame mine = new Frame(Variations.applied(template, context.request()), content, holder, caller);
        if (mine.depth() > limits.nesting()) {
            throw failed(template, new LimitExceeded("is nested more than " + limits.nesting() + " levels deep"));
        }
        if (scripts.isLeftOut(mine.template().id(), clock.instant())) {
            throw new RenderingException(
                    Problem.error(
                            template.basics().origin(),
                            "template '" + template.id() + "' could not be stopped before and is not run for now"),
                    null);
        }
        frame = mine;
        try {
            process(mine.template(), new ScriptVariables(mine, own, variables, scope), out);
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failed(template, e);
        } finally {
            frame = caller;
        }
    }

    /** The failure of a rendering that was given up, because its script does not notice that its time is over. */
    RenderingException leftBehind() {
        Frame stuck = frame();
        scripts.leaveOut(stuck.template().id(), clock.instant().plus(LEFT_OUT));
        return failed(stuck.template(), scope.deadline().exceeded());
    }

    /** A buffer for a part of the page. */
    Output part() {
        return new Output(1024, limits.output());
    }

    /** The page's node as scripts see it, with another flavour of inheritance for parts of ancestor pages. */
    @Nullable
    ContentModel content(@Nullable ContentNode node, boolean inherited) {
        return node == null ? null : new ContentModel(scope, node, Flavour.USUAL, inherited);
    }

    private RenderingException failed(Template template, Throwable cause) {
        return new Failures(context.registry().resources()).of(template, cause, scope.deadline());
    }

    private void process(Template template, ScriptVariables own, Writer out) throws TemplateException, IOException {
        freemarker.template.Template script = scripts.configuration().script(script(template));
        Environment running = script.createProcessingEnvironment(own, out, scope.models());
        running.setLocale(scope.locale());
        running.setTimeZone(scope.zone());
        running.setTemplateExceptionHandler(
                new MissingJava(template, functions, scope, e -> components.failed(failed(template, e))));
        boolean outerEscaping = scope.escaping();
        Environment outer = environment;
        environment = running;
        scope.escaping(script.getOutputFormat() == HTMLOutputFormat.INSTANCE && script.getAutoEscaping());
        if (scripts.configuration().readsClock(script)) {
            scope.reads()
                    .until(scope.clock()
                            .instant()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .plus(1, ChronoUnit.MINUTES));
        }
        scope.deadline().begin(running);
        try {
            running.process();
        } finally {
            scope.deadline().end(outer);
            scope.escaping(outerEscaping);
            environment = outer;
        }
    }

    private String script(Template template) {
        Template.Basics basics = template.basics();
        String path = basics.templateScript();
        boolean rendered = Template.RENDERED.contains(basics.renderType());
        if (path.isEmpty() || !rendered) {
            throw new RenderingException(
                    Problem.error(
                            basics.origin(),
                            "template '" + template.id() + "' (renderType '" + basics.renderType() + "') "
                                    + (rendered ? "has no templateScript" : "needs a renderer that is not here")),
                    null);
        }
        return existing(path, template);
    }

    /** Scripts are named absolutely; a few are named without the slash, or as their definition sees them. */
    private String existing(String path, Template template) {
        String id = template.id().replaceFirst("#.*", "");
        String module = id.contains(":") ? id.substring(0, id.indexOf(':')) : "";
        String folder =
                "/" + module + "/templates/" + id.substring(id.indexOf(':') + 1).replaceFirst("[^/]*$", "");
        String absolute = path.startsWith("/") ? path : "/" + path;
        for (String candidate : List.of(absolute, folder + path, "/" + module + absolute)) {
            if (context.registry().resources().find(candidate).isPresent()) {
                return candidate;
            }
        }
        throw new RenderingException(
                Problem.error(
                        template.basics().origin(),
                        "template '" + template.id() + "': there is no script '" + path + "'"),
                null);
    }
}
