package quartier.search.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;

/** The identifiers that a unit refers to, in whichever way: plain, {@code jcr:}, in a link within text. */
final class References {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Where the first dash stands in an identifier: texts are searched for it, which is much faster. */
    private static final int FIRST_DASH = 8;

    private References() {}

    /** Of the unit and the nodes below it that are not units themselves. */
    static Set<String> of(ContentNode unit, Predicate<ContentNode> isUnit) {
        Set<String> ids = new LinkedHashSet<>();
        collect(unit, isUnit, ids);
        return ids;
    }

    /** The first identifier in a value; empty when it holds none. */
    static String id(String value) {
        Matcher matcher = UUID.matcher(value);
        return matcher.find() ? matcher.group() : "";
    }

    private static void collect(ContentNode node, Predicate<ContentNode> isUnit, Set<String> ids) {
        for (Property property : node.properties()) {
            if (!property.name().equals("jcr:uuid")) {
                collect(property, ids);
            }
        }
        node.children().stream().filter(child -> !isUnit.test(child)).forEach(child -> collect(child, isUnit, ids));
    }

    private static void collect(String text, Set<String> ids) {
        Matcher matcher = UUID.matcher(text);
        for (int dash = text.indexOf('-', FIRST_DASH); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            if (matcher.region(dash - FIRST_DASH, text.length()).lookingAt()) {
                ids.add(matcher.group());
            }
        }
    }

    private static void collect(Property property, Set<String> ids) {
        boolean reference = property.type() == PropertyType.REFERENCE || property.type() == PropertyType.WEAKREFERENCE;
        if (!reference && property.type() != PropertyType.STRING) {
            return;
        }
        for (String value : property.texts()) {
            if (reference) {
                ids.add(value);
            } else {
                collect(value, ids);
            }
        }
    }
}
