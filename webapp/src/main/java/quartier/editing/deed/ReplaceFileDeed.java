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
import quartier.editing.text.NodeNames;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.ReplaceFile} */
public record ReplaceFileDeed(Desk desk, Actor actor, Command.ReplaceFile command) implements Deed {
    @Override
    public List<Right> rights() {
        return List.of(new Right(Permission.WRITE, command.asset()));
    }

    @Override
    public Outcome carryOut() {
        if (command.reason().isBlank()) {
            return new Outcome.Invalid(List.of(FieldMessage.of("reason", "editing.file.reason")));
        }
        Optional<Outcome> refused = Files.refused(command.file(), desk.settings());
        return refused.orElseGet(() -> desk.change(actor, this::replace));
    }

    private Outcome replace(Edit edit) {
        ContentPath asset = command.asset();
        Optional<Outcome> problem = Checks.changeable(edit, asset);
        if (problem.isPresent()) {
            return problem.get();
        }
        ContentNode node = edit.node(asset).orElseThrow();
        if (!node.isType("mgnl:asset")) {
            return Outcome.Refused.because("editing.refused.noFile");
        }
        desk.versions().keep(edit, asset, actor.name(), command.reason().strip());
        Files.write(edit, asset, command.file(), fileName(node), desk.time());
        edit.set(asset, Property.of("mgnl:comment", command.reason().strip()));
        desk.touch(edit, asset, actor);
        return Outcome.Done.at(asset);
    }

    /** The old name, so that the address stays; only another kind of file changes its ending. */
    private String fileName(ContentNode asset) {
        String old = asset.child(Files.CONTENT)
                .map(content -> content.text("fileName"))
                .filter(name -> !name.isEmpty())
                .orElse(asset.name());
        String extension = NodeNames.extension(command.file().fileName());
        if (NodeNames.extension(old).equals(extension)) {
            return old;
        }
        int dot = old.lastIndexOf('.');
        return (dot > 0 ? old.substring(0, dot) : old) + "." + extension;
    }
}
