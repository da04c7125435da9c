package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Move} */
public record MoveDeed(Desk desk, Actor actor, Command.Move command) implements Deed {
    @Override
    public List<Right> rights() {
        List<Right> rights = new ArrayList<>(Reach.whole(desk.now(), Permission.WRITE, command.node()));
        rights.add(new Right(
                Permission.WRITE, command.newParent().child(command.node().name())));
        return rights;
    }

    @Override
    public Outcome carryOut() {
        ContentPath node = command.node();
        ContentPath parent = command.newParent();
        if (!node.workspace().equals(parent.workspace())) {
            return Outcome.Refused.because("editing.refused.workspace");
        }
        if (node.equals(parent) || node.isAncestorOf(parent)) {
            return Outcome.Refused.because("editing.refused.intoItself");
        }
        return desk.change(actor, edit -> {
            Optional<Outcome> problem =
                    Checks.changeable(edit, node).or(() -> area(edit)).or(() -> target(edit));
            if (problem.isPresent()) {
                return problem.get();
            }
            desk.touch(edit, node, actor);
            Outcome outcome = Relocation.move(edit, node, parent, command.before());
            if (outcome instanceof Outcome.Done done) {
                desk.touch(edit, done.paths().getFirst(), actor);
            }
            return outcome;
        });
    }

    /** An area that the template has and nobody has put anything into yet. */
    private Optional<Outcome> area(Edit edit) {
        ContentPath area = command.newParent();
        ContentNode node = edit.node(command.node()).orElseThrow();
        Optional<ContentNode> owner = area.parent().flatMap(edit::node);
        if (!node.isType("mgnl:component")
                || edit.node(area).isPresent()
                || owner.isEmpty()
                || new Room(desk, actor, edit).refused(area, node.template()).isPresent()) {
            return Optional.empty();
        }
        Optional<Outcome> locked = Checks.unlocked(owner.get());
        if (locked.isEmpty()) {
            edit.create(area, "mgnl:area");
        }
        return locked;
    }

    private Optional<Outcome> target(Edit edit) {
        ContentPath parent = command.newParent();
        ContentPath sibling = command.before().isEmpty() ? parent : parent.child(command.before());
        return Checks.exists(edit, parent)
                .or(() -> Checks.exists(edit, sibling))
                .or(() -> edit.node(parent).filter(n -> !n.path().isRoot()).flatMap(Checks::unlocked))
                .or(() -> fits(edit));
    }

    /** A component belongs into an area that takes its kind, a page does not. */
    private Optional<Outcome> fits(Edit edit) {
        ContentNode node = edit.node(command.node()).orElseThrow();
        boolean component = node.isType("mgnl:component");
        boolean area = edit.node(command.newParent()).orElseThrow().isType("mgnl:area");
        if (component != area) {
            return Optional.of(Outcome.Refused.because("editing.refused.place"));
        }
        boolean stays =
                command.node().parent().filter(command.newParent()::equals).isPresent();
        return component && !stays
                ? new Room(desk, actor, edit).refused(command.newParent(), node.template())
                : Optional.empty();
    }
}
