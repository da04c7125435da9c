package quartier.editing;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import quartier.content.ContentStore;
import quartier.content.Versions;
import quartier.editing.deed.Deed;
import quartier.editing.deed.Deeds;
import quartier.editing.deed.Desk;
import quartier.editing.deed.Right;
import quartier.editing.text.InternalLinks;
import quartier.module.Registry;
import quartier.security.Actor;
import quartier.security.Guard;
import quartier.security.Passwords;
import quartier.security.Permission;

/** The one write door: asks whether the actor may, does it in one transaction, writes the audit line. */
public final class Editor {
    private final Desk desk;
    private final Guard guard;

    /** @param links how addresses of this site are found in typed links */
    public Editor(
            ContentStore store,
            Supplier<Registry> registries,
            Guard guard,
            Outbox outbox,
            InternalLinks links,
            Passwords passwords,
            EditingSettings settings,
            Clock clock) {
        this.desk = Desk.of(store, registries, outbox, new Versions(store, clock), links, passwords, settings, clock);
        this.guard = guard;
    }

    public Outcome execute(Actor actor, Command command) {
        Deed deed = Deeds.of(desk, actor, command);
        List<Right> rights = deed.rights();
        Outcome outcome = rights.stream()
                .filter(right -> !guard.may(actor, right.permission(), right.path()))
                .findFirst()
                .map(Editor::refused)
                .orElseGet(deed::carryOut);
        Audit.note(actor, command, rights, outcome);
        return outcome;
    }

    private static Outcome refused(Right right) {
        return switch (right.permission()) {
            case READ -> Outcome.Refused.because("editing.refused.read");
            case WRITE -> Outcome.Refused.because("editing.refused.write");
            case PUBLISH -> Outcome.Refused.because("editing.refused.publish");
            case ADMINISTER -> Outcome.Refused.because("editing.refused.administer");
        };
    }

    /** Whether the actor would be let in; for buttons that should not be offered. */
    public boolean may(Actor actor, Permission permission, quartier.content.ContentPath path) {
        return guard.may(actor, permission, path);
    }
}
