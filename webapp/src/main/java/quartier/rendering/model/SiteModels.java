package quartier.rendering.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quartier.definition.Site;
import quartier.definition.Theme;

/** Sites, themes and languages as scripts read them. */
public final class SiteModels {
    private static final Members<Site.Language> LANGUAGE = new Members<Site.Language>()
            .method(
                    "getLanguage",
                    (language, a) ->
                            java.util.Locale.forLanguageTag(language.tag()).getLanguage())
            .method(
                    "getCountry",
                    (language, a) ->
                            java.util.Locale.forLanguageTag(language.tag()).getCountry())
            .method("getName", (language, a) -> language.name())
            .method("getTag", (language, a) -> language.tag())
            .method("toLanguageTag", (language, a) -> language.tag())
            .method("getDisplayLanguage", (language, a) -> language.label())
            .method("getLabel", (language, a) -> language.label())
            .method("isRightToLeft", (language, a) -> language.rightToLeft());

    private static final Members<Theme> THEME = new Members<Theme>()
            .method("getName", (theme, a) -> theme.name())
            .method(
                    "getCssFiles",
                    (theme, a) -> DefinitionModel.links(theme.assets().cssFiles()))
            .method(
                    "getJsFiles",
                    (theme, a) -> DefinitionModel.links(theme.assets().jsFiles()))
            .method("getImaging", (theme, a) -> Map.of("variations", variations(theme)));

    private static final Members<Site> SITE = new Members<Site>()
            .method("getName", (site, a) -> site.name())
            .method("getTheme", (site, a) -> theme(site, a.scope()))
            .method("getParameters", (site, a) -> site.parameters())
            .method(
                    "getDomains",
                    (site, a) -> site.domains().stream()
                            .map(domain -> Map.of("name", domain.name(), "port", domain.port()))
                            .toList())
            .method("getI18n", (site, a) -> languages(site, a.scope()))
            .property("title", (site, a) -> site.options().title())
            .property("searchPage", (site, a) -> site.options().searchPage());

    private SiteModels() {}

    public static ObjectModel<Site> site(Site site, Scope scope) {
        return new ObjectModel<>(site, SITE, scope);
    }

    /** The site's theme; one without files when there is none. */
    public static ObjectModel<Theme> theme(Site site, Scope scope) {
        Theme theme = scope.registry()
                .theme(site.theme())
                .orElseGet(() ->
                        new Theme(site.theme(), quartier.definition.Template.Assets.NONE, Map.of(), site.origin()));
        return new ObjectModel<>(theme, THEME, scope);
    }

    /** A language, printed as its name. */
    public static LanguageModel language(Site.Language language, Scope scope) {
        return new LanguageModel(language, scope);
    }

    private static Map<String, Object> languages(Site site, Scope scope) {
        List<LanguageModel> locales = site.languages().locales().stream()
                .map(each -> language(each, scope))
                .toList();
        return Map.of(
                "enabled", site.languages().enabled(),
                "fallbackLocale", site.languages().fallback(),
                "defaultLocale", site.languages().fallback(),
                "locales", locales);
    }

    private static Map<String, Object> variations(Theme theme) {
        Map<String, Object> all = new LinkedHashMap<>();
        theme.variations().forEach((name, variation) -> {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("width", variation.width().isPresent() ? variation.width().getAsInt() : null);
            map.put(
                    "height",
                    variation.height().isPresent() ? variation.height().getAsInt() : null);
            all.put(name, map);
        });
        return all;
    }

    /** A language that is also its name as a text ({@code ${ctx.locale}}). */
    public static final class LanguageModel extends ObjectModel<Site.Language>
            implements freemarker.template.TemplateScalarModel {
        LanguageModel(Site.Language language, Scope scope) {
            super(language, LANGUAGE, scope);
        }

        @Override
        public String getAsString() {
            return self().name();
        }
    }
}
