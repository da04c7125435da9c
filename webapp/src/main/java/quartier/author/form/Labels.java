package quartier.author.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.module.Messages;

/**
 * Labels of fields and tabs: the text itself, the text of its key, or the text of the first generated key that the
 * modules translate; last of all the name.
 *
 * @param scopes prefixes of generated keys, most specific first, such as {@code ia-basis.dialogs.person}
 */
public record Labels(Messages messages, Locale locale, List<String> scopes) {
    private static final int MOST_SCOPES = 40;

    public Labels {
        scopes = scopes.stream().distinct().limit(MOST_SCOPES).toList();
    }

    /** Of the fields in a dialog: its id, with dots, with and without the module, and its last part. */
    public static Labels of(Messages messages, Locale locale, Dialog dialog) {
        String id = dialog.id();
        String dotted = id.replace(':', '.').replace('/', '.');
        String module = id.contains(":") ? id.substring(0, id.indexOf(':')) : dotted;
        String rest = id.substring(id.indexOf(':') + 1).replace('/', '.');
        String last = dotted.substring(dotted.lastIndexOf('.') + 1);
        return new Labels(messages, locale, List.of(id, dotted, module + ".dialogs." + rest, rest, last));
    }

    /** What a dialog is called; empty when nobody says it. */
    public String caption(Dialog dialog) {
        return whole(dialog.label(), "label");
    }

    /** What the dialog calls its button that saves; empty when it does not. */
    public String save(Dialog dialog) {
        return dialog.actions().stream()
                .filter(action ->
                        action.kind().equals("commitAction") || action.name().equals("commit"))
                .map(action -> whole(action.label(), "actions." + action.name() + ".label"))
                .findFirst()
                .orElse("");
    }

    private String whole(String literalOrKey, String kind) {
        return literalOrKey.isEmpty()
                ? scopes.stream()
                        .flatMap(scope -> messages.text(scope + "." + kind, locale).stream())
                        .findFirst()
                        .orElse("")
                : messages.label(literalOrKey, locale);
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

    /** Labels of the parts of a field, whose keys may leave it out. */
    Labels within(String name) {
        return tabbed(name);
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
