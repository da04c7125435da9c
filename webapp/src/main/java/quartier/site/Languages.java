package quartier.site;

import java.util.Locale;
import quartier.definition.Site;

/**
 * The content language of an address: its first segment when that is a language of the site.
 *
 * @param path the path without the language, where that is not a page itself
 */
record Languages(Site.Language language, String path) {

    static Languages of(Site site, String path) {
        Site.Languages languages = site.languages();
        if (languages.enabled()) {
            for (Site.Language language : languages.locales()) {
                String prefix = "/" + language.name();
                boolean mayBe = languages.hierarchy() || !language.name().equals(languages.fallback());
                if (mayBe
                        && (path.equals(prefix)
                                || path.startsWith(prefix + "/")
                                || languages.hierarchy() && path.startsWith(prefix + "."))) {
                    return new Languages(language, languages.hierarchy() ? path : rest(path, prefix));
                }
            }
        }
        return new Languages(fallback(languages), path);
    }

    private static String rest(String path, String prefix) {
        return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    }

    private static Site.Language fallback(Site.Languages languages) {
        return languages.locales().stream()
                .filter(language -> language.name().equals(languages.fallback()))
                .findFirst()
                .orElse(new Site.Language(languages.fallback(), languages.fallback(), languages.fallback(), false));
    }

    Locale locale() {
        return Locale.forLanguageTag(language.name().replace('_', '-'));
    }
}
