package quartier.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.http.Response;

/** Hostile and broken parcels, given to the handler without a socket. */
class ReceiverTest {
    @TempDir
    Path folder;

    private ContentStore store;
    private Keys keys;
    private Receiver receiver;

    @BeforeEach
    void start() {
        store = ContentStore.inMemory();
        keys = Keys.in(folder.resolve("keys"));
        receiver = receiver(Limits.DEFAULT);
    }

    private Receiver receiver(Limits limits) {
        return new Receiver(store, "public", List.of(keys.publicKey()), folder, limits, Clock.systemUTC());
    }

    @Test
    void theNextParcelIsAppliedAndAnIdenticalOneOnlyAcknowledged() throws Exception {
        byte[] parcel = parcel("public", 5, 1, body("a"));

        assertThat(send(parcel).status()).isEqualTo(200);
        String revision = store.snapshot().revision();
        Response again = send(parcel);

        assertThat(again.status()).isEqualTo(200);
        assertThat(store.snapshot().revision()).isEqualTo(revision);
        assertThat(store.snapshot().node("website", "/a")).isPresent();
    }

    @Test
    void anotherContentUnderAUsedNumberIsRefused() throws Exception {
        send(parcel("public", 5, 1, body("a")));

        Response other = send(parcel("public", 5, 1, body("b")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.headers().first(Receiver.NUMBER)).contains("2");
        assertThat(store.snapshot().node("website", "/b")).isEmpty();
    }

    @Test
    void aGapIsRefusedWithTheNumberThatIsExpected() throws Exception {
        send(parcel("public", 5, 1, body("a")));

        Response gap = send(parcel("public", 5, 3, body("c")));

        assertThat(gap.status()).isEqualTo(409);
        assertThat(gap.headers().first(Receiver.NUMBER)).contains("2");
        assertThat(gap.headers().first(Receiver.EPOCH)).contains("5");
    }

    @Test
    void anOldFillingCannotBePlayedAgain() throws Exception {
        byte[] old = parcel("public", 5, 1, body("a"));
        send(old);
        send(parcel("public", 6, 1, body("b")));

        assertThat(send(old).status()).isEqualTo(409);
    }

    @Test
    void aParcelForAnotherTargetIsRefused() throws Exception {
        assertThat(send(parcel("elsewhere", 5, 1, body("a"))).status()).isEqualTo(409);
        assertThat(store.snapshot().node("website", "/a")).isEmpty();
    }

    @Test
    void aStrangersSignatureIsRefused() throws Exception {
        Keys stranger = Keys.in(folder.resolve("stranger"));

        assertThat(send(parcel(stranger, "public", 5, 1, body("a"))).status()).isEqualTo(401);
    }

    @Test
    void anyChangedOrMissingByteIsRefusedAndNothingIsDone() throws Exception {
        byte[] parcel = parcel("public", 5, 1, body("a"));
        String revision = store.snapshot().revision();
        for (int i = 0; i < parcel.length; i++) {
            byte[] changed = parcel.clone();
            changed[i] ^= 1;
            assertThat(send(changed).status()).as("byte %d changed", i).isIn(400, 401);
            assertThat(send(Arrays.copyOf(parcel, i)).status())
                    .as("cut after %d", i)
                    .isIn(400, 401);
        }
        assertThat(send(Arrays.copyOf(parcel, parcel.length + 1)).status()).isEqualTo(400);
        assertThat(store.snapshot().revision()).isEqualTo(revision);
        assertThat(send(parcel).status()).isEqualTo(200);
    }

    @Test
    void signedNonsenseIsRefusedWithoutHarm() throws Exception {
        byte[] good = body("a");
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            int status = send(parcel("public", 7 + i, 1, bad)).status();
            assertThat(status).isIn(200, 400, 422);
        }
    }

    @Test
    void aParcelBeyondTheLimitIsRefusedForGood() throws Exception {
        receiver = receiver(new Limits(100, 10));
        byte[] large = parcel("public", 5, 1, body("a".repeat(200)));

        assertThat(send(large).status()).isEqualTo(413);
        receiver = receiver(Limits.DEFAULT);
        assertThat(send(parcel("public", 5, 2, body("b"))).status()).isEqualTo(200);
    }

    @Test
    void theReceiversOwnBooksCannotBePublishedTo() throws Exception {
        byte[] body = body("publishing", "a");

        assertThat(send(parcel("public", 5, 1, body)).status()).isEqualTo(422);
    }

    @Test
    void aRefusalIsRememberedAndRepeated() throws Exception {
        byte[] parcel = parcel("public", 5, 1, body("publishing", "a"));

        assertThat(send(parcel).status()).isEqualTo(422);
        Response again = send(parcel);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.headers().first(Receiver.STATE)).contains(Receiver.REFUSED);
    }

    @Test
    void onlyThePostOfAParcelIsTaken() {
        assertThat(receiver.handle(quartier.http.Request.get("/.publish")).status())
                .isEqualTo(405);
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerOnlyAndTravelsAsOneLine() throws IOException {
        Path secret = folder.resolve("keys/publishing.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Keys.in(folder.resolve("keys")).publicLine()).isEqualTo(keys.publicLine());
        assertThat(Keys.publicKey(keys.publicLine())).isEqualTo(keys.publicKey());
    }

    @Test
    void aQueueForgetsWhatACrashCutOff() throws Exception {
        Path queueFolder = folder.resolve("queue");
        Queue queue = new Queue(queueFolder, "public", keys);
        queue.restart(5, 1);
        queue.filled();
        Queue.Entry first = add(queue, "a");
        Queue.Entry second = add(queue, "b");
        byte[] whole = Files.readAllBytes(second.file());
        Files.write(second.file(), Arrays.copyOf(whole, whole.length - 3));

        Queue reopened = new Queue(queueFolder, "public", keys);

        assertThat(reopened.waiting()).isEqualTo(1);
        assertThat(reopened.first()).contains(first);
        assertThat(add(reopened, "c").number()).isEqualTo(2);
    }

    @Test
    void aFillingThatACrashInterruptedIsDoneAgain() {
        Path queueFolder = folder.resolve("queue");
        Queue queue = new Queue(queueFolder, "public", keys);
        queue.restart(5, 1);
        assertThat(new Queue(queueFolder, "public", keys).needsFilling()).isTrue();
        queue.filled();
    }

    @Test
    void aQueueThatLostItsMemoryGoesOnWhereTheTargetIs() throws Exception {
        Queue queue = new Queue(folder.resolve("queue"), "public", keys);
        queue.restart(5, 1);
        add(queue, "a");
        add(queue, "b");

        queue.renumber(2);

        Queue reopened = new Queue(folder.resolve("queue"), "public", keys);
        send(parcel("public", 5, 1, body("x")));
        Queue.Entry first = reopened.first().orElseThrow();
        assertThat(send(Files.readAllBytes(first.file())).status()).isEqualTo(200);
        reopened.done(first);
        assertThat(send(Files.readAllBytes(reopened.first().orElseThrow().file()))
                        .status())
                .isEqualTo(200);
        assertThat(store.snapshot().node("website", "/b")).isPresent();
    }

    private Queue.Entry add(Queue queue, String name) throws Exception {
        try (Spool spool = new Spool(folder)) {
            spool.write(body(name));
            return queue.add(publication("website", name), spool, spool.digest());
        }
    }

    private Response send(byte[] parcel) {
        return receiver.handle(TwoInstances.post(parcel));
    }

    private static byte[] body(String name) throws IOException {
        return body("website", name);
    }

    private static byte[] body(String workspace, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelWriter.write(publication(workspace, name), out);
        return out.toByteArray();
    }

    private static Publication publication(String workspace, String name) {
        ContentStore other = ContentStore.inMemory();
        Property bytes = Property.of("data", other.binary(new ByteArrayInputStream(new byte[] {1, 2, 3})));
        NodeData node =
                new NodeData(name, "mgnl:page", List.of(), "", List.of(Property.of("title", "Ä"), bytes), List.of());
        return new Publication(
                "id",
                "1",
                Instant.EPOCH,
                List.of(
                        new Publication.Place(ContentPath.root(workspace), node, List.of(), List.of()),
                        new Publication.Retain("dam", Set.of())));
    }

    private byte[] parcel(String target, long epoch, long number, byte[] body) throws Exception {
        return parcel(keys, target, epoch, number, body);
    }

    private static byte[] parcel(Keys by, String target, long epoch, long number, byte[] body) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new Envelope(target, epoch, number, "id", body.length, digest).seal(by));
        out.write(body);
        return out.toByteArray();
    }
}
