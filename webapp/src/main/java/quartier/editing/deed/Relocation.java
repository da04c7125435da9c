package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;

/** Gives a node another name or another place within a transaction. */
final class Relocation {
    private Relocation() {}

    static Outcome rename(Edit edit, ContentPath path, String name) {
        ContentPath target = path.parent().orElseThrow().child(name);
        if (edit.node(target).isPresent()) {
            return new Outcome.Invalid(List.of(FieldMessage.of("jcrName", "editing.rule.nameTaken", name)));
        }
        edit.move(path, target);
        return Outcome.Done.at(target);
    }

    static Outcome move(Edit edit, ContentPath node, ContentPath parent, String before) {
        boolean inside = node.parent().filter(parent::equals).isPresent();
        String name = inside ? node.name() : freeName(edit, node, parent);
        ContentPath target = parent.child(name);
        if (!inside) {
            edit.move(node, target);
        }
        edit.orderBefore(target, before);
        return Outcome.Done.at(target);
    }

    /** Components get the next free label, since their names mean nothing; others keep theirs if they can. */
    static String freeName(Edit edit, ContentPath node, ContentPath parent) {
        Optional<ContentNode> target = edit.node(parent);
        boolean component = edit.node(node).map(n -> n.isType("mgnl:component")).orElse(false);
        java.util.function.Predicate<String> taken =
                name -> target.flatMap(t -> t.child(name)).isPresent();
        if (component) {
            return quartier.editing.text.NodeNames.component(taken);
        }
        return quartier.editing.text.NodeNames.free(node.name(), taken);
    }
}
