package quartier.author.form;

import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Field;

/**
 * Where the values of some fields live.
 *
 * @param node the node as it is stored; empty when it does not exist yet
 * @param draft collects what changes there
 * @param prefix begins all property names
 * @param suffix ends the property names of fields with a value per language, such as {@code _en}; empty for the
 *     default language
 * @param fresh whether the item or entry is being made, so that defaults apply
 */
record Place(Optional<ContentNode> node, NodeDraft draft, String prefix, String suffix, boolean fresh) {
    static final String PART_TYPE = "mgnl:contentNode";

    String name(Field field) {
        return named(field.name(), field.basics().i18n());
    }

    String named(String name, boolean i18n) {
        return prefix + name + (i18n ? suffix : "");
    }

    Optional<Property> property(String name) {
        return node.flatMap(n -> n.property(name));
    }

    Optional<ContentNode> child(String name) {
        return node.flatMap(n -> n.child(name));
    }

    /** The same for a child node. */
    Place below(String name, boolean freshThere) {
        return below(name, "", freshThere);
    }

    /** @param type of the child node, should it have to be made; empty for the usual one */
    Place below(String name, String type, boolean freshThere) {
        return new Place(child(name), draft.child(name, type.isEmpty() ? PART_TYPE : type), "", suffix, freshThere);
    }

    Place prefixed(String more) {
        return new Place(node, draft, prefix + more, suffix, fresh);
    }

    /** Where the parts of a composite or switchable field live. */
    Place parts(Field.Composite field) {
        return parts(field, field.storage(), field.nodeName(), field.nodeType());
    }

    Place parts(Field.Switchable field) {
        return parts(field, field.storage(), field.nodeName(), field.nodeType());
    }

    private Place parts(Field field, Field.PartStorage storage, String nodeName, String nodeType) {
        return switch (storage) {
            case CHILD_NODE ->
                below(
                        named(
                                nodeName.isEmpty() ? field.name() : nodeName,
                                field.basics().i18n()),
                        nodeType,
                        fresh);
            case SAME_NODE, ENTRY_NODE -> this;
            case PREFIXED -> prefixed(field.name());
        };
    }
}
