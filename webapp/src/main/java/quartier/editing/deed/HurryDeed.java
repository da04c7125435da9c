package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.Capabilities;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.HurriedChange;
import quartier.editing.Outcome;
import quartier.editing.PublicationStatus;
import quartier.editing.rules.Forms;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Hurry}: nothing else may go out with it, so it needs an item without a draft. */
public record HurryDeed(Desk desk, Actor actor, Command.Hurry command) implements Deed {
    @Override
    public List<Right> rights() {
        List<Right> rights = new ArrayList<>(List.of(new Right(Permission.WRITE, command.path())));
        if (quick().filter(Capabilities.Quick::byAuthors).isEmpty()) {
            rights.add(new Right(Permission.PUBLISH, command.path()));
        }
        return rights;
    }

    private Optional<Capabilities.Quick> quick() {
        return desk.now().node(command.path()).flatMap(node -> Forms.type(desk.registry(), node)).stream()
                .flatMap(type -> type.capabilities().quick().stream())
                .filter(quick -> quick.name().equals(command.quick()))
                .findFirst();
    }

    @Override
    public Outcome carryOut() {
        Optional<Capabilities.Quick> quick = quick();
        if (quick.isEmpty()) {
            return new Outcome.Missing(command.path());
        }
        Outcome changed = desk.change(actor, edit -> change(edit, quick.get()));
        return changed instanceof Outcome.Done
                ? new Sending(desk, actor, false, true).send(List.of(command.path()), false, List.of())
                : changed;
    }

    private Outcome change(Edit edit, Capabilities.Quick quick) {
        Optional<Outcome> problem = Checks.changeable(edit, command.path());
        if (problem.isPresent()) {
            return problem.get();
        }
        ContentNode before = edit.node(command.path()).orElseThrow();
        if (PublicationStatus.of(before) != PublicationStatus.PUBLISHED) {
            return Outcome.Refused.because("editing.refused.hurry", desk.title(before));
        }
        quick.set().forEach((name, text) -> edit.set(command.path(), Property.of(name, text)));
        if (!quick.note().isEmpty() && !command.note().isBlank()) {
            edit.set(command.path(), Property.of(quick.note(), command.note().strip()));
        }
        desk.touch(edit, command.path(), actor);
        edit.set(command.path(), Property.of(HurriedChange.WHAT, quick.name()));
        edit.set(command.path(), Property.of(HurriedChange.BY, actor.name()));
        edit.set(command.path(), Property.of(HurriedChange.AT, desk.time()));
        List<FieldMessage> lacking =
                desk.rules().checkWhole(edit.node(command.path()).orElseThrow()).all();
        return lacking.isEmpty() ? Outcome.Done.at(command.path()) : new Outcome.Invalid(lacking);
    }
}
