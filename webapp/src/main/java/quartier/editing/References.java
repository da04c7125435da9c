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
import quartier.security.Guard;

/**
 * What refers to what. A reference is any text that holds the identifier of a node: by itself, as
 * {@code jcr:<id>} or {@code workspace:<id>}, or in a link pattern within rich text.
 */
public final class References {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** Where the first dash stands in an identifier: texts are searched for it, which is much faster. */
    private static final int FIRST_DASH = 8;

    private References() {}

    /** The units that the unit refers to, without itself. */
    public static List<ContentNode> from(ContentNode unit, Snapshot snapshot) {
        List<ContentNode> found = new ArrayList<>();
        Set<ContentPath> seen = new LinkedHashSet<>(List.of(unit.path()));
        for (String id : ids(unit)) {
            snapshot.byId(id).flatMap(Units::of).ifPresent(target -> {
                if (Guard.isContent(target.path().workspace()) && seen.add(target.path())) {
                    found.add(target);
                }
            });
        }
        return found;
    }

    /** Every identifier that stands in the unit. */
    static Set<String> ids(ContentNode unit) {
        Set<String> ids = new LinkedHashSet<>();
        collect(unit, ids);
        return ids;
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
