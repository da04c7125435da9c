package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.rules.Findings;
import quartier.editing.rules.Rules;
import quartier.editing.text.NodeNames;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.AddComponent} */
public record AddComponentDeed(Desk desk, Actor actor, Command.AddComponent command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.area()));
    }

    @Override
    public Outcome carryOut() {
        Optional<Outcome> forbidden = Changes.forbidden(command.change());
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        if (command.area().isRoot()) {
            return Outcome.Refused.because("editing.refused.place");
        }
        Changes changes = desk.changes();
        Rules rules = desk.rules();
        return desk.change(actor, edit -> add(edit, changes, rules));
    }

    private Outcome add(Edit edit, Changes changes, Rules rules) {
        ContentPath area = command.area();
        ContentPath owner = area.parent().orElseThrow();
        Optional<Outcome> problem =
                Checks.changeable(edit, owner).or(() -> new Room(desk, actor, edit).refused(area, command.template()));
        if (problem.isPresent()) {
            return problem.get();
        }
        if (edit.node(area).isEmpty()) {
            edit.create(area, "mgnl:area");
        }
        ContentNode node = edit.node(area).orElseThrow();
        if (!command.before().isEmpty() && node.child(command.before()).isEmpty()) {
            return new Outcome.Missing(area.child(command.before()));
        }
        ContentPath path =
                area.child(NodeNames.component(name -> node.child(name).isPresent()));
        edit.create(path, "mgnl:component");
        edit.set(path, Property.of("mgnl:template", command.template()));
        edit.orderBefore(path, command.before());
        changes.apply(edit, path, command.change());
        Generation.of(desk.registry(), edit).below(path);
        desk.touch(edit, path, actor);
        Findings findings = rules.check(edit.node(path).orElseThrow());
        return findings.blocking().isEmpty()
                ? new Outcome.Done(List.of(path), findings.open())
                : new Outcome.Invalid(findings.blocking());
    }
}
