package quartier.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.search.text.PlainText;

/** The readable text of a unit, per language: its properties and those of the parts below it. */
final class UnitText {
    private final List<String> languages;
    private final String fallback;
    private final Map<String, StringBuilder> texts = new HashMap<>();

    UnitText(List<String> languages, String fallback) {
        this.languages = languages;
        this.fallback = fallback;
    }

    /** The text collected in a language. */
    String in(String language) {
        StringBuilder text = texts.get(language);
        return text == null ? "" : text.toString();
    }

    /**
     * Adds the text of a unit.
     *
     * @param only names of properties and child nodes to take, without language; empty for all
     * @param without names of properties to leave out on the unit itself
     */
    void add(ContentNode unit, List<String> only, Set<String> without, Predicate<ContentNode> isUnit) {
        for (Property property : unit.properties()) {
            String name = base(property.name());
            if (!without.contains(name) && (only.isEmpty() || only.contains(name))) {
                add(property, language(property.name(), fallback));
            }
        }
        for (ContentNode child : unit.children()) {
            if (!isUnit.test(child) && (only.isEmpty() || only.contains(base(child.name())))) {
                part(child, language(child.name(), fallback), isUnit);
            }
        }
    }

    /** The name without its language. */
    String base(String name) {
        String language = language(name, "");
        return language.isEmpty() ? name : name.substring(0, name.length() - language.length() - 1);
    }

    private void part(ContentNode node, String language, Predicate<ContentNode> isUnit) {
        for (Property property : node.properties()) {
            add(property, language(property.name(), language));
        }
        for (ContentNode child : node.children()) {
            if (!isUnit.test(child)) {
                part(child, language(child.name(), language), isUnit);
            }
        }
    }

    private void add(Property property, String language) {
        if (property.type() != PropertyType.STRING || isTechnical(property.name())) {
            return;
        }
        for (String value : property.texts()) {
            if (!PlainText.isMachine(value)) {
                StringBuilder text = texts.computeIfAbsent(language, l -> new StringBuilder());
                text.append(text.isEmpty() ? "" : "\n").append(PlainText.of(value));
            }
        }
    }

    private String language(String name, String otherwise) {
        for (String language : languages) {
            int at = name.length() - language.length() - 1;
            if (at > 0 && name.charAt(at) == '_' && name.endsWith(language)) {
                return language;
            }
        }
        return otherwise;
    }

    static boolean isTechnical(String property) {
        return property.startsWith("jcr:") || property.startsWith("mgnl:");
    }
}
