package quartier.rendering.functions;

import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentNode;
import quartier.definition.Site;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Members;
import quartier.rendering.model.Scope;

/** The part of {@code cmsfn} that gives addresses, also of other languages. */
final class CmsLinks {
    private CmsLinks() {}

    static void addTo(Members<Scope> members) {
        members.method("link", (s, a) -> link(s, a))
                .method(
                        "linkPrefix",
                        (s, a) -> a.node(0)
                                .flatMap(s::link)
                                .map(link -> link.replaceFirst("(\\.html|/)$", ""))
                                .orElse(null))
                .method("externalLink", (s, a) -> external(a, 1))
                .method("externalLinkTitle", (s, a) -> {
                    String title = a.node(0).map(n -> n.text(a.text(2))).orElse("");
                    return title.isEmpty() ? external(a, 1) : new Html(HtmlText.escape(title));
                })
                .method(
                        "localizedLinks",
                        (s, a) -> localized(s, a.node(0).orElse(s.context().content())))
                .method("isCurrentLocale", (s, a) -> isCurrent(s, a.text(0)));
    }

    private static @Nullable String link(Scope scope, Arguments a) throws TemplateModelException {
        if (a.model(0) == null) {
            return null;
        }
        Optional<ContentNode> node = a.size() > 1
                ? scope.snapshot()
                        .byId(CmsFunctions.key(a.text(1)))
                        .or(() -> CmsFunctions.byPath(scope, a.text(1), a.text(0)))
                : a.node(0);
        if (node.isEmpty() && a.isText(0)) {
            node = scope.snapshot().byId(CmsFunctions.key(a.text(0)));
        }
        return node.map(found -> scope.link(found).orElseGet(() -> plain(found)))
                .orElse(null);
    }

    /** Where nothing is: Magnolia, too, writes the path of what no mapping knows. */
    private static String plain(ContentNode node) {
        return HtmlText.attribute(node.path().path() + ".html");
    }

    private static @Nullable Object external(Arguments a, int index) {
        String link = a.node(0).map(n -> n.text(a.text(index))).orElse("");
        boolean complete = link.matches("(?i)[a-z][a-z0-9+.-]*:.*") || link.startsWith("/") || link.startsWith("#");
        return link.isEmpty() ? null : new Html(HtmlText.attribute(complete ? link : "http://" + link));
    }

    private static Map<String, String> localized(Scope scope, ContentNode node) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Site.Language language : scope.site().languages().locales()) {
            Locale locale = Locale.forLanguageTag(language.tag());
            counterpart(scope, node, language)
                    .flatMap(page -> scope.links().to(page, scope.snapshot(), scope.registry(), scope.site(), locale))
                    .ifPresent(link -> links.put(language.name(), link));
        }
        return links;
    }

    /** The node itself, or where each language has its own tree, the one at the same place in that tree. */
    private static Optional<ContentNode> counterpart(Scope scope, ContentNode node, Site.Language language) {
        Site.Languages languages = scope.site().languages();
        if (!languages.hierarchy()) {
            return Optional.of(node);
        }
        String[] segments = node.path().path().split("/");
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (languages.locales().stream().anyMatch(other -> other.name().equals(segment))) {
                segments[i] = language.name();
                return CmsFunctions.byPath(
                        scope, String.join("/", segments), node.path().workspace());
            }
        }
        return Optional.empty();
    }

    private static boolean isCurrent(Scope scope, String locale) {
        return scope.language().name().equals(locale)
                || scope.locale().toLanguageTag().equals(locale);
    }
}
