package quartier.rendering.view;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.rendering.RenderingException;

/**
 * Renders our own templates of the class path: {@code <#…>} syntax, HTML escaped automatically ({@link TrustedHtml}
 * is the one exception), an undefined variable is an error, public records are read as {@code field.label}, texts come from
 * {@code msg("key", args…)} or {@code msgOr("key", "fallback")}.
 */
public final class Views {
    private static final Locale LOCALE = Locale.GERMANY;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Configuration configuration;
    private final ViewMessages messages;
    private final String folder;

    private Views(String folder, Configuration configuration, ViewMessages messages) {
        this.folder = folder;
        this.configuration = configuration;
        this.messages = messages;
    }

    /** The views of one part of the program: templates in {@code <part>/templates}, texts in {@code <part>/i18n}. */
    public static Views of(String part) {
        ViewMessages messages = ViewMessages.of(part + "/i18n");
        return new Views(part + "/templates", configuration(part + "/templates", messages), messages);
    }

    /** The whole output of the template, named as in {@code "dialog.ftl"} or {@code "fields/text.ftl"}. */
    public String render(String template, Map<String, ?> model) {
        StringWriter out = new StringWriter(8192);
        try {
            Template parsed = configuration.getTemplate(template);
            parsed.process(model, out);
        } catch (TemplateException e) {
            throw failed(
                    e.getTemplateSourceName() == null ? template : e.getTemplateSourceName(),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    e);
        } catch (IOException e) {
            throw failed(template, 0, 0, e);
        }
        return out.toString();
    }

    /** The texts, for what Java code says to people. */
    public ViewMessages messages() {
        return messages;
    }

    private RenderingException failed(String template, Number line, Number column, Exception cause) {
        Origin origin = new Origin(
                "",
                folder + "/" + template,
                line == null ? 0 : line.intValue(),
                column == null ? 0 : column.intValue());
        String message = cause instanceof TemplateException e ? e.getMessageWithoutStackTop() : cause.getMessage();
        return new RenderingException(Problem.error(origin, String.valueOf(message)), cause);
    }

    private static Configuration configuration(String folder, ViewMessages messages) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ClassTemplateLoader(Views.class.getClassLoader(), folder));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(LOCALE);
        configuration.setTimeZone(TimeZone.getTimeZone(ZONE));
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setBooleanFormat("c");
        configuration.setDateFormat("dd.MM.yyyy");
        configuration.setDateTimeFormat("dd.MM.yyyy, HH:mm");
        configuration.setTimeFormat("HH:mm");
        configuration.setLocalizedLookup(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setObjectWrapper(new ViewWrapper(Configuration.VERSION_2_3_35, ZONE));
        configuration.setSharedVariable("msg", new MessageFunction(messages, LOCALE, false));
        configuration.setSharedVariable("msgOr", new MessageFunction(messages, LOCALE, true));
        return configuration;
    }
}
