package quartier.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static quartier.publishing.TwoInstances.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.http.Response;

/** What publishing promises, on any store. */
abstract class PublishingContract {
    @TempDir
    Path folder;

    TwoInstances two;

    abstract boolean onDisk();

    @BeforeEach
    void start() throws IOException {
        two = new TwoInstances(folder, onDisk());
        two.publisher.start();
    }

    @AfterEach
    void stop() {
        two.close();
    }

    @Test
    void aPageTravelsWithItsComponentsAndKeepsItsIdentifiers() {
        two.page("/a");
        two.page("/a/b");

        assertThat(two.publish("/a").delivered()).isTrue();

        ContentNode there = two.visible("/a").orElseThrow();
        ContentNode here = two.author.snapshot().node(at("/a")).orElseThrow();
        assertThat(there.id()).isEqualTo(here.id());
        assertThat(there.descendant("main/0").orElseThrow().text("text")).isEqualTo("Text of /a");
        assertThat(there.text("mgnl:lastModified")).isEqualTo(here.text("mgnl:lastModified"));
        assertThat(two.visible("/a/b")).isEmpty();
    }

    @Test
    void whatATargetRemembersOfAnItemComesFromWhatVisitorsHad() {
        two.page("/a");
        for (String title : List.of("one", "two", "three")) {
            two.set("/a", "title", title);
            two.publish("/a");
        }
        assertThat(two.visible("/a").orElseThrow().text(":titles")).isEqualTo("onetwothree");
    }

    @Test
    void aNodeTypeThatOnlyAnImportKnewArrivesWithItsContent() {
        two.author.ensureNamespace("old", "urn:old");
        two.author.ensureNodeType("old:chapter");
        two.author.ensureMixin("old:marked");
        two.author.edit("anna", edit -> {
            edit.create(at("/chapter"), "old:chapter");
            edit.addMixin(at("/chapter"), "old:marked");
            edit.set(at("/chapter"), Property.of("old:number", "7"));
            return 0;
        });

        assertThat(two.publish("/chapter").delivered()).isTrue();

        ContentNode there = two.visible("/chapter").orElseThrow();
        assertThat(there.isType("old:chapter") && there.isType("mgnl:content") && there.isType("old:marked"))
                .isTrue();
        assertThat(there.text("old:number")).isEqualTo("7");
    }

    @Test
    void publishingAPageAgainLeavesThePagesBelowItAlone() {
        two.page("/a");
        two.page("/a/b");
        two.publish("/a", "/a/b");
        two.set("/a", "title", "New");
        two.author.edit("anna", edit -> {
            edit.delete(at("/a/main/0"));
            edit.create(at("/a/main/1"), "mgnl:component");
            return 0;
        });

        two.publish("/a");

        assertThat(two.visible("/a").orElseThrow().text("title")).isEqualTo("New");
        assertThat(two.names("/a/main")).containsExactly("1");
        assertThat(two.visible("/a/b/main/0")).isPresent();
    }

    @Test
    void deepTakesAllThatLiesBelow() {
        two.page("/a");
        two.page("/a/b");
        two.page("/a/b/c");

        two.publisher.publish(List.of(at("/a")), true, "anna");

        assertThat(two.visible("/a/b/c/main/0")).isPresent();
    }

    @Test
    void whatIsInternalNeverLeavesAuthor() {
        two.page("/a");
        two.set("/a", "note", "internal");
        two.set("/a/main/0", "note", "internal");

        two.publish("/a");

        assertThat(two.visible("/a").orElseThrow().property("note")).isEmpty();
        assertThat(two.visible("/a/main/0").orElseThrow().property("note")).isEmpty();
    }

    @Test
    void siblingsStandInTheOrderTheyHaveOnAuthorWhateverComesFirst() {
        for (String name : List.of("/a", "/b", "/c", "/d")) {
            two.page(name);
        }
        two.publish("/c");
        two.publish("/a");
        two.publish("/d");
        two.publish("/b");
        assertThat(two.names("/")).containsExactly("a", "b", "c", "d");

        two.author.edit("anna", edit -> {
            edit.orderBefore(at("/d"), "a");
            return 0;
        });
        two.publish("/d");
        assertThat(two.names("/")).containsExactly("d", "a", "b", "c");
    }

    @Test
    void aMovedPageMovesWithThePagesBelowIt() {
        two.page("/a");
        two.page("/a/b");
        two.publish("/a", "/a/b");
        two.author.edit("anna", edit -> {
            edit.move(at("/a"), at("/z"));
            return 0;
        });

        two.publish("/z");

        assertThat(two.visible("/a")).isEmpty();
        assertThat(two.visible("/z/b/main/0")).isPresent();
    }

    @Test
    void aPageWhoseParentIsNotPublishedIsRefusedAndHoldsNothingUp() {
        two.page("/a");
        two.page("/a/b");

        Receipt receipt = two.publish("/a/b");

        assertThat(receipt.targets().get("public"))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.reason()).contains("website:/a/b"));
        assertThat(two.publish("/a").delivered()).isTrue();
        assertThat(two.visible("/a/b")).isEmpty();
    }

    @Test
    void ofSeveralItemsAllOrNoneArrive() {
        two.page("/a");
        two.page("/x");
        two.page("/x/y");

        Receipt receipt = two.publish("/a", "/x/y");

        assertThat(receipt.delivered()).isFalse();
        assertThat(two.visible("/a")).isEmpty();
    }

    @Test
    void aWithdrawnPageLeavesATombstoneUntilItComesBack() {
        two.page("/a");
        two.page("/a/b");
        two.publish("/a", "/a/b");
        String id = two.visible("/a/b").orElseThrow().id();

        Publication.Reason reason = new Publication.Reason("", "wrong figures", "");
        two.publisher.withdrawFor(List.of(new Withdrawal(at("/a"), "", reason)), "anna");

        assertThat(two.visible("/a")).isEmpty();
        Withdrawn withdrawn = Withdrawn.of(two.target.snapshot());
        assertThat(withdrawn.at(at("/a")).orElseThrow().reason())
                .isEqualTo(new Publication.Reason("Title of /a", "wrong figures", ""));
        assertThat(withdrawn.byId(id).orElseThrow().path()).isEqualTo(at("/a/b"));

        assertThat(withdrawn.byAddress("/shown/a/").orElseThrow().path()).isEqualTo(at("/a"));
        assertThat(withdrawn.byAddress("/shown/other")).isEmpty();

        two.publish("/a");
        withdrawn = Withdrawn.of(two.target.snapshot());
        assertThat(withdrawn.at(at("/a"))).isEmpty();
        assertThat(withdrawn.byAddress("/shown/a")).isEmpty();
        assertThat(withdrawn.at(at("/a/b"))).isPresent();
    }

    @Test
    void aPageDeletedOnAuthorCanStillBeWithdrawn() {
        two.page("/a");
        two.publish("/a");
        two.author.edit("anna", edit -> {
            edit.delete(at("/a"));
            return 0;
        });

        assertThat(two.publisher.withdraw(List.of(at("/a")), "anna").delivered())
                .isTrue();
        assertThat(two.visible("/a")).isEmpty();
    }

    @Test
    void aLargeFileArrivesByteForByteAndIsNotSentTwiceInOneParcel() throws IOException {
        byte[] bytes = new byte[26 << 20];
        new Random(7).nextBytes(bytes);
        Binary binary = two.author.binary(new ByteArrayInputStream(bytes));
        two.author.edit("anna", edit -> {
            for (String name : List.of("one.pdf", "two.pdf")) {
                ContentPath asset = ContentPath.of("dam", "/" + name);
                edit.create(asset, "mgnl:asset");
                edit.create(asset.child("jcr:content"), "mgnl:resource");
                edit.set(asset.child("jcr:content"), Property.of("jcr:data", binary));
            }
            return 0;
        });

        Receipt receipt = two.publisher.publish(List.of(ContentPath.root("dam")), true, "anna");

        assertThat(receipt.delivered()).isTrue();
        Binary there = (Binary) two.target
                .snapshot()
                .node("dam", "/two.pdf/jcr:content")
                .flatMap(node -> node.property("jcr:data"))
                .orElseThrow()
                .values()
                .getFirst();
        try (InputStream in = there.open()) {
            assertThat(Arrays.equals(in.readAllBytes(), bytes)).isTrue();
        }
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void aTargetThatWasAwayCatchesUpInOrderAlsoAfterARestartOfAuthor() throws Exception {
        two.page("/a");
        two.publish("/a");
        two.publicGoesAway();
        two.set("/a", "title", "second");
        assertThat(two.publish("/a").targets().get("public")).isInstanceOf(Receipt.Waiting.class);
        two.page("/a/b");
        two.publish("/a/b");
        assertThat(two.publisher.status().getFirst().waiting()).isEqualTo(2);
        assertThat(two.publisher.status().getFirst().error()).isNotEmpty();
        assertThat(pending()).containsExactly("/a is underway", "/a/b is underway");

        two.publisher.close();
        CountDownLatch arrived = new CountDownLatch(1);
        two.target.observe(changes -> {
            if (changes.after().node(at("/a/b")).isPresent()) {
                arrived.countDown();
            }
        });
        two.publicComesBack();
        two.authorRestarts();

        assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(two.visible("/a").orElseThrow().text("title")).isEqualTo("second");
    }

    @Test
    void whatWasRefusedWhenNobodyWaitedAnyMoreStaysNamedUntilItArrives() throws Exception {
        two.page("/a");
        two.page("/a/b");
        two.page("/z");
        two.publicGoesAway();
        assertThat(two.publish("/a/b").targets().get("public")).isInstanceOf(Receipt.Waiting.class);
        two.publish("/z");
        two.authorRestarts();
        assertThat(pending()).containsExactly("/a/b is underway", "/z is underway");

        CountDownLatch arrived = new CountDownLatch(1);
        two.target.observe(changes -> {
            if (changes.after().node(at("/z")).isPresent()) {
                arrived.countDown();
            }
        });
        two.publicComesBack();
        two.publisher.retry();
        assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(pending()).contains("/a/b is refused");
        two.authorRestarts();

        assertThat(pending()).contains("/a/b is refused");
        assertThat(two.publish("/a", "/a/b").delivered()).isTrue();
        assertThat(pending()).isEmpty();
    }

    @Test
    void whatIsRefusedAtOnceHasBeenSaidAndIsNotNamedAgain() {
        two.page("/a");
        two.page("/a/b");

        assertThat(two.publish("/a/b").targets().get("public")).isInstanceOf(Receipt.Refused.class);

        assertThat(pending()).isEmpty();
    }

    private List<String> pending() {
        return two.publisher.pending().stream()
                .map(one -> one.path().path() + (one.refused() ? " is refused" : " is underway"))
                .toList();
    }

    @Test
    void anAnswerThatGotLostIsAskedForAgainAndNothingIsAppliedTwice() {
        two.page("/a");
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger commits = new AtomicInteger();
        two.target.observe(changes -> commits.incrementAndGet());
        two.publish("/a");
        commits.set(0);
        two.front = request -> {
            Response real = two.receiver.handle(request);
            return calls.incrementAndGet() == 1 ? Response.of(502) : real;
        };
        two.set("/a", "title", "second");
        assertThat(two.publish("/a").targets().get("public")).isInstanceOf(Receipt.Waiting.class);

        two.set("/a", "title", "third");
        assertThat(two.publish("/a").delivered()).isTrue();

        assertThat(two.visible("/a").orElseThrow().text("title")).isEqualTo("third");
        assertThat(commits.get()).isEqualTo(2);
    }

    @Test
    void aTargetThatLostEverythingIsFilledWithWhatIsReleased() throws Exception {
        two.page("/a");
        two.page("/a/b");
        two.page("/c");
        two.set("/c", "secret", "true");
        two.publish("/a", "/a/b", "/c");
        CountDownLatch filled = new CountDownLatch(1);
        two.target = quartier.content.ContentStore.inMemory();
        two.receiver = two.receiver(Limits.DEFAULT);
        two.target.observe(changes -> {
            if (changes.after().node(at("/a/b")).isPresent()) {
                filled.countDown();
            }
        });

        two.publish("/a");

        assertThat(filled.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(two.visible("/c")).isEmpty();
        assertThat(two.publish("/a").delivered()).isTrue();
    }

    @Test
    void fillingTakesOffWhatIsNotReleased() {
        two.page("/a");
        two.page("/c");
        two.publish("/a", "/c");
        two.set("/c", "secret", "true");

        two.publisher.fill("public");

        assertThat(two.publish("/a").delivered()).isTrue();
        assertThat(two.names("/")).containsExactly("a");
    }

    @Test
    void itemsPublishedOneByOneAllArrive() {
        two.author.edit("anna", edit -> {
            edit.create(at("/list"), "mgnl:folder");
            return 0;
        });
        two.publish("/list");
        for (int i = 0; i < 200; i++) {
            two.page("/list/p" + i);
            assertThat(two.publish("/list/p" + i).delivered()).isTrue();
        }
        assertThat(two.names("/list")).hasSize(200);
    }
}
