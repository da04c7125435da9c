package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.Versions;
import quartier.editing.schedule.Due;
import quartier.editing.schedule.Scheduler;
import quartier.editing.schedule.Timetable;

class ScheduleTest {
    private static final Property LONG_ENOUGH = Property.of("summary", "long enough to publish");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration TRASH = Duration.ofDays(90);

    private Workbench bench = new Workbench();
    private Scheduler scheduler = scheduler();

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void whatIsApprovedEarlyWaitsLockedAndIsPublishedAtItsMoment() {
        ContentPath event = event("visibleFrom", in(Duration.ofDays(2)));
        assertThat(Workbench.keys(bench.does(bench.publisher, publish(event)))).containsExactly("editing.note.planned");
        assertThat(bench.sent).isEmpty();
        assertThat(ReviewState.of(bench.node(event)).step()).isEqualTo(ReviewState.Step.PLANNED);
        assertThat(Workbench.keys(bench.does(
                        bench.author,
                        new Command.SaveNode(event, NodeChange.of(Property.of("headline", "Smuggled")), "", ""))))
                .as("nobody changes what has been approved")
                .containsExactly("editing.refused.planned");
        at(Duration.ofDays(2).minusMinutes(1));
        assertThat(bench.sent).isEmpty();
        at(Duration.ofMinutes(2));
        assertThat(bench.sent).containsExactly(event);
        assertThat(PublicationStatus.of(bench.node(event))).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(scheduler.until(in(Duration.ofDays(9)).toInstant())).isEmpty();
    }

    @Test
    void whatIsWithdrawnWhileItsNextVersionIsPlannedIsGoneAtOnceAndComesBackAtItsMoment() {
        ContentPath event = event("visibleFrom", in(Duration.ofDays(-2)));
        bench.done(bench.publisher, publish(event));
        bench.done(
                new Command.SaveNode(event, NodeChange.of(Property.of("visibleFrom", in(Duration.ofDays(2)))), "", ""));
        bench.done(bench.publisher, publish(event));

        assertThat(Workbench.keys(bench.does(bench.publisher, new Command.Withdraw(List.of(event), "", false))))
                .containsExactly("editing.note.stillPlanned");

        assertThat(bench.taken).extracting(Outbox.Taken::path).containsExactly(event);
        assertThat(PublicationStatus.of(bench.node(event))).isEqualTo(PublicationStatus.NOT_PUBLISHED);
        at(Duration.ofDays(3));
        assertThat(PublicationStatus.of(bench.node(event))).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void whoSaysThatItIsStillTrueMovesTheDayOnAndChangesNothingForVisitors() {
        ContentPath event = event("checkOn", in(Duration.ofDays(-3)));
        bench.done(bench.publisher, publish(event));

        bench.done(new Command.Confirm(event));

        OffsetDateTime next = bench.node(event).date("checkOn").orElseThrow();
        assertThat(next.atZoneSameInstant(BERLIN).toLocalDateTime())
                .isEqualTo(LocalDate.ofInstant(bench.clock.instant(), BERLIN)
                        .plusMonths(12)
                        .atStartOfDay());
        assertThat(PublicationStatus.of(bench.node(event))).isEqualTo(PublicationStatus.PUBLISHED);
        ContentPath page = bench.page(Workbench.SITE, "Plain");
        assertThat(Workbench.keys(bench.does(bench.author, new Command.Confirm(page))))
                .containsExactly("editing.refused.noReview");
    }

    @Test
    void whatIsNeededAlongsideWaitsWithIt() {
        ContentPath place = bench.done(new Command.CreateNode(
                ContentPath.root("places"), "", "place", "", NodeChange.of(Property.of("title", "Hall"))));
        ContentPath event = event("visibleFrom", in(Duration.ofDays(2)));
        bench.done(bench.publisher, new Command.Publish(List.of(event), false, List.of(place)));
        assertThat(bench.sent).isEmpty();
        at(Duration.ofDays(3));
        assertThat(bench.sent).containsExactlyInAnyOrder(place, event);
    }

    @Test
    void aPlanIsTakenBackAndAnotherProgramStartKnowsTheOthers() {
        ContentPath kept = event("visibleFrom", in(Duration.ofDays(1)));
        ContentPath recalled = event("visibleFrom", in(Duration.ofDays(1)));
        bench.done(bench.publisher, new Command.Publish(List.of(kept, recalled), false, List.of()));
        bench.done(new Command.Recall(recalled));
        scheduler.close();
        bench.clock.advance(Duration.ofDays(400));
        scheduler = scheduler();
        scheduler.doWhatIsDue();
        assertThat(bench.sent).as("missed, so done at once").containsExactly(kept);
    }

    @Test
    void aClockThatIsSetBackDoesNotPublishEarlyOrTwice() {
        ContentPath event = event("visibleFrom", in(Duration.ofHours(2)));
        bench.done(bench.publisher, publish(event));
        at(Duration.ofHours(-5));
        assertThat(bench.sent).isEmpty();
        at(Duration.ofHours(9));
        at(Duration.ofHours(-5));
        at(Duration.ofHours(9));
        assertThat(bench.sent).containsExactly(event);
    }

    @Test
    void withFourEyesAPlanNeedsTheSecondPersonToo() {
        bench = new Workbench(EditingSettings.USUAL.withFourEyes(true));
        scheduler.close();
        scheduler = scheduler();
        ContentPath own = bench.done(
                bench.publisher,
                new Command.CreateNode(
                        Workbench.EVENTS,
                        "own",
                        "event",
                        "",
                        NodeChange.of(
                                Property.of("headline", "Own"),
                                LONG_ENOUGH,
                                Property.of("visibleFrom", in(Duration.ofDays(1))))));
        assertThat(Workbench.keys(bench.does(bench.publisher, publish(own))))
                .containsExactly("editing.refused.ownChange");
        at(Duration.ofDays(2));
        assertThat(bench.sent).isEmpty();
    }

    @Test
    void visitorsLoseAnItemAtTheApprovedMomentWhateverADraftSays() {
        ContentPath event = event("visibleUntil", in(Duration.ofDays(3)));
        bench.done(bench.publisher, publish(event));
        bench.done(save(event, Property.of("visibleUntil", in(Duration.ofDays(1)))));
        at(Duration.ofDays(2));
        assertThat(bench.taken).as("a draft takes nothing off").isEmpty();
        at(Duration.ofDays(2));
        assertThat(bench.taken).extracting(Outbox.Taken::path).containsExactly(event);
        ContentNode node = bench.node(event);
        assertThat(PublicationStatus.of(node)).isEqualTo(PublicationStatus.NOT_PUBLISHED);
        assertThat(TakenOff.of(node)).get().extracting(TakenOff::because).isEqualTo("visibleUntil");
        assertThat(Workbench.keys(bench.does(bench.publisher, publish(event)))).containsExactly("editing.refused.over");
        bench.done(save(event, Property.of("visibleUntil", in(Duration.ofDays(30)))));
        bench.done(bench.publisher, publish(event));
        assertThat(TakenOff.of(bench.node(event))).isEmpty();
    }

    @Test
    void anUrgentDateCountsAsSoonAsItIsSaved() {
        ContentPath event = event("visibleUntil", in(Duration.ofDays(300)));
        bench.done(bench.publisher, publish(event));
        bench.done(save(event, Property.of("revoked", in(Duration.ZERO))));
        scheduler.doWhatIsDue();
        assertThat(bench.taken).extracting(Outbox.Taken::path).containsExactly(event);
    }

    @Test
    void whatCannotBePublishedAnyMoreGoesBackWithTheReasonAndAnAbsentTargetIsTriedAgain() {
        ContentPath event = event("visibleFrom", in(Duration.ofDays(1)));
        bench.done(bench.publisher, publish(event));
        bench.refusing = List.of("public: full");
        at(Duration.ofDays(1));
        assertThat(ReviewState.of(bench.node(event)).step()).isEqualTo(ReviewState.Step.PLANNED);
        bench.refusing = List.of();
        at(Duration.ofMinutes(1));
        assertThat(bench.sent).as("not at every turn").isEmpty();
        at(Duration.ofMinutes(5));
        assertThat(bench.sent).containsExactly(event);
        ContentPath broken = event("visibleFrom", in(Duration.ofDays(1)));
        bench.done(bench.publisher, publish(broken));
        bench.edit(edit -> edit.unset(broken, "headline"));
        at(Duration.ofDays(2));
        assertThat(ReviewState.of(bench.node(broken)).step()).isEqualTo(ReviewState.Step.SENT_BACK);
        assertThat(ReviewState.of(bench.node(broken)).comment()).contains("headline");
    }

    @Test
    void theTrashIsEmptiedAfterItsTimeButNotOfWhatVisitorsStillSee() {
        ContentPath gone = event("begin", in(Duration.ofDays(1)));
        ContentPath seen = event("begin", in(Duration.ofDays(1)));
        bench.done(bench.publisher, publish(seen));
        String id = bench.node(seen).id();
        bench.done(bench.admin, new Command.Delete(List.of(gone, seen), true));
        at(TRASH.minusHours(1));
        assertThat(bench.exists(gone)).isTrue();
        at(Duration.ofHours(2));
        assertThat(bench.exists(gone)).isFalse();
        assertThat(bench.exists(seen)).isTrue();
        bench.done(bench.publisher, publish(seen));
        scheduler.doWhatIsDue();
        assertThat(bench.exists(seen)).isFalse();
        assertThat(new Versions(bench.store, bench.clock).list(id)).isEmpty();
    }

    @Test
    void localTimeHoldsAcrossTheNightWhenClocksGoBack() {
        ZonedDateTime before = ZonedDateTime.of(2027, 10, 30, 12, 0, 0, 0, Moments.ZONE);
        bench.clock.advance(Duration.between(bench.clock.instant(), before.toInstant()));
        ContentPath event = event(
                "visibleFrom",
                ZonedDateTime.of(2027, 10, 31, 12, 0, 0, 0, Moments.ZONE).toOffsetDateTime());
        bench.done(bench.publisher, publish(event));
        assertThat(scheduler.until(before.plusDays(2).toInstant()))
                .extracting(Due::at)
                .containsExactly(before.toInstant().plus(Duration.ofHours(25)));
    }

    private Scheduler scheduler() {
        PublishedVersions published = new PublishedVersions(new Versions(bench.store, bench.clock));
        Timetable timetable = new Timetable(() -> Workbench.REGISTRY, published, TRASH);
        return new Scheduler(bench.store, timetable, bench.editor, Outcome::toString, bench.clock);
    }

    private void at(Duration later) {
        bench.clock.advance(later);
        scheduler.doWhatIsDue();
    }

    private OffsetDateTime in(Duration later) {
        return OffsetDateTime.now(bench.clock).plus(later);
    }

    private ContentPath event(String property, OffsetDateTime date) {
        return bench.event("Fest", LONG_ENOUGH, Property.of(property, date));
    }

    private static Command save(ContentPath path, Property property) {
        return new Command.SaveNode(path, NodeChange.of(property), "", "");
    }

    private static Command publish(ContentPath path) {
        return new Command.Publish(List.of(path), false, List.of());
    }
}
