package quartier.site.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.content.ContentNode;
import quartier.content.Property;

/**
 * The parameter {@code q}: every word must stand somewhere in the item or its parts, a phrase in quotes as it is, a word
 * after a minus nowhere. Without regard to case; Magnolia's own index knows word stems as well, this does not.
 */
record FullText(List<String> wanted, List<String> unwanted) {
    static final FullText NOTHING = new FullText(List.of(), List.of());
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");
    private static final int MOST_TERMS = 20;

    static FullText of(String text) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find() && wanted.size() + unwanted.size() < MOST_TERMS) {
            String written = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            String term = written.replace("*", "").replace("\"", "").strip().toLowerCase(Locale.ROOT);
            if (!term.isEmpty()) {
                (matcher.group(1).isEmpty() ? wanted : unwanted).add(term);
            }
        }
        return new FullText(List.copyOf(wanted), List.copyOf(unwanted));
    }

    boolean matches(ContentNode node) {
        return wanted.stream().allMatch(term -> contains(node, term))
                && unwanted.stream().noneMatch(term -> contains(node, term));
    }

    private static boolean contains(ContentNode node, String term) {
        for (Property property : node.properties()) {
            if (!property.name().startsWith("jcr:")
                    && !property.name().startsWith("mgnl:")
                    && !property.name().startsWith("quartier:")
                    && property.texts().stream()
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(term))) {
                return true;
            }
        }
        return node.children().stream()
                .filter(child -> child.isType("mgnl:contentNode"))
                .anyMatch(child -> contains(child, term));
    }
}
