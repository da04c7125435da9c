package quartier.rendering.functions;

import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import quartier.definition.BoundedPattern;
import quartier.module.ResourceTree;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** {@code resfn}: links to style sheets and scripts of modules, by pattern of their resource path. */
public final class ResourceFunctions {
    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("css", (s, a) -> tags(s, a, ".css", false))
            .method("js", (s, a) -> tags(s, a, ".js", false))
            .method("cachedCss", (s, a) -> tags(s, a, ".css", true))
            .method("cachedJs", (s, a) -> tags(s, a, ".js", true))
            .method("link", (s, a) -> new Html(HtmlText.attribute(link(s, a.text(0), false))))
            .method("cachedLink", (s, a) -> new Html(HtmlText.attribute(link(s, a.text(0), true))));

    private ResourceFunctions() {}

    /** The address of a resource; a cached one changes with the file, so that browsers may keep it for ever. */
    public static String link(Scope scope, String path, boolean cached) {
        String plain = path.startsWith("/.resources/") ? path.substring("/.resources".length()) : path;
        long changed = cached
                ? scope.registry()
                        .resources()
                        .find(plain)
                        .map(ResourceTree.Resource::lastModified)
                        .orElse(0L)
                : 0;
        int dot = plain.lastIndexOf('.');
        return "/.resources"
                + (changed == 0 || dot < 0
                        ? plain
                        : plain.substring(0, dot) + "~" + changed + "~cache" + plain.substring(dot));
    }

    private static Html tags(Scope scope, Arguments a, String ending, boolean cached) throws TemplateModelException {
        StringBuilder html = new StringBuilder();
        String more = attributes(a);
        for (String path : matching(scope, a.texts(0), ending)) {
            String link = HtmlText.attribute(link(scope, path, cached));
            html.append(
                    ending.equals(".css")
                            ? "<link rel=\"stylesheet\" href=\"" + link + "\"" + more + ">\n"
                            : "<script src=\"" + link + "\"" + more + "></script>\n");
        }
        return new Html(html.toString());
    }

    /** Further attributes as a script writes them: {@code 'media="print"'}, or as a map. */
    private static String attributes(Arguments a) throws TemplateModelException {
        StringBuilder html = new StringBuilder();
        a.map(1)
                .forEach((name, value) -> html.append(' ')
                        .append(HtmlText.attribute(name))
                        .append("=\"")
                        .append(HtmlText.attribute(Arguments.textOf(value)))
                        .append('"'));
        return html.isEmpty() && a.isText(1) && !a.text(1).isBlank()
                ? " " + a.text(1).strip()
                : html.toString();
    }

    private static List<String> matching(Scope scope, List<String> patterns, String ending) {
        List<String> found = new ArrayList<>();
        for (String pattern : patterns) {
            String plain = pattern.startsWith("/.resources/") ? pattern.substring("/.resources".length()) : pattern;
            if (scope.registry().resources().find(plain).isPresent()) {
                found.add(plain);
                continue;
            }
            Pattern compiled = compiled(plain);
            scope.registry().resources().paths().stream()
                    .filter(path -> path.endsWith(ending)
                            && BoundedPattern.match(compiled, path).isPresent())
                    .filter(path -> !found.contains(path))
                    .forEach(found::add);
        }
        return found;
    }

    /** Patterns are regular expressions; some scripts write a glob, which is none. */
    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        }
    }
}
