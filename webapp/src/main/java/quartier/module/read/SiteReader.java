package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.Holidays;
import quartier.definition.Problem;
import quartier.definition.Site;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads sites, with our own options under {@code quartier}. */
public final class SiteReader {
    private final Consumer<Problem> problems;

    public SiteReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Optional<Site> read(String name, YamlNode node) {
        Keys keys = new Keys(node, "site", "site '" + name + "'", problems);
        Site.Languages languages =
                keys.child("i18n", "i18n").map(this::languages).orElse(Site.Languages.GERMAN);
        String theme = keys.child("theme", "theme")
                .map(own -> {
                    String themeName = own.flag("enabled", true) ? own.text("name") : "";
                    own.done();
                    return themeName;
                })
                .orElse("");
        Optional<Keys> templates = keys.child("templates", "templates");
        String prototype = templates.map(own -> prototype(name, own)).orElse("");
        Site.Availability availability = templates
                .flatMap(own -> own.child("availability", "availability"))
                .map(SiteReader::availability)
                .orElse(Site.Availability.ALL);
        templates.ifPresent(own -> {
            own.done();
        });
        Site site = new Site(
                name,
                languages,
                theme,
                prototype,
                availability,
                domains(keys),
                keys.parts("mappings").stream()
                        .flatMap(part -> mapping(part).stream())
                        .toList(),
                keys.plainMap("parameters"),
                keys.parts("cors").stream().map(SiteReader::cors).toList(),
                keys.child("quartier", "quartier").map(SiteReader::options).orElse(Site.Options.NONE),
                node.origin());
        keys.done();
        return keys.flag("enabled", true) ? Optional.of(site) : Optional.empty();
    }

    /** The id of a prototype that is written in the site itself. */
    public static String inlinePrototype(String site) {
        return "site:pages/" + site + "-prototype";
    }

    private static String prototype(String site, Keys templates) {
        boolean inline = templates
                .node("prototype")
                .filter(YamlNode.Entries.class::isInstance)
                .isPresent();
        return templates.text("prototypeId", inline ? inlinePrototype(site) : "");
    }

    private Site.Languages languages(Keys keys) {
        List<Site.Language> locales = new ArrayList<>();
        for (Part part : keys.parts("locales")) {
            Keys own = part.keys("locale '" + part.name() + "'");
            if (own.flag("enabled", true)) {
                locales.add(language(part.name(), own));
            }
            own.done();
        }
        String first = locales.isEmpty() ? "de" : locales.getFirst().name();
        String substitute = keys.text("fallbackLocale");
        String usual = keys.text("defaultLocale", substitute.isEmpty() ? first : substitute);
        boolean hierarchy = TypeNames.of(keys.type()).startsWith("hierarchybased");
        if (TypeNames.isForeign(keys.type())) {
            problems.accept(Problem.unsupported(
                    keys.at("class"),
                    "languages by the Java class '" + keys.type() + "' are not here; values are stored with suffixes"));
        }
        Site.Languages languages = new Site.Languages(
                keys.flag("enabled", false),
                usual,
                locales.isEmpty() ? List.of(named(usual)) : List.copyOf(locales),
                hierarchy,
                substitute.isEmpty() ? usual : substitute);
        keys.done();
        return languages;
    }

    private static Site.Language language(String key, Keys own) {
        String tag = own.text("languageTag");
        String language = own.text("language");
        String country = own.text("country");
        String name =
                language.isEmpty() ? key.replace('-', '_') : country.isEmpty() ? language : language + "_" + country;
        if (!tag.isEmpty() && language.isEmpty()) {
            name = tag.replace('-', '_');
        }
        Site.Language read = named(name);
        return new Site.Language(
                read.name(), read.tag(), own.text("label", read.label()), own.flag("rightToLeft", read.rightToLeft()));
    }

    private static Site.Language named(String name) {
        Locale locale = Locale.forLanguageTag(name.replace('_', '-'));
        String label = locale.getDisplayName(locale);
        String script = locale.getScript();
        boolean rightToLeft = script.equals("Arab")
                || List.of("ar", "fa", "he", "ur", "ckb", "ps", "yi", "dv", "sd", "ug")
                                .contains(locale.getLanguage())
                        && script.isEmpty();
        return new Site.Language(name, locale.toLanguageTag(), label, rightToLeft);
    }

    private static Site.Availability availability(Keys keys) {
        Map<String, List<String>> templates = new LinkedHashMap<>();
        for (Part part : keys.parts("templates")) {
            Keys own = part.keys("template '" + part.name() + "'");
            if (own.flag("enabled", true)) {
                templates.put(part.isMapping() ? own.text("id", part.name()) : part.text(), own.texts("roles"));
            }
            own.done();
        }
        List<String> types = keys.texts("enableAllWithRenderType");
        boolean all = keys.flag("enableAll", templates.isEmpty() && types.isEmpty());
        keys.done();
        return new Site.Availability(all, Set.copyOf(types), Map.copyOf(templates));
    }

    /** The one that is marked as usual comes first: links of other sites begin with it. */
    private static List<Site.Domain> domains(Keys site) {
        List<Site.Domain> domains = new ArrayList<>();
        for (Part part : site.parts("domains")) {
            Keys keys = part.keys("domain '" + part.name() + "'");
            String written = part.isMapping() ? keys.text("name", part.name()) : part.text();
            Site.Domain domain =
                    new Site.Domain(written, keys.number("port", 0), keys.text("protocol"), keys.text("context"));
            if (keys.flag("enabled", true)) {
                domains.add(keys.flag("defaultDomain", false) ? 0 : domains.size(), domain);
            }
            keys.done();
        }
        return List.copyOf(domains);
    }

    private static Optional<Site.Mapping> mapping(Part part) {
        Keys keys = part.keys("mapping '" + part.name() + "'");
        Site.Mapping mapping = new Site.Mapping(
                part.name(), keys.text("URIPrefix"), keys.text("handlePrefix"), keys.text("repository", part.name()));
        keys.done();
        return keys.flag("enabled", true) ? Optional.of(mapping) : Optional.empty();
    }

    /** A rule that stands in a file of its own in {@code cors/}. */
    public Optional<Site.CorsRule> cors(String name, YamlNode node) {
        return Optional.of(cors(new Keys(node, "corsRule", "CORS rule '" + name + "'", problems)));
    }

    private static Site.CorsRule cors(Part part) {
        return cors(part.keys("CORS rule '" + part.name() + "'"));
    }

    private static Site.CorsRule cors(Keys keys) {
        List<String> uris = keys.parts("uris").stream()
                .map(uri -> uri.isMapping() ? uri.keys("uri").text("patternString", uri.name()) : uri.text())
                .toList();
        if (uris.isEmpty()) {
            keys.warn(keys.origin(), keys.what() + " has no uris and applies to nothing");
        }
        boolean credentials = keys.flag("supportsCredentials", keys.flag("allowCredentials", false));
        Site.CorsRule rule = new Site.CorsRule(
                keys.flag("enabled", true) ? uris : List.of(),
                keys.texts("allowedOrigins"),
                keys.texts("allowedMethods"),
                keys.texts("allowedHeaders"),
                keys.texts("exposedHeaders"),
                credentials,
                keys.number("maxAge", 0));
        if (credentials && rule.origins().contains("*")) {
            keys.warn(keys.at("allowedOrigins"), keys.what() + " lets everybody in, so cookies do not come along");
        }
        keys.done();
        return rule;
    }

    private static Site.Options options(Keys keys) {
        String written = keys.text("addresses", "html");
        Site.Addresses addresses = written.equalsIgnoreCase("slash") ? Site.Addresses.SLASH : Site.Addresses.HTML;
        if (!written.equalsIgnoreCase("slash") && !written.equalsIgnoreCase("html")) {
            keys.warn(keys.at("addresses"), "unknown value '" + written + "'; known: html, slash");
        }
        Site.Options options = new Site.Options(
                addresses,
                keys.text("notFound"),
                keys.text("searchPage"),
                keys.text("synonyms"),
                keys.text("compounds"),
                keys.text("title"),
                keys.texts("authorOnly"),
                assetDialogs(keys),
                holidays(keys));
        keys.done();
        return options;
    }

    private static Holidays holidays(Keys keys) {
        Holidays holidays = new Holidays(keys.text("holidays"));
        if (!holidays.isKnown()) {
            keys.warn(
                    keys.at("holidays"),
                    "no holidays are known of '" + holidays.region() + "'; known: DE, DE-NW and the other states");
        }
        return holidays;
    }

    private static Map<String, String> assetDialogs(Keys keys) {
        Map<String, String> dialogs = new LinkedHashMap<>();
        keys.parts("assetDialogs").forEach(part -> dialogs.put(part.name(), part.text()));
        return dialogs;
    }
}
