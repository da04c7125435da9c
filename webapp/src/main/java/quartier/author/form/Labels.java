package quartier.author.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.definition.Field;
import quartier.module.Messages;

/**
 * Labels of fields and tabs: the text itself, the text of its key, or the text of the first generated key that the
 * modules translate; last of all the name.
 *
 * @param scopes prefixes of generated keys, most specific first, such as {@code ia-basis.dialogs.person}
 */
public record Labels(Messages messages, Locale locale, List<String> scopes) {
    public Labels {
        scopes = List.copyOf(scopes);
    }

    public String field(Field field) {
        return label(field.basics().label(), field.name(), "label");
    }

    public String hint(Field field) {
        return text(field.basics().description(), field.name(), "description", "");
    }

    public String tab(String literalOrKey, String name) {
        return label(literalOrKey, name, "label");
    }

    /** A literal or key without any fallback. */
    public String text(String literalOrKey) {
        return literalOrKey.isEmpty() ? "" : messages.label(literalOrKey, locale);
    }

    /** Some other text of a field, such as what to say when it is empty; empty when there is none. */
    String own(Field field, String literalOrKey, String kind) {
        return text(literalOrKey, field.name(), kind, "");
    }

    public String option(Field field, Field.Option option) {
        return text(option.label(), field.name() + ".options." + option.name(), "label", option.name());
    }

    /** Labels of the parts of a field. */
    Labels within(String name) {
        return new Labels(
                messages,
                locale,
                scopes.stream().map(scope -> scope + "." + name).toList());
    }

    /** Labels of the fields in a tab, which generated keys may name. */
    Labels tabbed(String tab) {
        if (tab.isEmpty()) {
            return this;
        }
        return new Labels(
                messages,
                locale,
                Stream.concat(scopes.stream().map(scope -> scope + "." + tab), scopes.stream())
                        .toList());
    }

    private String label(String literalOrKey, String name, String kind) {
        return text(literalOrKey, name, kind, name);
    }

    private String text(String literalOrKey, String name, String kind, String otherwise) {
        if (!literalOrKey.isEmpty()) {
            return messages.label(literalOrKey, locale);
        }
        for (String scope : scopes) {
            String key = scope + "." + name;
            var text = messages.text(key + "." + kind, locale)
                    .or(() -> kind.equals("label") ? messages.text(key, locale) : Optional.empty());
            if (text.isPresent()) {
                return text.get();
            }
        }
        return messages.text(name + "." + kind, locale).orElse(otherwise);
    }
}
