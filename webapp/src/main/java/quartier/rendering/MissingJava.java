package quartier.rendering;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quartier.definition.Template;
import quartier.rendering.model.Scope;

/**
 * Passes over what a script asks of Java that is not here, functions of a project or its model class, and over what is
 * missing for that reason further down; the rest of the script is shown. Every other mistake ends it.
 */
final class MissingJava implements TemplateExceptionHandler {
    private static final Pattern ROOT = Pattern.compile("^\\(*([A-Za-z_]\\w*)(?:\\.(\\w+))?");

    private final Template template;
    private final Functions functions;
    private final Scope scope;
    private final Function<TemplateException, String> shown;
    private boolean missed;

    /** @param shown what stands in place of the expression */
    MissingJava(Template template, Functions functions, Scope scope, Function<TemplateException, String> shown) {
        this.template = template;
        this.functions = functions;
        this.scope = scope;
        this.shown = shown;
    }

    @Override
    public void handleTemplateException(TemplateException failure, Environment environment, Writer out)
            throws TemplateException {
        boolean nothing = failure instanceof InvalidReferenceException;
        if (!nothing || !missed && !isOfJava(failure.getBlamedExpressionString(), environment)) {
            throw failure;
        }
        boolean entered = scope.deadline().enter();
        try {
            missed = true;
            out.write(shown.apply(failure));
        } catch (IOException e) {
            throw new TemplateException("cannot write", e, environment);
        } finally {
            scope.deadline().exit(entered);
        }
    }

    private boolean isOfJava(@Nullable String expression, Environment environment) throws TemplateModelException {
        Matcher root = ROOT.matcher(expression == null ? "" : expression);
        if (!root.find()) {
            return false;
        }
        String object = root.group(1);
        if (object.equals("model")) {
            return !template.basics().modelClass().isEmpty();
        }
        String name = root.group(2);
        return functions.names().contains(object)
                ? name != null && !name.matches("(?i)(get)?class") && !functions.has(object, name)
                : object.endsWith("fn") && environment.getVariable(object) == null;
    }
}
