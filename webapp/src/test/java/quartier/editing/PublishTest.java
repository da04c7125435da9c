package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.Versions;
import quartier.security.Actor;

class PublishTest {
    private static final Property LONG_ENOUGH = Property.of("summary", "long enough to publish");

    private final Workbench bench = new Workbench();

    @Test
    void aPublishedPageIsGreenAndTurnsYellowWithTheNextChange() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        assertThat(status(page)).isEqualTo(PublicationStatus.NOT_PUBLISHED);
        bench.done(bench.publisher, publish(page));
        assertThat(bench.sent).containsExactly(page);
        assertThat(status(page)).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(bench.node(page).text("mgnl:lastActivatedBy")).isEqualTo("paul");
        assertThat(bench.node(page).text("mgnl:lastModifiedBy")).isEqualTo("anna");
        bench.text(page, "a component is a part of the page");
        assertThat(status(page)).isEqualTo(PublicationStatus.CHANGED);
    }

    @Test
    void anAuthorDoesNotPublish() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        assertThat(Workbench.keys(bench.does(bench.author, publish(page)))).containsExactly("editing.refused.publish");
        assertThat(Workbench.keys(bench.does(bench.author, withdraw(page)))).containsExactly("editing.refused.publish");
        assertThat(bench.sent).isEmpty();
    }

    @Test
    void onlyAJobThatBringsContentFromElsewherePublishesWhatIsIncomplete() {
        ContentPath event = bench.event("Fest", Property.of("status", "cancelled"), Property.of("summary", "short"));
        Command asItIs = new Command.Publish(List.of(event), false, List.of(), true);
        assertThat(bench.does(bench.publisher, asItIs)).isInstanceOf(Outcome.Invalid.class);
        assertThat(bench.does(new Actor.Job("import"), publish(event))).isInstanceOf(Outcome.Invalid.class);
        assertThat(bench.does(new Actor.Job("import"), asItIs))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.notes()).isNotEmpty());
    }

    @Test
    void anIncompleteItemIsNotPublishedAndTheListSaysWhy() {
        ContentPath event = bench.event("Fest", Property.of("status", "cancelled"), Property.of("summary", "short"));
        Outcome outcome = bench.does(bench.publisher, publish(event));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.messages())
                                .extracting(FieldMessage::field)
                                .containsExactlyInAnyOrder("statusNote", "summary"));
        assertThat(bench.sent).isEmpty();
    }

    @Test
    void whatIsNeededIsNamedAndGoesAlongFirst() {
        ContentPath place = bench.done(new Command.CreateNode(
                ContentPath.root("places"), "", "place", "", NodeChange.of(Property.of("title", "Hall"))));
        ContentPath event = bench.event(
                "Fest", LONG_ENOUGH, Property.of("place", bench.node(place).id()));
        assertThat(Dependencies.of(List.of(event), bench.store.snapshot(), Workbench.REGISTRY))
                .containsExactly(new Dependencies.Needed(place, "Hall", PublicationStatus.NOT_PUBLISHED, "Fest"));
        assertThat(Workbench.keys(bench.does(bench.publisher, publish(event)))).containsExactly("editing.note.needs");
        bench.sent.clear();
        bench.done(bench.publisher, new Command.Publish(List.of(event), false, List.of(place)));
        assertThat(bench.sent).containsExactly(place, event);
        assertThat(Dependencies.of(List.of(event), bench.store.snapshot(), Workbench.REGISTRY))
                .isEmpty();
    }

    @Test
    void aPageNeedsItsParentAndAFolderGoesAlong() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath child = bench.page(page, "Child");
        assertThat(bench.does(bench.publisher, publish(child)))
                .isEqualTo(Outcome.Refused.because("editing.refused.parent", "Child", "Page"));
        bench.done(bench.publisher, new Command.Publish(List.of(page), true, List.of()));
        assertThat(bench.sent).containsExactly(page, child);
        ContentPath folder =
                bench.done(new Command.CreateNode(ContentPath.root("dam"), "f", "mgnl:folder", "", NodeChange.NONE));
        ContentPath asset = bench.done(
                new Command.StoreAsset(folder, bench.file("a.pdf", "application/pdf", "%PDF"), NodeChange.NONE));
        bench.sent.clear();
        bench.done(bench.publisher, publish(asset));
        assertThat(bench.sent).containsExactly(folder, asset);
    }

    @Test
    void aTargetThatRefusesLeavesNoMark() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.refusing = List.of("public: no");
        assertThat(Workbench.keys(bench.does(bench.publisher, publish(page))))
                .containsExactly("editing.refused.target");
        assertThat(status(page)).isEqualTo(PublicationStatus.NOT_PUBLISHED);
    }

    @Test
    void aTargetThatRefusesLeavesTheMarksOfTheLastPublication() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.done(bench.publisher, publish(page));
        bench.done(new Command.SaveNode(page, NodeChange.of(Property.of("title", "New")), "", ""));
        ContentNode before = bench.node(page);
        bench.refusing = List.of("public: no");
        bench.does(bench.publisher, publish(page));
        assertThat(status(page)).isEqualTo(PublicationStatus.CHANGED);
        assertThat(bench.node(page).properties()).isEqualTo(before.properties());
    }

    @Test
    void aTargetThatIsAwayIsNamed() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.away = List.of("public");
        assertThat(bench.does(bench.publisher, publish(page)))
                .isEqualTo(new Outcome.Done(
                        List.of(page), List.of(FieldMessage.of("", "editing.note.waiting", "public"))));
        assertThat(status(page)).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void aDeletedPageIsTakenOffByPublishingAndThenPurged() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        bench.done(bench.publisher, publish(page));
        assertThat(Workbench.keys(bench.does(bench.author, new Command.Delete(List.of(page), false))))
                .containsExactly("editing.note.stillPublic");
        assertThat(Workbench.keys(bench.does(bench.author, new Command.Purge(List.of(page)))))
                .containsExactly("editing.refused.stillPublic");
        bench.sent.clear();
        bench.done(bench.publisher, publish(page));
        assertThat(bench.sent).isEmpty();
        assertThat(bench.taken).extracting(Outbox.Taken::path).containsExactly(page);
        bench.done(new Command.Purge(List.of(page)));
    }

    @Test
    void withdrawingTakesWhatIsBelowAlongAndKeepsItHere() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath child = bench.page(page, "Child");
        bench.done(bench.publisher, new Command.Publish(List.of(page), true, List.of()));
        bench.done(bench.publisher, withdraw(page));
        assertThat(bench.taken).extracting(Outbox.Taken::title).containsExactly("Page");
        assertThat(status(page)).isEqualTo(PublicationStatus.NOT_PUBLISHED);
        assertThat(status(child)).isEqualTo(PublicationStatus.NOT_PUBLISHED);
    }

    @Test
    void whatPublishedItemsUseIsNotWithdrawnUnnoticed() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath other = bench.page(Workbench.SITE, "Other");
        bench.text(other, "<a href=\"/page\">x</a>");
        bench.done(bench.publisher, new Command.Publish(List.of(page, other), false, List.of()));
        assertThat(bench.does(bench.publisher, new Command.Withdraw(List.of(page), "", false)))
                .isEqualTo(Outcome.Refused.because("editing.refused.used", "Page", "1", "Other"));
    }

    @Test
    void handedInItemsAreLockedUntilSomebodyDecides() {
        ContentPath event = bench.event("Fest", LONG_ENOUGH);
        Command save = new Command.SaveNode(event, NodeChange.of(Property.of("headline", "New")), "", "");
        bench.done(new Command.HandIn(List.of(event), "please"));
        assertThat(ReviewState.of(bench.node(event)).step()).isEqualTo(ReviewState.Step.HANDED_IN);
        assertThat(Workbench.keys(bench.does(bench.author, save))).containsExactly("editing.refused.handedIn");
        assertThat(Workbench.keys(bench.does(bench.author, new Command.Approve(List.of(event), List.of()))))
                .containsExactly("editing.refused.publish");
        assertThat(Workbench.keys(bench.does(bench.publisher, new Command.SendBack(event, " "))))
                .containsExactly("editing.review.comment");
        bench.done(bench.publisher, new Command.SendBack(event, "Where?"));
        assertThat(ReviewState.of(bench.node(event)).comment()).isEqualTo("Where?");
        bench.done(save);
        bench.done(new Command.HandIn(List.of(event), ""));
        bench.done(new Command.Recall(event));
        bench.done(save);
        bench.done(new Command.HandIn(List.of(event), ""));
        bench.done(bench.publisher, new Command.Approve(List.of(event), List.of()));
        assertThat(status(event)).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(ReviewState.of(bench.node(event)).step()).isEqualTo(ReviewState.Step.DRAFT);
    }

    @Test
    void anIncompleteItemIsNotHandedIn() {
        ContentPath event = bench.event("Fest", Property.of("summary", "short"));
        assertThat(Workbench.keys(bench.does(bench.author, new Command.HandIn(List.of(event), ""))))
                .containsExactly("editing.rule.minLength");
        assertThat(ReviewState.of(bench.node(event)).step()).isEqualTo(ReviewState.Step.DRAFT);
    }

    @Test
    void whatWasPublishedStaysKnownAndCanBeRestored() {
        Versions versions = new Versions(bench.store, bench.clock);
        PublishedVersions released = new PublishedVersions(versions);
        ContentPath page = bench.page(Workbench.SITE, "First");
        ContentPath text = bench.text(page, "one");
        ContentPath child = bench.page(page, "Child");
        assertThat(released.of(bench.node(page))).isEmpty();
        bench.done(bench.publisher, publish(page));
        bench.done(new Command.SaveNode(page, NodeChange.of(Property.of("title", "Draft")), "", ""));
        bench.done(new Command.Delete(List.of(text), false));
        NodeData visible = released.of(bench.node(page)).orElseThrow();
        assertThat(visible.property("title").orElseThrow().text()).isEqualTo("First");
        bench.done(new Command.RestoreVersion(page, "1.0"));
        bench.done(new Command.SaveNode(page, NodeChange.of(Property.of("title", "Draft 2")), "", ""));
        assertThat(released.of(bench.node(page)).orElseThrow().property("title"))
                .as("a version of a draft is newer, but was never published")
                .isEqualTo(visible.property("title"));
        String version = versions.list(bench.node(page).id()).getLast().name();
        bench.done(new Command.RestoreVersion(page, version));
        assertThat(bench.node(page).text("title")).isEqualTo("First");
        assertThat(bench.node(text).text("text")).isEqualTo("one");
        assertThat(bench.exists(child)).as("pages below stay").isTrue();
        assertThat(status(page)).isEqualTo(PublicationStatus.CHANGED);
        assertThat(versions.list(bench.node(page).id())).hasSize(3);
    }

    @Test
    void aPartThatHasMovedAwayIsNotTakenBackByARestore() {
        ContentPath page = bench.page(Workbench.SITE, "Page");
        ContentPath other = bench.page(Workbench.SITE, "Other");
        ContentPath text = bench.text(page, "one");
        bench.done(bench.publisher, publish(page));
        ContentPath moved = bench.done(new Command.Move(text, other.child("main"), ""));
        bench.done(new Command.RestoreVersion(page, "1.0"));
        assertThat(bench.exists(moved)).isTrue();
        assertThat(bench.node(text).id()).isNotEqualTo(bench.node(moved).id());
    }

    @Test
    void withFourEyesNobodyPublishesTheirOwnChangeOnAnyWay() {
        Workbench strict = new Workbench(EditingSettings.USUAL.withFourEyes(true));
        ContentPath own = strict.done(
                strict.publisher,
                new Command.CreateNode(
                        Workbench.SITE,
                        "own",
                        "mgnl:page",
                        "desk:pages/plain",
                        NodeChange.of(Property.of("title", "Own"))));
        ContentPath others = strict.page(Workbench.SITE, "Other's");
        List<Command> ways = List.of(
                new Command.Publish(List.of(own), false, List.of()),
                new Command.Publish(List.of(others), false, List.of(own)),
                new Command.Publish(List.of(others, own), true, List.of()));
        for (Command way : ways) {
            assertThat(Workbench.keys(strict.does(strict.publisher, way))).containsExactly("editing.refused.ownChange");
        }
        strict.done(new Command.SaveNode(own, NodeChange.of(Property.of("title", "Touched")), "", ""));
        assertThat(Workbench.keys(strict.does(strict.publisher, ways.getFirst())))
                .as("a change by somebody else on top does not wash it clean")
                .containsExactly("editing.refused.ownChange");
        strict.done(strict.publisher, new Command.Publish(List.of(others), false, List.of()));
        strict.done(Workbench.person("eva", "publisher"), ways.getFirst());
    }

    private PublicationStatus status(ContentPath path) {
        return PublicationStatus.of(bench.node(path));
    }

    private static Command publish(ContentPath path) {
        return new Command.Publish(List.of(path), false, List.of());
    }

    private static Command withdraw(ContentPath path) {
        return new Command.Withdraw(List.of(path), "over", false);
    }
}
