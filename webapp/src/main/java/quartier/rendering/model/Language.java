package quartier.rendering.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Site;

/**
 * A content language of a site and the order in which stored names are tried for it.
 *
 * @param suffixes such as {@code ["_en", "_de", ""]}
 */
public record Language(String name, boolean isDefault, Locale locale, List<String> suffixes) {

    public static Language of(Site site, Locale locale) {
        Site.Languages languages = site.languages();
        Site.Language own = find(languages, locale);
        boolean isDefault = !languages.enabled() || own.name().equals(languages.fallback());
        return new Language(own.name(), isDefault, locale, suffixes(languages, own, isDefault));
    }

    /** The first property that is there and not empty. */
    public Optional<Property> property(ContentNode node, String name) {
        if (suffixes.size() > 1 && name.indexOf(':') < 0) {
            for (String suffix : suffixes) {
                Optional<Property> found = node.property(name + suffix);
                if (found.isPresent() && !isEmpty(found.get())) {
                    return found;
                }
            }
        }
        return node.property(name);
    }

    /** The child node of that name in this language. */
    public Optional<ContentNode> child(ContentNode node, String name) {
        if (suffixes.size() > 1 && name.indexOf(':') < 0) {
            for (String suffix : suffixes) {
                Optional<ContentNode> found = node.child(name + suffix);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return node.child(name);
    }

    private static boolean isEmpty(Property property) {
        return property.values().isEmpty()
                || property.values().size() == 1 && property.values().getFirst().equals("");
    }

    private static Site.Language find(Site.Languages languages, Locale locale) {
        String tag = locale.toLanguageTag();
        for (Site.Language each : languages.locales()) {
            if (each.tag().equals(tag) || each.name().equals(locale.toString())) {
                return each;
            }
        }
        for (Site.Language each : languages.locales()) {
            if (Locale.forLanguageTag(each.tag()).getLanguage().equals(locale.getLanguage())) {
                return each;
            }
        }
        return new Site.Language(locale.toString(), tag, locale.getDisplayLanguage(locale), false);
    }

    private static List<String> suffixes(Site.Languages languages, Site.Language own, boolean isDefault) {
        if (languages.hierarchy() || !languages.enabled()) {
            return List.of("");
        }
        if (isDefault) {
            return Stream.of("", "_" + own.name(), "_" + languages.substitute())
                    .distinct()
                    .toList();
        }
        List<String> suffixes = new ArrayList<>();
        suffixes.add("_" + own.name());
        String language = Locale.forLanguageTag(own.tag()).getLanguage();
        for (Site.Language other : languages.locales()) {
            if (Locale.forLanguageTag(other.tag()).getLanguage().equals(language)) {
                suffixes.add("_" + other.name());
            }
        }
        suffixes.add("_" + languages.substitute());
        suffixes.add("");
        return suffixes.stream().distinct().toList();
    }
}
