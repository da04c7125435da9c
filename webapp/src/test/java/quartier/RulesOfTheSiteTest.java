package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.ImportReport;
import quartier.editing.Command;
import quartier.editing.EditingSettings;
import quartier.editing.Editor;
import quartier.editing.FieldMessage;
import quartier.editing.NodeChange;
import quartier.editing.Outbox;
import quartier.editing.Outcome;
import quartier.editing.text.InternalLinks;
import quartier.module.Registry;
import quartier.security.Actor;
import quartier.security.Guard;
import quartier.security.Passwords;

/** What the agency's editors must and must not be able to do, asked of the real modules and the real content. */
class RulesOfTheSiteTest implements Outbox {
    private static final Registry REGISTRY = TheSite.registry();
    private static final Actor EDITOR = new Actor.Job("test");
    private static final ContentPath CONCERT = ContentPath.of("veranstaltungen", "/lieder-aus-fuenf-laendern");
    private static final ContentPath TRAINING = ContentPath.of("fortbildungen", "/argumentieren-gegen-parolen");
    private static final ContentPath PICTURE = ContentPath.of("dam", "/konzert.png");

    private final Clock clock = Clock.systemUTC();
    private final ContentStore store = TheSite.store(REGISTRY, clock);
    private final List<ContentPath> sent = new ArrayList<>();
    private final Editor editor = new Editor(
            store,
            () -> REGISTRY,
            new Guard(store::snapshot),
            this,
            InternalLinks.PATHS,
            new Passwords(1000, new SecureRandom()),
            EditingSettings.USUAL,
            clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theDeliveredContentKeepsAllRules(@TempDir Path folder) {
        new FirstContent(store, editor, clock, folder.resolve("unpublished")).publish(REGISTRY);
        assertThat(sent).contains(CONCERT, TRAINING, PICTURE);
    }

    @Test
    void contentThatWasImportedIsPublishedAlsoAfterASuddenEnd(@TempDir Path folder) {
        Path unpublished = folder.resolve("unpublished");
        new FirstContent(store, editor, clock, unpublished).read(folder, REGISTRY);
        FirstContent afterTheRestart = new FirstContent(store, editor, clock, unpublished);
        assertThat(afterTheRestart.isUnpublished()).isTrue();
        afterTheRestart.publish(REGISTRY);
        assertThat(sent).contains(CONCERT);
        assertThat(afterTheRestart.isUnpublished()).isFalse();
    }

    @Test
    void anEventCannotEndBeforeItBegins() {
        OffsetDateTime begin = node(CONCERT).date("beginn").orElseThrow();
        assertThat(said(save(CONCERT, Property.of("ende", begin.minusHours(1)))))
                .containsExactly("ende: „Ende“ muss nach „Beginn“ liegen. Bitte prüfen Sie beide Angaben.");
    }

    @Test
    void anImportIsHeldToTheSameRulesAndNamesTheLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("veranstaltungen.falsch.yaml"), """
                'falsch':
                  'jcr:primaryType': 'ia:veranstaltung'
                  'beginn': !day '+27 fri 18:30 Europe/Berlin'
                  'ende': !day '+27 fri 16:30 Europe/Berlin'
                  'titel': 'Falsch'
                """);
        ImportReport report = new ContentImporter(store, clock, new ImportRules(REGISTRY, true)).run(folder, "test");
        assertThat(report.applied()).isFalse();
        assertThat(report.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.toString())
                        .isEqualTo("veranstaltungen.falsch.yaml:1: veranstaltungen:/falsch:"
                                + " „Ende“ muss nach „Beginn“ liegen. Bitte prüfen Sie beide Angaben."));
        assertThat(store.snapshot().node("veranstaltungen", "/falsch")).isEmpty();
        assertThat(new ContentImporter(store, clock, new ImportRules(REGISTRY, false))
                        .run(folder, "test")
                        .applied())
                .isTrue();
    }

    @Test
    void anEventOnTheSpotNeedsAPlace() {
        change(edit -> edit.unset(CONCERT, "ort"));
        assertThat(said(publish(CONCERT)))
                .containsExactly("ort: Bitte füllen Sie „Ort“ aus. Das ist wegen Ihrer Angabe bei „Teilnahme“ nötig.");
        change(edit -> {
            edit.set(CONCERT, Property.of("teilnahme", "online"));
            edit.set(CONCERT, Property.of("onlineLink", "https://treffen.example.org/"));
        });
        assertThat(said(publish(CONCERT))).isEmpty();
    }

    @Test
    void aCancelledEventNeedsAnExplanation() {
        change(edit -> edit.set(CONCERT, Property.of("terminstatus", "abgesagt")));
        assertThat(fields(publish(CONCERT))).containsExactly("statusHinweis");
    }

    @Test
    void anAddressIsTakenOnce() {
        assertThat(said(save(CONCERT, Property.of("urlTeil", "sommerfest-am-fluss"))))
                .containsExactly("urlTeil: „Adresse der Seite“ gibt es schon. Bitte wählen Sie etwas anderes.");
    }

    @Test
    void aRunOfATrainingCannotEndBeforeItBegins() {
        ContentPath run = TRAINING.child("termine").child("termine0");
        OffsetDateTime begin = node(run).date("beginn").orElseThrow();
        change(edit -> edit.set(run, Property.of("ende", begin.minusHours(1))));
        assertThat(fields(save(TRAINING, Property.of("titel", "Beispiel: Anders"))))
                .containsExactly("termine.0.ende");
    }

    @Test
    void aTopicBlockIsAsLongAsPeopleCanListen() {
        ContentPath block = TRAINING.child("themenbloecke").child("themenbloecke1");
        change(edit -> edit.set(block, Property.of("dauerMinuten", 5L)));
        assertThat(said(publish(TRAINING)))
                .containsExactly("themenbloecke.1.dauerMinuten: „Dauer in Minuten“ muss zwischen 15 und 480 liegen.");
    }

    @Test
    void whoLeavesNamesASubstitute() {
        ContentPath person = ContentPath.of("personen", "/integrationsfachkraft-wuppertal");
        change(edit -> {
            edit.unset(person, "vertretung");
            edit.unset(person, "aktivBis");
        });
        assertThat(fields(publish(person))).doesNotContain("vertretung");
        change(edit -> edit.set(person, Property.of("aktivBis", OffsetDateTime.parse("2027-01-31T00:00:00+01:00"))));
        assertThat(fields(publish(person))).containsExactly("vertretung");
    }

    @Test
    void aPictureWithoutDescriptionStaysInTheDraftUnlessItIsDecoration() {
        change(edit -> edit.unset(PICTURE, "alt"));
        assertThat(fields(publish(PICTURE))).containsExactly("alt");
        change(edit -> edit.set(PICTURE, Property.of("dekorativ", true)));
        assertThat(fields(publish(PICTURE))).isEmpty();
    }

    @Test
    void aPictureOfPeopleWithoutTheirConsentGoesOutNeitherAloneNorWithTheEventThatShowsIt() {
        change(edit -> {
            edit.set(PICTURE, Property.of("personenErkennbar", "ja"));
            edit.set(PICTURE, Property.of("einwilligung", "widerrufen"));
        });
        assertThat(said(publish(PICTURE)))
                .containsExactly("einwilligung: Das Bild kann nicht veröffentlicht werden: Personen sind zu erkennen,"
                        + " und die „Einwilligung“ liegt nicht vor.");
        assertThat(said(publish(CONCERT))).singleElement().asString().contains("Das Bild kann nicht");
        assertThat(said(publish(CONCERT, PICTURE))).singleElement().asString().contains("Das Bild kann nicht");
        assertThat(sent).isEmpty();
        change(edit -> {
            edit.set(PICTURE, Property.of("einwilligung", "liegt-vor"));
            edit.set(PICTURE, Property.of("einwilligungAblage", "Ordner Bilder, Blatt 12"));
        });
        assertThat(said(publish(CONCERT, PICTURE))).isEmpty();
    }

    @Override
    public Receipt publish(List<ContentPath> units, String user) {
        sent.addAll(units);
        return new Receipt(clock.instant(), List.of(), List.of());
    }

    @Override
    public Receipt withdraw(List<Taken> units, String user) {
        return new Receipt(clock.instant(), List.of(), List.of());
    }

    private ContentNode node(ContentPath path) {
        return store.snapshot().node(path).orElseThrow();
    }

    private void change(Consumer<Edit> work) {
        store.edit("test", edit -> {
            work.accept(edit);
            return edit;
        });
    }

    private Outcome save(ContentPath path, Property property) {
        return editor.execute(
                EDITOR,
                new Command.SaveNode(
                        path, new NodeChange(Map.of(property.name(), property), Set.of(), Map.of()), "", ""));
    }

    private Outcome publish(ContentPath path, ContentPath... alongside) {
        return editor.execute(EDITOR, new Command.Publish(List.of(path), false, List.of(alongside)));
    }

    private static List<FieldMessage> messages(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invalid invalid -> invalid.messages();
            case Outcome.Done done -> List.of();
            default -> throw new AssertionError(outcome.toString());
        };
    }

    private static List<String> fields(Outcome outcome) {
        return messages(outcome).stream().map(FieldMessage::field).toList();
    }

    private static List<String> said(Outcome outcome) {
        return messages(outcome).stream()
                .map(message -> message.field() + ": "
                        + REGISTRY.messages().text(message.key(), Locale.GERMAN).orElse(message.key()))
                .toList();
    }
}
