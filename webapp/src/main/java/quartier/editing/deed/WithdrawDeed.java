package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Moments;
import quartier.editing.Outcome;
import quartier.editing.ReviewState;
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
            Optional<Outcome> used = Uses.ofAny(desk, units, Marks::isActive);
            if (used.isPresent()) {
                return used.get();
            }
        }
        List<FieldMessage> notes = new ArrayList<>();
        return new Sending(desk, actor)
                .withdraw(units, command.reason(), notes)
                .orElseGet(() -> new Outcome.Done(command.paths(), withPlans(units, notes)));
    }

    /** What is planned stays planned: it comes back at its time unless somebody lifts the plan. */
    private List<FieldMessage> withPlans(List<ContentNode> units, List<FieldMessage> notes) {
        List<FieldMessage> all = new ArrayList<>(notes);
        for (ContentNode unit : units) {
            Optional.of(unit)
                    .filter(one -> ReviewState.of(one).step() == ReviewState.Step.PLANNED)
                    .flatMap(ReviewState::plannedFor)
                    .ifPresent(date -> all.add(
                            FieldMessage.of("", "editing.note.stillPlanned", desk.title(unit), Moments.german(date))));
        }
        return all;
    }
}
