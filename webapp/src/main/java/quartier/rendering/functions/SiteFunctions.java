package quartier.rendering.functions;

import quartier.definition.Site;
import quartier.rendering.model.Arguments;
import quartier.rendering.model.Members;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;
import quartier.rendering.model.SiteModels;

/** {@code sitefn}: the site and its theme. */
public final class SiteFunctions {
    public static final Members<Scope> MEMBERS = new Members<Scope>()
            .method("site", (s, a) -> SiteModels.site(s.site(), s))
            .method("theme", (s, a) -> SiteModels.theme(chosen(s, a), s));

    private SiteFunctions() {}

    private static Site chosen(Scope scope, Arguments arguments) {
        return arguments.model(0) instanceof ObjectModel<?> object && object.self() instanceof Site site
                ? site
                : scope.site();
    }
}
