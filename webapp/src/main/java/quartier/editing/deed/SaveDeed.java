package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.rules.Findings;
import quartier.editing.rules.Rules;
import quartier.editing.text.NodeNames;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.SaveNode} */
public record SaveDeed(Desk desk, Actor actor, Command.SaveNode command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.path()));
    }

    @Override
    public Outcome carryOut() {
        if (!command.newName().isEmpty() && !NodeNames.isGood(command.newName())) {
            return new Outcome.Invalid(List.of(FieldMessage.of("jcrName", "editing.rule.name", command.newName())));
        }
        Optional<Outcome> forbidden = Changes.forbidden(command.change());
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        Changes changes = desk.changes();
        Rules rules = desk.rules();
        return desk.change(actor, edit -> save(edit, changes, rules));
    }

    private Outcome save(Edit edit, Changes changes, Rules rules) {
        ContentPath path = command.path();
        Optional<Outcome> problem = Checks.changeable(edit, path)
                .or(() -> Checks.unchanged(edit.node(path).orElseThrow(), command.seenRevision()));
        if (problem.isPresent()) {
            return problem.get();
        }
        ContentNode before = edit.node(path).orElseThrow();
        changes.apply(edit, path, command.change());
        desk.touch(edit, path, actor);
        Findings findings = rules.check(edit.node(path).orElseThrow(), Optional.of(before));
        if (!findings.blocking().isEmpty()) {
            return new Outcome.Invalid(findings.blocking());
        }
        return renamed(edit, path, findings);
    }

    private Outcome renamed(Edit edit, ContentPath path, Findings findings) {
        if (command.newName().isEmpty() || command.newName().equals(path.name())) {
            return new Outcome.Done(List.of(path), findings.open());
        }
        Outcome outcome = Relocation.rename(edit, path, command.newName());
        return outcome instanceof Outcome.Done done ? new Outcome.Done(done.paths(), findings.open()) : outcome;
    }
}
