package quartier.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.content.Snapshot;

/**
 * What refers to what. A reference is any text that holds the identifier of a node: by itself, as
 * {@code jcr:<id>} or {@code workspace:<id>}, or in a link pattern within rich text.
 */
public final class References {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** Where the first dash stands in an identifier: texts are searched for it, which is much faster. */
    private static final int FIRST_DASH = 8;

    private static final Set<String> MACHINE = Set.of("users", "usergroups", "userroles", "mgnlVersion", "mgnlSystem");

    private References() {}

    /** The units that the unit refers to, without itself. */
    public static List<ContentNode> from(ContentNode unit, Snapshot snapshot) {
        Set<String> ids = new LinkedHashSet<>();
        collect(unit, ids);
        List<ContentNode> found = new ArrayList<>();
        Set<ContentPath> seen = new LinkedHashSet<>(List.of(unit.path()));
        for (String id : ids) {
            snapshot.byId(id).flatMap(Units::of).ifPresent(target -> {
                if (!MACHINE.contains(target.path().workspace()) && seen.add(target.path())) {
                    found.add(target);
                }
            });
        }
        return found;
    }

    /** The units, anywhere, that refer to the unit or to something in it. Reads all content: for a person's question, not for every request. */
    public static List<ContentNode> to(ContentNode unit, Snapshot snapshot) {
        Set<String> wanted = new LinkedHashSet<>();
        ids(unit, wanted);
        List<ContentNode> found = new ArrayList<>();
        for (String workspace : snapshot.workspaces()) {
            if (!MACHINE.contains(workspace)) {
                snapshot.node(ContentPath.root(workspace)).ifPresent(root -> search(root, unit, wanted, found));
            }
        }
        return found;
    }

    private static void search(ContentNode node, ContentNode unit, Set<String> wanted, List<ContentNode> found) {
        for (ContentNode child : node.children()) {
            if (Units.isPart(child)) {
                continue;
            }
            boolean itself = child.path().equals(unit.path());
            if (!itself && !child.mixins().contains("mgnl:deleted")) {
                Set<String> ids = new LinkedHashSet<>();
                collect(child, ids);
                if (ids.stream().anyMatch(wanted::contains)) {
                    found.add(child);
                }
            }
            search(child, unit, wanted, found);
        }
    }

    private static void ids(ContentNode node, Set<String> ids) {
        if (!node.id().isEmpty()) {
            ids.add(node.id());
        }
        node.children().stream().filter(Units::isPart).forEach(child -> ids(child, ids));
    }

    private static void collect(ContentNode node, Set<String> ids) {
        for (Property property : node.properties()) {
            if (property.type() != PropertyType.BINARY && !property.name().equals("jcr:uuid")) {
                property.texts().forEach(text -> collect(text, ids));
            }
        }
        node.children().stream().filter(Units::isPart).forEach(child -> collect(child, ids));
    }

    private static void collect(String text, Set<String> ids) {
        Matcher matcher = ID.matcher(text);
        for (int dash = text.indexOf('-', FIRST_DASH); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            if (matcher.region(dash - FIRST_DASH, text.length()).lookingAt()) {
                ids.add(matcher.group());
            }
        }
    }
}
