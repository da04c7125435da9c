package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.Bookkeeping;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.NodeData;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.rules.Forms;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Copy} */
public record CopyDeed(Desk desk, Actor actor, Command.Copy command) implements Deed {
    /** Whether a property belongs to the original alone. */
    private static boolean isOwn(String property) {
        return Bookkeeping.CREATION.contains(property)
                || Bookkeeping.PUBLICATION.contains(property)
                || property.equals("mgnl:comment");
    }

    @Override
    public List<Right> rights() {
        List<Right> rights = new ArrayList<>(Reach.whole(desk.now(), Permission.READ, command.node()));
        rights.add(new Right(
                Permission.WRITE, command.newParent().child(command.node().name())));
        return rights;
    }

    @Override
    public Outcome carryOut() {
        if (!command.node().workspace().equals(command.newParent().workspace())) {
            return Outcome.Refused.because("editing.refused.workspace");
        }
        return desk.change(actor, edit -> {
            Optional<Outcome> problem = Checks.exists(edit, command.node())
                    .or(() -> Checks.exists(edit, command.newParent()))
                    .or(() -> command.node().isRoot()
                            ? Optional.of(Outcome.Refused.because("editing.refused.root"))
                            : Optional.empty())
                    .or(() -> Checks.unlocked(edit.node(command.newParent()).orElseThrow()));
            return problem.orElseGet(() -> copy(edit));
        });
    }

    private Outcome copy(Edit edit) {
        ContentNode node = edit.node(command.node()).orElseThrow();
        String name = Relocation.freeName(edit, command.node(), command.newParent());
        NodeData data = NodeData.of(node, child -> !Checks.isTrashed(child));
        NodeData copied = Forms.type(desk.registry(), node)
                .map(type -> new Forgetting(type.capabilities().copying()).of(fresh(data)))
                .orElseGet(() -> fresh(data));
        edit.put(command.newParent(), copied.named(name), Edit.Ids.NEW);
        ContentPath copy = command.newParent().child(name);
        boolean beside =
                command.node().parent().filter(command.newParent()::equals).isPresent();
        if (beside) {
            edit.orderBefore(copy, following(edit, command.node()));
        }
        Addresses.makeUnique(edit, copy, desk.registry());
        desk.touch(edit, copy, actor);
        return Outcome.Done.at(copy);
    }

    private static String following(Edit edit, ContentPath path) {
        List<String> names = edit.node(path.parent().orElseThrow()).orElseThrow().children().stream()
                .map(ContentNode::name)
                .toList();
        int at = names.indexOf(path.name());
        return at + 1 < names.size() ? names.get(at + 1) : "";
    }

    private static NodeData fresh(NodeData data) {
        return new NodeData(
                data.name(),
                data.primaryType(),
                data.mixins().stream()
                        .filter(mixin -> !mixin.equals("mgnl:deleted"))
                        .toList(),
                data.id(),
                data.properties().stream()
                        .filter(property -> !isOwn(property.name())
                                && !property.name().startsWith("mgnl:deleted")
                                && !property.name().startsWith("quartier:"))
                        .toList(),
                data.children().stream().map(CopyDeed::fresh).toList());
    }
}
