package quartier.rendering;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.rendering.functions.ContextModel;
import quartier.rendering.functions.MessageTexts;
import quartier.rendering.model.Scope;

/** The variables that every script of one page has, made when first asked for. */
final class Variables {
    private final Scope scope;
    private final Functions functions;
    private final TemplateHashModel directives;
    private final Map<String, TemplateModel> made = new HashMap<>();

    Variables(Scope scope, Functions functions, TemplateHashModel directives) {
        this.scope = scope;
        this.functions = functions;
        this.directives = directives;
    }

    @Nullable
    TemplateModel get(String name) {
        TemplateModel known = made.get(name);
        if (known == null) {
            known = make(name);
            if (known != null) {
                made.put(name, known);
            }
        }
        return known;
    }

    private @Nullable TemplateModel make(String name) {
        return switch (name) {
            case "cms" -> directives;
            case "ctx" -> new ContextModel(scope);
            case "i18n" -> new MessageTexts(scope.locale(), scope);
            case "i18nAuthoring" -> new MessageTexts(Locale.GERMAN, scope);
            case "contextPath" -> new SimpleScalar("");
            case "defaultBaseUrl" ->
                new SimpleScalar((scope.context().request().secure() ? "https://" : "http://")
                        + scope.context().request().host());
            default -> functions.object(name, scope);
        };
    }
}
