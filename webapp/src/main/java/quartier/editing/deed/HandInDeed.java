package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.ReviewState;
import quartier.editing.rules.Rules;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.HandIn} */
public record HandInDeed(Desk desk, Actor actor, Command.HandIn command) implements Deed {
    @Override
    public List<Right> rights() {
        return Reach.each(Permission.WRITE, command.paths());
    }

    @Override
    public Outcome carryOut() {
        Rules rules = desk.rules();
        return desk.change(actor, edit -> handIn(edit, rules));
    }

    private Outcome handIn(Edit edit, Rules rules) {
        List<FieldMessage> missing = new ArrayList<>();
        for (ContentPath path : command.paths()) {
            Optional<Outcome> problem = Checks.changeable(edit, path);
            if (problem.isPresent()) {
                return problem.get();
            }
            ContentNode unit = edit.node(path).orElseThrow();
            missing.addAll(rules.checkWhole(unit).all());
            new Review(desk, actor).set(edit, path, ReviewState.Step.HANDED_IN, command.comment());
        }
        return missing.isEmpty() ? new Outcome.Done(command.paths(), List.of()) : new Outcome.Invalid(missing);
    }
}
