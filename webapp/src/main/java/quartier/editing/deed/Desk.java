package quartier.editing.deed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.content.Versions;
import quartier.editing.EditingSettings;
import quartier.editing.Outbox;
import quartier.editing.Outcome;
import quartier.editing.ReferenceIndex;
import quartier.editing.Titles;
import quartier.editing.Units;
import quartier.editing.rules.Rules;
import quartier.editing.text.InternalLinks;
import quartier.module.Registry;
import quartier.security.Actor;
import quartier.security.Passwords;

/** What every deed works with. */
public record Desk(
        ContentStore store,
        Supplier<Registry> registries,
        Outbox outbox,
        Versions versions,
        InternalLinks links,
        Passwords passwords,
        EditingSettings settings,
        Removals removals,
        ReferenceIndex references,
        Clock clock) {
    /** A desk that nobody has removed anything from yet. */
    public static Desk of(
            ContentStore store,
            Supplier<Registry> registries,
            Outbox outbox,
            Versions versions,
            InternalLinks links,
            Passwords passwords,
            EditingSettings settings,
            Clock clock) {
        return new Desk(
                store,
                registries,
                outbox,
                versions,
                links,
                passwords,
                settings,
                new Removals(),
                new ReferenceIndex(store),
                clock);
    }

    /** Property with the names of all who changed a unit since it was last published (four-eyes rule). */
    static final String CHANGED_BY = "quartier:changedBy";

    Snapshot now() {
        return store.snapshot();
    }

    Registry registry() {
        return registries.get();
    }

    OffsetDateTime time() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    String title(ContentNode node) {
        return Titles.of(node, registry());
    }

    /** Writes changes of forms, with links looked up in the content as it is before the transaction. */
    Changes changes() {
        return new Changes(registry(), now(), links);
    }

    Rules rules() {
        return new Rules(registry(), now());
    }

    /** One transaction; stored only when the work ends with {@link Outcome.Done}. */
    Outcome change(Actor actor, Function<Edit, Outcome> work) {
        try {
            return store.edit(actor.name(), edit -> {
                Outcome outcome = work.apply(edit);
                if (outcome instanceof Outcome.Done) {
                    return outcome;
                }
                throw new Stop(outcome);
            });
        } catch (Stop stop) {
            return stop.outcome();
        }
    }

    /** Notes on the node and on the unit it belongs to who changed it now. */
    void touch(Edit edit, ContentPath path, Actor actor) {
        ContentNode node = edit.node(path).orElseThrow();
        stamp(edit, node, actor);
        Units.of(node).ifPresent(unit -> {
            if (!unit.path().equals(path)) {
                stamp(edit, unit, actor);
            }
            if (settings.fourEyes() && !unit.texts(CHANGED_BY).contains(actor.name())) {
                List<String> names = new ArrayList<>(unit.texts(CHANGED_BY));
                names.add(actor.name());
                edit.set(unit.path(), Property.ofTexts(CHANGED_BY, names));
            }
        });
    }

    private void stamp(Edit edit, ContentNode node, Actor actor) {
        if (node.isType("mgnl:lastModified") && !node.path().isRoot()) {
            edit.set(node.path(), Property.of("mgnl:lastModified", time()));
            edit.set(node.path(), Property.of("mgnl:lastModifiedBy", actor.name()));
        }
    }

    /** Changes properties of ours without making the unit look changed. */
    static void aside(Edit edit, ContentPath unit, Runnable work) {
        ContentNode before = edit.node(unit).orElseThrow();
        work.run();
        before.property("mgnl:lastModified").ifPresent(date -> edit.set(unit, date));
        before.property("mgnl:lastModifiedBy").ifPresent(who -> edit.set(unit, who));
    }
}
