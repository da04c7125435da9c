package quartier.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A site.
 *
 * @param theme name of the theme; empty when none is set
 * @param prototypeId template whose values are merged below every page template; empty when none
 * @param templates which page templates may be chosen; {@link Availability#all} for all
 * @param parameters free map
 * @param options what the site switches on in this runtime with its own key {@code quartier}
 */
public record Site(
        String name,
        Languages languages,
        String theme,
        String prototypeId,
        Availability templates,
        List<Domain> domains,
        List<Mapping> mappings,
        Map<String, Object> parameters,
        List<CorsRule> cors,
        Options options,
        Origin origin) {

    /** What holds where no module defines a site. */
    public static final Site BARE = new Site(
            "fallback",
            Languages.GERMAN,
            "",
            "",
            Availability.ALL,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            Options.NONE,
            Origin.RUNTIME);

    /**
     * Content languages; the default one stores without suffix and has no prefix in addresses.
     *
     * @param fallback name of the default one
     * @param hierarchy whether each language has a tree of pages of its own, below a page named like it
     * @param substitute name of the one that is shown where a value is missing; usually the default one
     */
    public record Languages(
            boolean enabled, String fallback, List<Language> locales, boolean hierarchy, String substitute) {
        public static final Languages GERMAN =
                new Languages(false, "de", List.of(new Language("de", "de", "Deutsch", false)));

        public Languages(boolean enabled, String fallback, List<Language> locales) {
            this(enabled, fallback, locales, false, fallback);
        }
    }

    /**
     * A content language.
     *
     * @param name as in property suffixes and address prefixes, such as {@code en} or {@code de_CH}
     * @param tag BCP 47
     * @param label its own name in its own script
     */
    public record Language(String name, String tag, String label, boolean rightToLeft) {}

    /**
     * Which page templates editors may choose.
     *
     * @param all every one
     * @param renderTypes every one of these kinds
     * @param templates by id, with the roles that may choose it; none means everybody
     */
    public record Availability(boolean all, Set<String> renderTypes, Map<String, List<String>> templates) {
        public static final Availability ALL = new Availability(true, Set.of(), Map.of());

        /** Whether somebody with these roles may choose the template. */
        public boolean offers(Template template, Collection<String> roles) {
            List<String> named = templates.get(template.id());
            return all
                    || renderTypes.contains(template.basics().renderType())
                    || named != null && (named.isEmpty() || named.stream().anyMatch(roles::contains));
        }
    }

    /**
     * A host name that selects the site.
     *
     * @param port 0 for any
     * @param protocol of links that lead here from other sites; empty for the usual one
     * @param context beginning of the addresses in such links
     */
    public record Domain(String name, int port, String protocol, String context) {
        /** What links from other sites begin with. */
        public String base() {
            String scheme = protocol.isEmpty() ? (port == 0 || port == 443 ? "https" : "http") : protocol;
            boolean usual = port == 0 || port == (scheme.equals("https") ? 443 : 80);
            String folder = context.isEmpty() || context.startsWith("/") ? context : "/" + context;
            return scheme + "://" + name + (usual ? "" : ":" + port) + folder.replaceFirst("/+$", "");
        }
    }

    /** Maps addresses to a subtree: address = node path minus {@code handlePrefix} plus {@code uriPrefix}. */
    public record Mapping(String name, String uriPrefix, String handlePrefix, String workspace) {
        /** Whether a node at that path is in the subtree. */
        public boolean covers(String nodeWorkspace, String path) {
            String above =
                    handlePrefix.endsWith("/") ? handlePrefix.substring(0, handlePrefix.length() - 1) : handlePrefix;
            return nodeWorkspace.equals(workspace) && (path.equals(above) || path.startsWith(above + "/"));
        }
    }

    /**
     * CORS headers for addresses of a pattern ({@code *} any characters, {@code ?} at most one).
     *
     * @param origins who may ask; {@code *} for everybody
     * @param exposed response headers that scripts there may read
     * @param credentials whether cookies may come along; never for {@code *}
     * @param maxAge seconds a browser may remember the answer; 0 for its own usage
     */
    public record CorsRule(
            List<String> uris,
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            boolean credentials,
            int maxAge) {}

    /**
     * Our own options.
     *
     * @param addresses how links are written: Magnolia's {@code /a/b.html} or {@code /a/b/}
     * @param notFound page shown for 404; empty for the built-in one
     * @param searchPage page with the site search; empty when there is none
     * @param synonyms resource path of a synonym file; empty when there is none
     * @param compounds resource path of a list of base nouns for compound words; empty for the built-in one
     * @param title name of the site, for titles and feeds
     * @param authorOnly properties that never leave the author instance, such as internal notes
     * @param assetDialogs media type, or its first half, or {@code *}, to the dialog for files of that type
     * @param holidays marked where editors enter dates
     */
    public record Options(
            Addresses addresses,
            String notFound,
            String searchPage,
            String synonyms,
            String compounds,
            String title,
            List<String> authorOnly,
            Map<String, String> assetDialogs,
            Holidays holidays) {
        public static final Options NONE =
                new Options(Addresses.HTML, "", "", "", "", "", List.of(), Map.of(), Holidays.NONE);
    }

    /** How links are written. */
    public enum Addresses {
        HTML,
        SLASH
    }
}
