package quartier.editing.deed;

import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.PropertyType;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.editing.rules.Forms;
import quartier.module.Registry;

/** A copy needs other values where its content type wants unique ones: texts get the copy's own name. */
final class Addresses {
    private Addresses() {}

    static void makeUnique(Edit edit, ContentPath copy, Registry registry) {
        ContentNode node = edit.node(copy).orElseThrow();
        Optional<ContentType> type = Forms.type(registry, node);
        if (type.isEmpty()) {
            return;
        }
        for (Capabilities.Rule rule : type.get().capabilities().rules()) {
            if (rule.kind().equals("unique") && rule.fields().size() == 1) {
                change(edit, node, rule.fields().getFirst());
            }
        }
    }

    private static void change(Edit edit, ContentNode node, String field) {
        Optional<Property> value = node.property(field);
        if (value.isPresent()
                && value.get().type() == PropertyType.STRING
                && !value.get().multiple()) {
            String number = node.name().replaceFirst("^.*?(-[0-9]+)?$", "$1");
            String suffix = number.isEmpty() ? "-2" : number;
            edit.set(node.path(), Property.of(field, value.get().text() + suffix));
        }
    }
}
