package quartier.author.browser;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.FormContext;
import quartier.definition.Site;

/** The content languages of the site, and which one a screen edits. */
public final class Languages {
    private final Site.Languages languages;

    /** One to switch to. */
    public record Choice(String name, String label, boolean current) {}

    private Languages(Site.Languages languages) {
        this.languages = languages;
    }

    public static Languages of(Visit visit) {
        return new Languages(visit.registry().usualSite().languages());
    }

    /** The wanted language if the site has it, else the default one. */
    public String chosen(String wanted) {
        return languages.locales().stream()
                .map(Site.Language::name)
                .filter(wanted::equals)
                .findFirst()
                .orElse(languages.fallback());
    }

    public List<Choice> choices(String current) {
        return languages.locales().stream()
                .map(language -> new Choice(
                        language.name(), language.label(), language.name().equals(current)))
                .toList();
    }

    public FormContext context(Visit visit, Screens screens, String language) {
        return new FormContext(
                visit.snapshot(),
                visit.registry(),
                language,
                language.equals(languages.fallback()) ? "" : "_" + language,
                Locale.GERMAN,
                ZoneId.of("Europe/Berlin"),
                screens.texts());
    }
}
