package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.text.InternalLinks;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.security.Actor;
import quartier.security.FirstStart;
import quartier.security.Guard;
import quartier.security.MovableClock;
import quartier.security.Passwords;

/** An author instance in memory with real store, guard, modules and roles; only the way to the public side is noted instead of gone. */
final class Workbench implements Outbox {
    static final Registry REGISTRY =
            Modules.load(List.of(Path.of("src/test/resources/modules/editing"))).current();
    static final ContentPath SITE = ContentPath.root("website");
    static final ContentPath EVENTS = ContentPath.root("events");

    final MovableClock clock = new MovableClock();
    final ContentStore store = ContentStore.inMemory(clock);
    final Passwords passwords = new Passwords(1000, new SecureRandom());
    final Guard guard = new Guard(store::snapshot);
    final List<ContentPath> sent = new ArrayList<>();
    final List<Taken> taken = new ArrayList<>();
    List<String> refusing = List.of();
    List<String> away = List.of();
    final Editor editor;

    final Actor author = person("anna", "editor");
    final Actor publisher = person("paul", "publisher");
    final Actor admin = person("superuser", "superuser");
    final Actor stranger = person("sid");

    Workbench() {
        this(EditingSettings.USUAL);
    }

    Workbench(EditingSettings settings) {
        List.of("website", "dam", "events", "places").forEach(store::ensureWorkspace);
        List.of("event", "place").forEach(store::ensureNodeType);
        new FirstStart(store, passwords).prepare("first password");
        editor = new Editor(store, () -> REGISTRY, guard, this, InternalLinks.PATHS, passwords, settings, clock);
    }

    static Actor person(String name, String... roles) {
        return new Actor.Person(name, name, "", Locale.GERMAN, List.of(roles));
    }

    @Override
    public Receipt publish(List<ContentPath> units, String user) {
        Instant now = clock.instant();
        if (refusing.isEmpty()) {
            sent.addAll(units);
        }
        return new Receipt(now, away, refusing);
    }

    @Override
    public Receipt withdraw(List<Taken> units, String user) {
        taken.addAll(units);
        return new Receipt(clock.instant(), away, refusing);
    }

    Outcome does(Actor actor, Command command) {
        clock.advance(Duration.ofSeconds(1));
        return editor.execute(actor, command);
    }

    /** The author does it, and it must work. */
    ContentPath done(Command command) {
        return done(author, command);
    }

    ContentPath done(Actor actor, Command command) {
        Outcome outcome = does(actor, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).paths().getFirst();
    }

    ContentPath page(ContentPath parent, String title) {
        return done(new Command.CreateNode(
                parent, "", "mgnl:page", "desk:pages/plain", NodeChange.of(Property.of("title", title))));
    }

    ContentPath event(String headline, Property... more) {
        List<Property> all = new ArrayList<>(List.of(more));
        all.add(Property.of("headline", headline));
        return done(new Command.CreateNode(EVENTS, "", "event", "", NodeChange.of(all.toArray(Property[]::new))));
    }

    ContentPath text(ContentPath page, String html) {
        return done(new Command.AddComponent(
                page.child("main"), "desk:components/text", "", NodeChange.of(Property.of("text", html))));
    }

    Upload file(String name, String type, String bytes) {
        return Upload.of(name, type, store.binary(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8))));
    }

    ContentNode node(ContentPath path) {
        return store.snapshot().node(path).orElseThrow();
    }

    boolean exists(ContentPath path) {
        return store.snapshot().node(path).isPresent();
    }

    String revision(ContentPath path) {
        return Revisions.of(node(path));
    }

    void edit(Consumer<Edit> work) {
        store.edit("test", edit -> {
            work.accept(edit);
            return edit;
        });
    }

    static Property date(String name, String date) {
        return Property.of(name, OffsetDateTime.parse(date));
    }

    static List<String> keys(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                done.notes().stream().map(FieldMessage::key).toList();
            case Outcome.Refused refused -> List.of(refused.why().key());
            case Outcome.Invalid invalid ->
                invalid.messages().stream().map(FieldMessage::key).toList();
            case Outcome.Conflict conflict -> List.of("conflict");
            case Outcome.Missing missing -> List.of("missing");
        };
    }
}
