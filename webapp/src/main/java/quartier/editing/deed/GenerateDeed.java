package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.GenerateContent} */
public record GenerateDeed(Desk desk, Actor actor, Command.GenerateContent command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.path()));
    }

    @Override
    public Outcome carryOut() {
        return desk.change(actor, edit -> {
            Optional<Outcome> problem = Checks.changeable(edit, command.path());
            if (problem.isPresent()) {
                return problem.get();
            }
            Generation generation = Generation.of(desk.registry(), edit);
            generation.missingBelow(command.path());
            if (generation.changed()) {
                desk.touch(edit, command.path(), actor);
            }
            return Outcome.Done.at(command.path());
        });
    }
}
