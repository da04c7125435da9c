package quartier.editing.deed;

import java.util.Optional;
import java.util.OptionalInt;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.definition.AreaTemplate;
import quartier.definition.Template;
import quartier.editing.Outcome;
import quartier.editing.rules.Forms;
import quartier.security.Actor;

/** Whether an area takes (another) component of a kind; an area without a definition takes none. */
record Room(Desk desk, Actor actor, Edit edit) {
    /** Empty when there is room for it. */
    Optional<Outcome> refused(ContentPath area, String template) {
        Optional<AreaTemplate> definition = area.parent()
                .flatMap(edit::node)
                .flatMap((ContentNode node) -> Forms.template(desk.registry(), node))
                .map(Template::areas)
                .flatMap(areas -> Optional.ofNullable(areas.get(area.name())));
        if (definition.isEmpty()
                || definition.get().availableComponents().stream().noneMatch(one -> isAllowed(one, template))) {
            return Optional.of(Outcome.Refused.because("editing.refused.component", template));
        }
        long there = edit.node(area)
                .map(node -> node.children("mgnl:component").size())
                .orElse(0);
        OptionalInt most = definition.get().kind() == AreaTemplate.Kind.SINGLE
                ? OptionalInt.of(1)
                : definition.get().maxComponents();
        return most.isPresent() && there >= most.getAsInt()
                ? Optional.of(Outcome.Refused.because("editing.refused.full", String.valueOf(most.getAsInt())))
                : Optional.empty();
    }

    private boolean isAllowed(AreaTemplate.Available available, String template) {
        boolean role = available.roles().isEmpty()
                || !(actor instanceof Actor.Person person)
                || person.roles().contains("superuser")
                || available.roles().stream().anyMatch(person.roles()::contains);
        return available.enabled() && role && available.id().equals(template);
    }
}
