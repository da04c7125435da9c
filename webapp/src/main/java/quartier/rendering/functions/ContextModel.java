package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentPath;
import quartier.rendering.model.Members;
import quartier.rendering.model.NodeModel;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;
import quartier.rendering.model.SiteModels;

/** {@code ctx}: the request, and any attribute or parameter as {@code ctx.name}. */
public final class ContextModel extends ObjectModel<Scope> {
    /** Only a name: templates have no users, so nobody has roles or properties there. */
    private static final Members<Scope> USER = new Members<Scope>()
            .method("getName", (s, a) -> userName(s))
            .method("getIdentifier", (s, a) -> userName(s))
            .method("getLanguage", (s, a) -> s.language().name())
            .method("getProperty", (s, a) -> null)
            .method("hasRole", (s, a) -> false)
            .method("inGroup", (s, a) -> false)
            .method("getRoles", (s, a) -> List.of())
            .method("getAllRoles", (s, a) -> List.of())
            .method("getGroups", (s, a) -> List.of())
            .method("getAllGroups", (s, a) -> List.of())
            .method("isAnonymousUser", (s, a) -> !s.context().attributes().containsKey("user"));

    private static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("getContextPath", (s, a) -> "")
            .method(
                    "getParameter",
                    (s, a) -> RequestModel.escaped(
                            s.context().request().query().first(a.text(0)).orElse(null)))
            .method("getParameterValues", (s, a) -> RequestModel.all(s.context().request(), a.text(0)))
            .method(
                    "getParameters",
                    (s, a) -> RequestModel.parameters(s.context().request()))
            .method("getRequest", (s, a) -> RequestModel.of(s.context().request(), s))
            .method("getResponse", (s, a) -> new ObjectModel<>(s, RequestModel.RESPONSE, s))
            .method("getLocale", (s, a) -> SiteModels.language(StateModel.language(s), s))
            .method(
                    "getJCRSession",
                    (s, a) -> s.snapshot()
                            .node(ContentPath.root(a.text(0)))
                            .map(root -> new NodeModel(root, s))
                            .map(NodeModel::session)
                            .orElse(null))
            .method("getAggregationState", (s, a) -> StateModel.of(s))
            .method("getUser", (s, a) -> new ObjectModel<>(s, USER, s))
            .method("getAttribute", (s, a) -> attribute(s, a.text(0)))
            .method("setAttribute", (s, a) -> {
                TemplateModel value = a.model(1);
                if (value != null) {
                    s.attributes().put(a.text(0), value);
                }
                return TemplateModel.NOTHING;
            })
            .method("removeAttribute", (s, a) -> {
                s.attributes().remove(a.text(0));
                return TemplateModel.NOTHING;
            })
            // visitors have no session that a token could guard
            .property("csrf", (s, a) -> "");

    public ContextModel(Scope scope) {
        super(scope, MEMBERS, scope);
    }

    /** Names of its methods, for the documentation. */
    public static java.util.Set<String> methods() {
        return MEMBERS.methods();
    }

    @Override
    protected @Nullable TemplateModel other(String key) throws TemplateModelException {
        TemplateModel attribute = attribute(self(), key);
        return attribute != null
                ? attribute
                : self().models()
                        .wrap(RequestModel.escaped(
                                self().context().request().query().first(key).orElse(null)));
    }

    private static @Nullable TemplateModel attribute(Scope scope, String name) throws TemplateModelException {
        TemplateModel own = scope.attributes().get(name);
        return own != null
                ? own
                : scope.models().wrap(scope.context().attributes().get(name));
    }

    private static Object userName(Scope scope) {
        return scope.context().attributes().getOrDefault("user", "anonymous");
    }
}
