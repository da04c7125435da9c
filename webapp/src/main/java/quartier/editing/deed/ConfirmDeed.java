package quartier.editing.deed;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.Lifecycle;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.editing.rules.Forms;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Confirm}: visitors see nothing of it, so it is no change that has to be published. */
public record ConfirmDeed(Desk desk, Actor actor, Command.Confirm command) implements Deed {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Override
    public List<Right> rights() {
        return Reach.whole(desk.now(), Permission.WRITE, command.path());
    }

    @Override
    public Outcome carryOut() {
        return desk.change(actor, this::confirm);
    }

    private Outcome confirm(Edit edit) {
        ContentPath path = command.path();
        Optional<ContentNode> unit = edit.node(path);
        if (unit.isEmpty()) {
            return new Outcome.Missing(path);
        }
        Optional<Lifecycle.Review> review =
                Forms.lifecycle(desk.registry(), unit.get()).review();
        Optional<Period> every = review.flatMap(Lifecycle.Review::every);
        if (every.isEmpty()) {
            return Outcome.Refused.because("editing.refused.noReview");
        }
        LocalDate next = LocalDate.ofInstant(desk.clock().instant(), ZONE).plus(every.get());
        Property date =
                Property.of(review.orElseThrow().at(), next.atStartOfDay(ZONE).toOffsetDateTime());
        Desk.aside(edit, path, () -> edit.set(path, date));
        return Outcome.Done.at(path);
    }
}
