package quartier.definition;

import java.util.List;

/**
 * A delivery endpoint (version 2).
 *
 * @param path address below {@code /.rest/}
 * @param depth levels of child nodes in each item
 * @param referenceDepth levels of references; -1 for all
 */
public record RestEndpoint(
        String path,
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
        Origin origin) {

    /** A property whose value is replaced by what it points to. */
    public record ReferenceRule(String property, String nodeType, Resolver resolver) {}

    /** How a reference is shown. */
    public sealed interface Resolver {
        record Node(String workspace, boolean expand, boolean generateLink) implements Resolver {}

        record Asset(boolean expand, List<String> renditions) implements Resolver {}

        record Links(boolean absolute) implements Resolver {}

        /** Needs Java that is not here: the raw value stays. */
        record Unknown(String type) implements Resolver {}
    }
}
