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

/** {@link Command.StoreAsset} */
public record StoreAssetDeed(Desk desk, Actor actor, Command.StoreAsset command) implements Deed {
    @Override
    public List<Right> rights() {
        String name = NodeNames.fromFileName(command.file().fileName());
        return List.of(new Right(Permission.WRITE, command.folder().child(name)));
    }

    @Override
    public Outcome carryOut() {
        Optional<Outcome> problem =
                Files.refused(command.file(), desk.settings()).or(() -> Changes.forbidden(command.metadata()));
        if (problem.isPresent()) {
            return problem.get();
        }
        Changes changes = desk.changes();
        Rules rules = desk.rules();
        return desk.change(actor, edit -> store(edit, changes, rules));
    }

    private Outcome store(Edit edit, Changes changes, Rules rules) {
        Optional<ContentNode> folder = edit.node(command.folder());
        if (folder.isEmpty()) {
            return new Outcome.Missing(command.folder());
        }
        String wanted = NodeNames.fromFileName(command.file().fileName());
        String name = NodeNames.free(wanted, n -> folder.get().child(n).isPresent());
        ContentPath asset = command.folder().child(name);
        edit.create(asset, "mgnl:asset");
        edit.set(asset, Property.of("name", name));
        Files.write(edit, asset, command.file(), name, desk.time());
        changes.apply(edit, asset, command.metadata());
        desk.touch(edit, asset, actor);
        Findings findings = rules.check(edit.node(asset).orElseThrow());
        return findings.blocking().isEmpty()
                ? new Outcome.Done(List.of(asset), findings.open())
                : new Outcome.Invalid(findings.blocking());
    }
}
