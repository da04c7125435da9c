package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.rules.Findings;
import quartier.editing.rules.Forms;
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
        Optional<Outcome> problem = Checks.changeable(edit, owner).or(() -> room(edit, owner));
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

    /** Whether the area takes (another) component of that kind; an area without a definition takes none. */
    private Optional<Outcome> room(Edit edit, ContentPath owner) {
        Optional<AreaTemplate> area = edit.node(owner)
                .flatMap(node -> Forms.template(desk.registry(), node))
                .map(Template::areas)
                .flatMap(areas -> Optional.ofNullable(areas.get(command.area().name())));
        if (area.isEmpty() || area.get().availableComponents().stream().noneMatch(this::isAllowed)) {
            return Optional.of(Outcome.Refused.because("editing.refused.component", command.template()));
        }
        long there = edit.node(command.area())
                .map(node -> node.children("mgnl:component").size())
                .orElse(0);
        OptionalInt most = area.get().kind() == AreaTemplate.Kind.SINGLE
                ? OptionalInt.of(1)
                : area.get().maxComponents();
        return most.isPresent() && there >= most.getAsInt()
                ? Optional.of(Outcome.Refused.because("editing.refused.full", String.valueOf(most.getAsInt())))
                : Optional.empty();
    }

    private boolean isAllowed(AreaTemplate.Available available) {
        boolean role = available.roles().isEmpty()
                || !(actor instanceof Actor.Person person)
                || person.roles().contains("superuser")
                || available.roles().stream().anyMatch(person.roles()::contains);
        return available.enabled() && role && available.id().equals(command.template());
    }
}
