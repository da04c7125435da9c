package quartier.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.rendering.model.ContentModel;
import quartier.rendering.model.Flavour;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;
import quartier.rendering.model.SiteModels;

/** {@code state}: Magnolia's aggregation state, what was asked for and what is rendered. */
public final class StateModel {
    private static final Pattern SELECTOR = Pattern.compile("~([^~/]+)(?=~)");

    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("getCurrentURI", (s, a) -> RequestModel.escaped(request(s).path()))
            .method("getOriginalURI", (s, a) -> RequestModel.escaped(request(s).path()))
            .method("getOriginalURL", (s, a) -> RequestModel.escaped(RequestModel.url(request(s))))
            .method(
                    "getOriginalBrowserURI",
                    (s, a) -> RequestModel.escaped(request(s).path()))
            .method("getOriginalBrowserURL", (s, a) -> RequestModel.escaped(RequestModel.url(request(s))))
            .method("getQueryString", (s, a) -> RequestModel.escaped(request(s).rawQuery()))
            .method("getExtension", (s, a) -> RequestModel.escaped(extensionOf(request(s))))
            .method("getSelector", (s, a) -> RequestModel.escaped(String.join("~", selectors(request(s)))))
            .method(
                    "getSelectors",
                    (s, a) -> selectors(request(s)).stream()
                            .map(RequestModel::escaped)
                            .toList())
            .method("getCharacterEncoding", (s, a) -> "UTF-8")
            .method("getLocale", (s, a) -> SiteModels.language(language(s), s))
            .method("getTemplateName", (s, a) -> s.context().templateId())
            .method("getRepository", (s, a) -> s.context().content().path().workspace())
            .method("getHandle", (s, a) -> s.context().content().path().path())
            .method("getMainContentNode", (s, a) -> main(s))
            .method("getMainContent", (s, a) -> s.content(s.context().content()))
            .method("getCurrentContentNode", (s, a) -> main(s))
            .method("getCurrentContent", (s, a) -> s.content(s.context().content()))
            .method("isPreviewMode", (s, a) -> !s.isEdit() && !s.isPublic())
            .method("getChannel", (s, a) -> java.util.Map.of("name", "all"))
            .method(
                    "getDomainName",
                    (s, a) -> RequestModel.escaped(request(s).host().replaceFirst(":\\d+$", "")));

    private StateModel() {}

    public static ObjectModel<Scope> of(Scope scope) {
        return new ObjectModel<>(scope, MEMBERS, scope);
    }

    static List<String> selectors(Request request) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SELECTOR.matcher(request.path());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The extension of the address; {@code html} when it has none. */
    public static String extensionOf(Request request) {
        String last = request.path().substring(request.path().lastIndexOf('/') + 1);
        return last.indexOf('.') < 0 ? "html" : last.substring(last.lastIndexOf('.') + 1);
    }

    static Site.Language language(Scope scope) {
        return scope.site().languages().locales().stream()
                .filter(each -> each.name().equals(scope.language().name()))
                .findFirst()
                .orElseGet(() -> new Site.Language(
                        scope.language().name(),
                        scope.locale().toLanguageTag(),
                        scope.locale().getDisplayLanguage(scope.locale()),
                        false));
    }

    /** A JCR node, as in Magnolia; scripts that take it for a content map find its properties too. */
    private static NodeModel main(Scope scope) {
        return new NodeModel(new ContentModel(scope, scope.context().content(), Flavour.USUAL, false));
    }

    private static Request request(Scope scope) {
        return scope.context().request();
    }
}
