package quartier.rendering.functions;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quartier.rendering.model.Members;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;

/** {@code i18n} and {@code i18nAuthoring}: texts of the modules' bundles, {@code i18n['key']} or {@code i18n.get(…)}. */
public final class MessageTexts extends ObjectModel<Locale> {
    private static final Members<Locale> MEMBERS = new Members<Locale>()
            .method("get", (locale, a) -> filled(text(a.scope(), locale, a.text(0)), a.texts(1)))
            .method("translate", (locale, a) -> filled(text(a.scope(), locale, a.text(0)), a.texts(1)))
            .method(
                    "getWithDefault",
                    (locale, a) -> a.scope()
                            .registry()
                            .messages()
                            .text(a.text(0), locale)
                            .orElse(a.text(a.size() - 1)));

    public MessageTexts(Locale locale, Scope scope) {
        super(locale, MEMBERS, scope);
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return key.equals("get") || key.equals("translate") || key.equals("getWithDefault")
                ? super.get(key)
                : scope().models().wrap(text(scope(), self(), key));
    }

    /** Names of its methods, for the documentation. */
    public static java.util.Set<String> methods() {
        return MEMBERS.methods();
    }

    private static String text(Scope scope, Locale locale, String key) {
        return scope.registry().messages().text(key, locale).orElse("???" + key + "???");
    }

    private static String filled(String text, List<String> arguments) {
        String filled = arguments.isEmpty() ? text : text.replace("''", "'");
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", arguments.get(i));
        }
        return filled;
    }
}
