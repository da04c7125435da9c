package quartier.site.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.rendering.model.Language;

/** The language of the values: {@code lang}, else the first one of {@code Accept-Language} that the site has, else the site's own. */
final class LanguageChoice {
    /** What browsers send is shorter by far. */
    private static final int LONGEST_HEADER = 500;

    private LanguageChoice() {}

    static NodeJson.Languages of(Request request, Site site) {
        String asked = request.query().text("lang");
        String wanted = Optional.of(asked)
                .filter(tag -> !tag.isEmpty())
                .flatMap(tag -> known(tag, site))
                .or(() -> asked.isEmpty() ? accepted(request, site) : Optional.empty())
                .orElse(site.languages().fallback());
        Language language = Language.of(site, Locale.forLanguageTag(wanted.replace('_', '-')));
        return new NodeJson.Languages(language, asked.equals("all"), site.languages());
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
}
