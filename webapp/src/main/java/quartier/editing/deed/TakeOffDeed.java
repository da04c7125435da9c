package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.TakenOff;
import quartier.editing.Units;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.TakeOff} */
public record TakeOffDeed(Desk desk, Actor actor, Command.TakeOff command) implements Deed {
    @Override
    public List<Right> rights() {
        return Reach.whole(desk.now(), Permission.PUBLISH, command.path());
    }

    @Override
    public Outcome carryOut() {
        Snapshot now = desk.now();
        Optional<ContentNode> unit = now.node(command.path()).flatMap(Units::of);
        if (unit.isEmpty()) {
            return new Outcome.Missing(command.path());
        }
        List<FieldMessage> notes = new ArrayList<>();
        Optional<Outcome> problem = new Sending(desk, actor).withdraw(List.of(unit.get()), "", notes);
        return problem.orElseGet(() -> {
            remember(unit.get());
            return new Outcome.Done(List.of(command.path()), notes);
        });
    }

    private void remember(ContentNode unit) {
        desk.store().edit(actor.name(), edit -> {
            if (edit.node(unit.path()).isPresent()) {
                Desk.aside(edit, unit.path(), () -> {
                    edit.set(unit.path(), Property.of(TakenOff.AT, desk.time()));
                    edit.set(unit.path(), Property.of(TakenOff.BECAUSE, command.property()));
                });
            }
            return unit;
        });
    }
}
