package quartier.module;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The message bundles of all modules as one key space, per language; later modules win.
 *
 * @param bundles language tag (empty for bundles without one) to key to text
 */
public record Messages(Map<String, Map<String, String>> bundles) {
    public static final Messages NONE = new Messages(Map.of());

    /** The text for a key: first in the locale, then in its language, then without language, then in English. */
    public Optional<String> text(String key, Locale locale) {
        for (String tag : new String[] {locale.toLanguageTag(), locale.getLanguage(), "", "en"}) {
            String text = bundles.getOrDefault(tag, Map.of()).get(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** A label as definitions write it: the text if it is a key, else the literal itself. */
    public String label(String literalOrKey, Locale locale) {
        return text(literalOrKey, locale).orElse(literalOrKey);
    }
}
