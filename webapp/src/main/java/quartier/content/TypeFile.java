package quartier.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.NamespaceRegistry;
import javax.jcr.RepositoryException;
import javax.jcr.ValueFactory;
import javax.jcr.nodetype.NodeTypeManager;
import javax.jcr.nodetype.NodeTypeTemplate;
import org.apache.jackrabbit.commons.cnd.CompactNodeTypeDefReader;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.commons.cnd.TemplateBuilderFactory;

/**
 * The node types that a module defines in JCR's compact notation. What is registered already stays as it is, as in
 * Magnolia; the types of JCR and Magnolia are not for modules to define.
 */
final class TypeFile {
    private static final int MOST = 500;
    private static final Set<String> TAKEN = Set.of("mgnl", "jcr", "nt", "mix", "rep", "oak", "sv", "xml", "quartier");
    private static final Pattern NAMESPACE =
            Pattern.compile("<\\s*'?([^\\s'=<>]+)'?\\s*=\\s*['\"]?([^\\s'\"<>]+)['\"]?\\s*>");
    private static final Pattern PLACE = Pattern.compile("\\((?:[^()]*), line (\\d+)\\)");

    private final String cnd;

    TypeFile(String cnd) {
        this.cnd = cnd;
    }

    /** @param namespaces refuses to give a prefix or an address a second meaning */
    Optional<TypeFault> register(NodeTypeManager types, ValueFactory values, NamespaceRegistry namespaces) {
        String current = "";
        try {
            Optional<TypeFault> wrong = wrongNamespace(namespaces);
            if (wrong.isPresent()) {
                return wrong;
            }
            List<NodeTypeTemplate> missing = new ArrayList<>();
            Map<String, List<String>> superTypes = new LinkedHashMap<>();
            List<NodeTypeTemplate> all = read(new TemplateBuilderFactory(types, values, namespaces));
            if (all.size() > MOST) {
                return Optional.of(new TypeFault(1, "more than " + MOST + " node types"));
            }
            for (NodeTypeTemplate type : all) {
                current = type.getName();
                if (TAKEN.contains(current.replaceFirst(":.*", ""))) {
                    return Optional.of(fault(current, "modules cannot define the node type '" + current + "'"));
                }
                superTypes.put(current, List.of(type.getDeclaredSupertypeNames()));
                if (!types.hasNodeType(current)) {
                    missing.add(type);
                }
            }
            Optional<String> circle = circle(superTypes);
            if (circle.isPresent()) {
                return Optional.of(fault(circle.get(), "the node type '" + circle.get() + "' is a kind of itself"));
            }
            if (!missing.isEmpty()) {
                types.registerNodeTypes(missing.toArray(NodeTypeTemplate[]::new), false);
            }
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(parsed(e));
        } catch (RepositoryException | RuntimeException e) {
            return Optional.of(fault(current, "these node types cannot be registered: " + why(e)));
        }
    }

    private List<NodeTypeTemplate> read(TemplateBuilderFactory factory) throws ParseException {
        return new CompactNodeTypeDefReader<>(new StringReader(cnd), "cnd", factory).getNodeTypeDefinitions();
    }

    private static TypeFault parsed(ParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher place = PLACE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 1;
        return new TypeFault(
                Math.max(1, line),
                "not a definition of node types: "
                        + place.reset().replaceAll("").strip());
    }

    /** Points to the line where a type begins. */
    private TypeFault fault(String type, String message) {
        return at(type.isEmpty() ? 0 : Math.max(0, cnd.indexOf("[" + type + "]")), message);
    }

    private TypeFault at(int position, String message) {
        return new TypeFault(
                1
                        + (int) cnd.substring(0, position)
                                .chars()
                                .filter(c -> c == '\n')
                                .count(),
                message);
    }

    private Optional<TypeFault> wrongNamespace(NamespaceRegistry known) throws RepositoryException {
        Matcher declared = NAMESPACE.matcher(cnd);
        while (declared.find()) {
            String prefix = declared.group(1);
            String uri = declared.group(2);
            boolean prefixKnown = List.of(known.getPrefixes()).contains(prefix);
            if (prefixKnown
                    ? !known.getURI(prefix).equals(uri)
                    : List.of(known.getURIs()).contains(uri)) {
                return Optional.of(
                        at(declared.start(), "'" + prefix + "' or '" + uri + "' already has another meaning"));
            }
        }
        return Optional.empty();
    }

    /** A type that is a kind of itself, which the repository would take for good. */
    private static Optional<String> circle(Map<String, List<String>> superTypes) {
        return superTypes.keySet().stream()
                .filter(type -> above(type, superTypes, new HashSet<>()).contains(type))
                .findFirst();
    }

    private static Set<String> above(String type, Map<String, List<String>> superTypes, Set<String> seen) {
        for (String parent : superTypes.getOrDefault(type, List.of())) {
            if (seen.add(parent)) {
                above(parent, superTypes, seen);
            }
        }
        return seen;
    }

    private static String why(Exception e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }
}
