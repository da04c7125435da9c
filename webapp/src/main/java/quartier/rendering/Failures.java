package quartier.rendering;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.definition.Template;
import quartier.module.ResourceTree;
import quartier.rendering.guard.Deadline;
import quartier.rendering.guard.LimitExceeded;

/** Says as a {@link Problem} why and where a script failed. */
final class Failures {
    private final ResourceTree resources;

    Failures(ResourceTree resources) {
        this.resources = resources;
    }

    /** The failure of a template's script; the template is named when the script is not known. */
    RenderingException of(Template template, Throwable failure, Deadline deadline) {
        if (failure instanceof RenderingException known) {
            return known;
        }
        Throwable cause = deadline.expired() && !(failure instanceof LimitExceeded) ? deadline.exceeded() : failure;
        return new RenderingException(Problem.error(origin(template, cause), message(template, cause)), failure);
    }

    /** What is wrong with the syntax of a script. */
    static Problem of(ParseException failure, ResourceTree.Resource script) {
        return Problem.error(
                new Origin(script.module(), script.file(), failure.getLineNumber(), failure.getColumnNumber()),
                firstParagraph(failure.getEditorMessage()));
    }

    private Origin origin(Template template, Throwable failure) {
        return switch (failure) {
            case ParseException parse ->
                origin(template, parse.getTemplateName(), parse.getLineNumber(), parse.getColumnNumber());
            case TemplateException e ->
                origin(template, e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
            case LimitExceeded limit
            when limit.place().isPresent() -> origin(template, limit.place().get());
            default -> origin(template, template.basics().templateScript(), 0, 0);
        };
    }

    private Origin origin(
            Template template, @Nullable String script, @Nullable Integer line, @Nullable Integer column) {
        Optional<ResourceTree.Resource> resource = script == null || script.isEmpty()
                ? Optional.empty()
                : resources.find(script.startsWith("/") ? script : "/" + script);
        return resource.map(found ->
                        new Origin(found.module(), found.file(), line == null ? 0 : line, column == null ? 0 : column))
                .orElse(template.basics().origin());
    }

    private static String message(Template template, Throwable failure) {
        return switch (failure) {
            case ParseException parse -> firstParagraph(parse.getEditorMessage());
            case TemplateException e -> firstParagraph(e.getMessageWithoutStackTop());
            case LimitExceeded limit -> "template '" + template.id() + "' " + limit.getMessage();
            case StackOverflowError e -> "template '" + template.id() + "' calls itself too deep";
            case OutOfMemoryError e -> "template '" + template.id() + "' takes too much memory";
            default -> "template '" + template.id() + "': " + failure.getMessage();
        };
    }

    /** FreeMarker adds tips and a stack; the first paragraph says what is wrong. */
    private static String firstParagraph(@Nullable String message) {
        String text = message == null ? "failed" : message;
        int end = text.indexOf("\n----");
        return (end < 0 ? text : text.substring(0, end)).replaceAll("\\s+", " ").strip();
    }
}
