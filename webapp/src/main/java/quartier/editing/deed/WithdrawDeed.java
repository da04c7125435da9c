package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Withdraw} */
public record WithdrawDeed(Desk desk, Actor actor, Command.Withdraw command) implements Deed {
    @Override
    public List<Right> rights() {
        Snapshot now = desk.now();
        return command.paths().stream()
                .flatMap(path -> Reach.whole(now, Permission.PUBLISH, path).stream())
                .toList();
    }

    @Override
    public Outcome carryOut() {
        Snapshot now = desk.now();
        List<ContentNode> units = new ArrayList<>();
        for (ContentPath path : command.paths()) {
            Optional<ContentNode> unit = now.node(path).flatMap(Units::of);
            if (unit.isEmpty()) {
                return new Outcome.Missing(path);
            }
            units.add(unit.get());
        }
        if (!command.evenIfUsed()) {
            Optional<Outcome> used = Uses.ofAny(units, now, desk.registry(), Marks::isActive);
            if (used.isPresent()) {
                return used.get();
            }
        }
        List<FieldMessage> notes = new ArrayList<>();
        return new Sending(desk, actor)
                .withdraw(units, command.reason(), notes)
                .orElseGet(() -> new Outcome.Done(command.paths(), notes));
    }
}
