package quartier.rendering;

import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.module.ResourceTree;
import quartier.rendering.model.Models;

/**
 * FreeMarker for the scripts of light modules, which are not trusted: no classes, nothing but the modules' own
 * resources, every loop can be stopped. The scripts of one registry are parsed once.
 */
final class ScriptConfiguration extends Configuration {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptConfiguration.class);

    /** These two run text as a template, past the checks that every parsed script gets; see {@link ValuesOnly}. */
    private static final Pattern RUNS_TEXT = Pattern.compile("\\?\\s*(interpret|eval)\\b(?!_)");

    private final ResourceTree resources;
    /** Every script that was checked, with whether it reads the clock by itself ({@code .now}). */
    private final Map<Template, Boolean> checked = new ConcurrentHashMap<>();

    ScriptConfiguration(ResourceTree resources, PageCode code) {
        super(VERSION_2_3_35);
        this.resources = resources;
        setTemplateLoader(new Loader(resources, code));
        setDefaultEncoding("UTF-8");
        setOutputEncoding("UTF-8");
        setTagSyntax(AUTO_DETECT_TAG_SYNTAX);
        setLocalizedLookup(false);
        setBooleanFormat("c");
        setLogTemplateExceptions(false);
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        setAttemptExceptionReporter((failure, environment) -> LOG.debug("recovered", failure));
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        setObjectWrapper(Models.plain());
    }

    /** The script at a resource path. */
    Template script(String path) throws IOException {
        return getTemplate(path.startsWith("/") ? path.substring(1) : path);
    }

    /** Whether the script says {@code .now}: what it prints does not hold for long. */
    boolean readsClock(Template script) {
        return checked.getOrDefault(script, false);
    }

    /** The one method behind all others, includes and imports too. */
    @Override
    public @Nullable Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object condition,
            @Nullable String encoding,
            boolean parse,
            boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, Locale.ROOT, condition, encoding, parse, ignoreMissing);
        if (template != null && parse && !checked.containsKey(template)) {
            check(template);
        }
        return template;
    }

    private synchronized void check(Template template) throws ParseException {
        if (!checked.containsKey(template)) {
            String source = resources
                    .find("/" + template.getName())
                    .map(ResourceTree.Resource::text)
                    .orElse("");
            refuseTextAsTemplate(template, source);
            _CoreAPI.addThreadInterruptedChecks(template);
            checked.put(template, source.contains(".now"));
        }
    }

    @SuppressWarnings("deprecation") // the only way to see a script without its comments
    private static void refuseTextAsTemplate(Template template, String source) throws ParseException {
        if (!source.contains("interpret") && !source.contains("eval")) {
            return;
        }
        Matcher found = RUNS_TEXT.matcher(template.getRootTreeNode().getCanonicalForm());
        if (found.find()) {
            int at = Math.max(0, source.indexOf(found.group(1)));
            int line =
                    (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            int column = at - source.lastIndexOf('\n', at - 1);
            throw new ParseException(
                    "?" + found.group(1) + " is not available to scripts of light modules",
                    template,
                    line,
                    column,
                    line,
                    column + found.group(1).length());
        }
    }

    private record Loader(ResourceTree resources, PageCode code) implements TemplateLoader {
        @Override
        public @Nullable Object findTemplateSource(String name) {
            return resources.find("/" + name).orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return ((ResourceTree.Resource) source).stamp();
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(code.marked(ValuesOnly.in(((ResourceTree.Resource) source).text())));
        }

        @Override
        public void closeTemplateSource(Object source) {
            // read as a whole, nothing is open
        }
    }
}
