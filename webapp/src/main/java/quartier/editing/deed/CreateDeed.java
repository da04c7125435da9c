package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.Command;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.Titles;
import quartier.editing.Units;
import quartier.editing.rules.Findings;
import quartier.editing.rules.Rules;
import quartier.editing.text.NodeNames;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.CreateNode} */
public record CreateDeed(Desk desk, Actor actor, Command.CreateNode command) implements Deed {
    @Override
    public List<Right> rights() {
        String name = NodeNames.isGood(command.name()) ? command.name() : "new";
        return List.of(new Right(Permission.WRITE, command.parent().child(name)));
    }

    @Override
    public Outcome carryOut() {
        if (!command.name().isEmpty() && !NodeNames.isGood(command.name())) {
            return new Outcome.Invalid(List.of(FieldMessage.of("jcrName", "editing.rule.name", command.name())));
        }
        Optional<Outcome> forbidden = Changes.forbidden(command.change());
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        Changes changes = desk.changes();
        Rules rules = desk.rules();
        return desk.change(actor, edit -> create(edit, changes, rules));
    }

    private Outcome create(Edit edit, Changes changes, Rules rules) {
        Optional<ContentNode> parent = edit.node(command.parent());
        if (parent.isEmpty()) {
            return new Outcome.Missing(command.parent());
        }
        ContentPath path = command.parent().child(name(parent.get()));
        edit.create(path, command.nodeType());
        Optional<Outcome> locked =
                Units.isPart(edit.node(path).orElseThrow()) ? Checks.unlocked(parent.get()) : Optional.empty();
        if (locked.isPresent()) {
            return locked.get();
        }
        if (!command.template().isEmpty()) {
            edit.set(path, Property.of("mgnl:template", command.template()));
        }
        changes.apply(edit, path, command.change());
        Generation.of(desk.registry(), edit).below(path);
        desk.touch(edit, path, actor);
        Findings findings = rules.check(edit.node(path).orElseThrow());
        return findings.blocking().isEmpty()
                ? new Outcome.Done(List.of(path), findings.open())
                : new Outcome.Invalid(findings.blocking());
    }

    private String name(ContentNode parent) {
        String wanted = command.name().isEmpty() ? NodeNames.fromTitle(title()) : command.name();
        return NodeNames.free(
                wanted.isEmpty() ? "neu" : wanted, name -> parent.child(name).isPresent());
    }

    private String title() {
        return Titles.of(command.parent().workspace(), command.nodeType(), desk.registry(), name -> {
            Property property = command.change().set().get(name);
            return property == null ? "" : property.text();
        });
    }
}
