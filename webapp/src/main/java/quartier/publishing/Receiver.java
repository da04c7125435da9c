package quartier.publishing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentException;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.http.Handler;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Takes parcels on public at {@code POST /.publish}: applies each exactly once, in order, in one
 * transaction, or not at all.
 *
 * <p>Answers are plain text; the header {@value #STATE} tells the sender what to do: {@value #APPLIED}
 * (200), {@value #REFUSED} (422, 413; final, the number is used up), {@value #EXPECTED} (409; with {@value
 * #EPOCH} and {@value #NUMBER}), {@value #REJECTED} (400, 401, 405, 415; nothing was noted).
 */
public final class Receiver implements Handler {
    /** The media type of a parcel. */
    public static final String MEDIA_TYPE = "application/vnd.quartier.parcel";

    static final String STATE = "Quartier-State";
    static final String EPOCH = "Quartier-Epoch";
    static final String NUMBER = "Quartier-Number";
    static final String APPLIED = "applied";
    static final String REFUSED = "refused";
    static final String EXPECTED = "expected";
    static final String REJECTED = "rejected";

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final Set<String> OWN = Set.of(Ledger.WORKSPACE, Withdrawn.WORKSPACE);
    private static final String USER = "publishing";

    private final ContentStore store;
    private final String target;
    private final List<PublicKey> trusted;
    private final Path folder;
    private final Limits limits;
    private final PublicAddresses addresses;
    private final Remembered remembered;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * @param target the name authors know this instance by
     * @param trusted keys of the authors it listens to
     * @param folder for large parcels while they arrive
     */
    public Receiver(
            ContentStore store, String target, List<PublicKey> trusted, Path folder, Limits limits, Clock clock) {
        this(store, target, trusted, folder, limits, PublicAddresses.NONE, Remembered.NOTHING, clock);
    }

    /**
     * The same for a target that knows more.
     *
     * @param addresses of what is withdrawn, so that they answer 410
     * @param remembered of what arrives
     */
    public Receiver(
            ContentStore store,
            String target,
            List<PublicKey> trusted,
            Path folder,
            Limits limits,
            PublicAddresses addresses,
            Remembered remembered,
            Clock clock) {
        this.store = store;
        this.target = target;
        this.trusted = List.copyOf(trusted);
        this.folder = folder;
        this.limits = limits;
        this.addresses = addresses;
        this.remembered = remembered;
        this.clock = clock;
        OWN.forEach(store::ensureWorkspace);
        try {
            Spool.prepare(folder);
        } catch (IOException e) {
            throw new PublishingException("cannot make the folder " + folder, e);
        }
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("POST")) {
            return answer(405, REJECTED, "parcels are posted").with("Allow", "POST");
        }
        if (!request.header("Content-Type").orElse("").equals(MEDIA_TYPE)) {
            return answer(415, REJECTED, "wanted " + MEDIA_TYPE);
        }
        try {
            return receive(request.body());
        } catch (MalformedParcelException | EOFException e) {
            LOG.warn("malformed parcel from {}: {}", request.remoteAddress(), e.getMessage());
            return answer(400, REJECTED, "malformed parcel: " + e.getMessage());
        } catch (ForgedParcelException e) {
            LOG.warn("parcel from {} refused: {}", request.remoteAddress(), e.getMessage());
            return answer(401, REJECTED, e.getMessage()).with("WWW-Authenticate", "Signature");
        } catch (IOException e) {
            throw new PublishingException("cannot receive a parcel", e);
        }
    }

    private Response receive(InputStream in) throws IOException {
        Envelope.Sealed sealed = Envelope.read(in);
        if (!sealed.from(trusted)) {
            throw new ForgedParcelException("not signed with a key this instance trusts");
        }
        Envelope envelope = sealed.envelope();
        if (!envelope.target().equals(target)) {
            return answer(409, REJECTED, "this is '" + target + "', not '" + envelope.target() + "'");
        }
        oneAtATime.lock();
        try (Spool body = new Spool(folder)) {
            return switch (Ledger.read(store).judge(envelope)) {
                case Ledger.Next() -> next(envelope, in, body);
                case Ledger.Repeated(String refusal) -> {
                    in.transferTo(OutputStream.nullOutputStream());
                    yield refusal.isEmpty()
                            ? answer(200, APPLIED, "parcel " + envelope.number() + " was applied before")
                            : answer(422, REFUSED, refusal);
                }
                case Ledger.Unexpected(long epoch, long number) ->
                    answer(409, EXPECTED, "parcel " + number + " is expected, not " + envelope.number())
                            .with(EPOCH, Long.toString(epoch))
                            .with(NUMBER, Long.toString(number));
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    private Response next(Envelope envelope, InputStream in, Spool body) throws IOException {
        if (envelope.bodyLength() > limits.parcelBytes()) {
            return refuse(
                    413,
                    envelope,
                    "parcel too large: " + envelope.bodyLength() + " bytes, at most " + limits.parcelBytes());
        }
        if (envelope.bodyLength() < 0) {
            throw new MalformedParcelException("a length that cannot be");
        }
        new BoundedInput(in, envelope.bodyLength()).transferTo(body);
        if (in.read() >= 0) {
            throw new MalformedParcelException("bytes behind the end");
        }
        if (!MessageDigest.isEqual(body.digest(), envelope.bodyDigest())) {
            throw new ForgedParcelException("the content is not what was signed");
        }
        Publication publication;
        try (InputStream bytes = body.open()) {
            publication = ParcelReader.read(bytes, envelope.bodyLength(), store::binary, limits);
        }
        return apply(envelope, publication);
    }

    private Response apply(Envelope envelope, Publication publication) {
        try {
            publication.steps().forEach(this::admit);
            prepare(publication);
            OffsetDateTime now = OffsetDateTime.now(clock);
            Snapshot before = store.snapshot();
            store.edit(USER, edit -> {
                Application application = new Application(edit, before, addresses, remembered, now);
                publication.steps().forEach(application::apply);
                Ledger.read(store).note(edit, envelope, "");
                return envelope.number();
            });
        } catch (Refusal | ContentException e) {
            return refuse(422, envelope, String.valueOf(e.getMessage()));
        }
        LOG.info(
                "applied parcel {} of epoch {}: publication {}, {} steps",
                envelope.number(),
                envelope.epoch(),
                publication.id(),
                publication.steps().size());
        return answer(200, APPLIED, "parcel " + envelope.number() + " applied");
    }

    private void admit(Publication.Step step) {
        String workspace = switch (step) {
            case Publication.Place place -> place.parent().workspace();
            case Publication.Withdraw withdraw -> withdraw.path().workspace();
            case Publication.Retain retain -> retain.workspace();
        };
        if (OWN.contains(workspace) || !workspace.matches("[A-Za-z][A-Za-z0-9_-]{0,60}")) {
            throw new Refusal("no content can be published to the workspace '" + workspace + "'");
        }
        if (step instanceof Publication.Place) {
            store.ensureWorkspace(workspace);
        }
    }

    private void prepare(Publication publication) {
        ForeignTypes types = new ForeignTypes(store);
        for (Publication.Step step : publication.steps()) {
            if (step instanceof Publication.Place place) {
                types.add(place.node());
            }
        }
        types.register();
    }

    /** Uses the number up, so that the parcels behind this one are not held up. */
    private Response refuse(int status, Envelope envelope, String reason) {

        String line = reason.replaceAll("[\\p{Cntrl}\\s]+", " ");
        LOG.warn("refused parcel {} of epoch {}: {}", envelope.number(), envelope.epoch(), line);
        store.edit(USER, edit -> {
            Ledger.read(store).note(edit, envelope, line);
            return status;
        });
        return answer(status, REFUSED, line);
    }

    private static Response answer(int status, String state, String message) {
        return Response.text(status, "text/plain; charset=utf-8", message + "\n")
                .with(STATE, state)
                .with("Cache-Control", "no-store");
    }
}
