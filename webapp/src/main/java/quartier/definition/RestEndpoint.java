package quartier.definition;

import java.util.List;

/**
 * A delivery endpoint (version 2).
 *
 * @param path address below {@code /.rest/}
 * @param file path of its file, at which it answers as well; empty where an address is written
 * @param depth levels of child nodes in each item
 * @param referenceDepth levels of references; -1 for all
 * @param fallbackLocale language of the values where a request names none; empty for the site's own
 */
public record RestEndpoint(
        String path,
        String file,
        String workspace,
        String rootPath,
        List<String> nodeTypes,
        List<String> childNodeTypes,
        boolean strict,
        int depth,
        int limit,
        boolean includeSystemProperties,
        List<String> systemProperties,
        List<String> properties,
        boolean bypassWorkspaceAcls,
        List<ReferenceRule> references,
        int referenceDepth,
        boolean referenceRepeat,
        boolean encodeOutput,
        String fallbackLocale,
        Origin origin) {

    /** The part of an address that names this endpoint; empty when the address is of another. */
    public String named(String address) {
        return isBelow(address, path) ? path : !file.isEmpty() && isBelow(address, file) ? file : "";
    }

    private static boolean isBelow(String address, String name) {
        return address.equals(name) || address.startsWith(name + "/") || address.startsWith(name + "@");
    }

    /**
     * A property whose value is replaced by what it points to.
     *
     * @param property its name, or a regular expression for several
     */
    public record ReferenceRule(String property, String nodeType, Resolver resolver) {
        /** Whether the rule is for properties of that name. */
        public boolean speaksOf(String name) {
            return property.equals(name) || BoundedPattern.matches(property, name);
        }
    }

    /** How a reference is shown. */
    public sealed interface Resolver {
        /**
         * A node of another workspace.
         *
         * @param targetProperty property of the target that holds the value; empty for its identifier or path
         * @param expand whether the node stands in place of the value
         * @param generateLink whether its address is told; without {@code expand} in place of the value
         */
        record Node(String workspace, String targetProperty, boolean expand, boolean generateLink)
                implements Resolver {}

        /**
         * A file.
         *
         * @param renditions variations of the theme whose addresses are told
         */
        record Asset(boolean expand, boolean generateLink, List<String> renditions) implements Resolver {}

        /**
         * The placeholders for links in rich text.
         *
         * @param absolute whether addresses begin with scheme and host
         */
        record Links(boolean absolute) implements Resolver {}

        /** Needs Java that is not here: the raw value stays. */
        record Unknown(String type) implements Resolver {}
    }
}
