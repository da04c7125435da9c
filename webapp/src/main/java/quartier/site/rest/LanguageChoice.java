package quartier.site.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.rendering.model.Language;

/**
 * The language of the values: {@code lang}, else the first one of {@code Accept-Language} that the site has, else the
 * endpoint's {@code fallbackLocale}, else the site's own.
 *
 * @param all whether all languages are shown with their suffixes
 */
record LanguageChoice(Language wanted, boolean all, Site.Languages site) {
    /** What browsers send is shorter by far. */
    private static final int LONGEST_HEADER = 500;

    static LanguageChoice of(Request request, Site site, String usual) {
        String asked = request.query().text("lang");
        String wanted = Optional.of(asked)
                .filter(tag -> !tag.isEmpty())
                .flatMap(tag -> known(tag, site))
                .or(() -> asked.isEmpty() ? accepted(request, site) : Optional.empty())
                .or(() -> usual.isEmpty() ? Optional.empty() : known(usual, site))
                .orElse(site.languages().fallback());
        Language language = Language.of(site, Locale.forLanguageTag(wanted.replace('_', '-')));
        return new LanguageChoice(language, asked.equals("all"), site.languages());
    }

    private static Optional<String> accepted(Request request, Site site) {
        String header = request.header("Accept-Language").orElse("");
        if (header.isBlank() || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> known(range.getRange(), site).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not a list of languages: as if nothing was said
        }
    }

    /** The site's name of that language, or of the language without its country. */
    private static Optional<String> known(String tag, Site site) {
        String name = tag.replace('-', '_');
        List<String> names =
                site.languages().locales().stream().map(Site.Language::name).toList();
        return names.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name.split("_", 2)[0]::equalsIgnoreCase)
                        .findFirst());
    }

    /** The name without the language at its end. */
    String bare(String property) {
        if (!site.enabled()) {
            return property;
        }
        return site.locales().stream()
                .map(language -> "_" + language.name())
                .filter(suffix -> property.length() > suffix.length() && property.endsWith(suffix))
                .map(suffix -> property.substring(0, property.length() - suffix.length()))
                .min(Comparator.comparingInt(String::length))
                .orElse(property);
    }

    Optional<Property> property(ContentNode node, String name) {
        return all
                ? node.property(name)
                : wanted.property(node, name).or(() -> node.property(name + "_" + wanted.name()));
    }
}
