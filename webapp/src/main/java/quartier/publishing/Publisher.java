package quartier.publishing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Snapshot;

/**
 * Sends publications from author to every target. A publication is on disk in each target's queue before
 * {@link #publish} returns; usually it has also been delivered by then.
 */
public final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ContentStore store;
    private final Path folder;
    private final Collector collector;
    private final Filling filling;
    private final HttpClient client;
    private final Map<String, Courier> couriers = new LinkedHashMap<>();
    private final ReentrantLock order = new ReentrantLock();

    /**
     * @param folder the queues' own folder
     * @param withheld what never leaves author
     * @param released what a new target is filled with
     */
    public Publisher(
            ContentStore store,
            Path folder,
            Keys keys,
            List<Target> targets,
            Withheld withheld,
            Released released,
            Clock clock) {
        this.store = store;
        this.folder = folder;
        this.collector = new Collector(withheld, clock);
        this.filling = new Filling(collector, withheld, released);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        try {
            Spool.prepare(folder);
        } catch (IOException e) {
            throw new PublishingException("cannot make the folder " + folder, e);
        }
        for (Target target : targets) {
            Queue queue = new Queue(folder.resolve(target.name()), target.name(), keys);
            couriers.put(target.name(), new Courier(target, queue, client, clock, () -> fill(target.name())));
        }
    }

    /** Begins to deliver what waits, and fills targets that were never written to. */
    public void start() {
        for (Courier courier : couriers.values()) {
            courier.start();
            if (courier.queue().needsFilling()) {
                fill(courier.target().name());
            } else {
                courier.call();
            }
        }
    }

    /**
     * Publishes the items as they stand now, in one parcel.
     *
     * @param deep whether also what lies below them
     * @throws PublishingException when there is no such item
     */
    public Receipt publish(List<ContentPath> paths, boolean deep, String user) {
        return send(paths, deep, user).get();
    }

    /**
     * The same without waiting for the targets: all is on disk and on its way when this returns.
     *
     * @return waits for the targets' answers, but not for ever
     */
    public Supplier<Receipt> send(List<ContentPath> paths, boolean deep, String user) {
        return send(snapshot -> collector.publish(snapshot, paths, deep), user);
    }

    /** Takes the items with all below them off every target; their addresses answer 410 from then on. */
    public Receipt withdraw(List<ContentPath> paths, String user) {
        return withdrawFor(paths.stream().map(Withdrawal::of).toList(), user);
    }

    /** The same with what visitors are told instead. */
    public Receipt withdrawFor(List<Withdrawal> withdrawals, String user) {
        return sendOff(withdrawals, user).get();
    }

    /** The same without waiting for the targets, as {@link #send} does. */
    public Supplier<Receipt> sendOff(List<Withdrawal> withdrawals, String user) {
        return send(snapshot -> collector.withdraw(snapshot, withdrawals), user);
    }

    /**
     * Brings a target to what is released, from whatever it has; visitors of it are served all the while.
     * Returns when all is queued.
     */
    public void fill(String target) {
        Courier courier = couriers.get(target);
        if (courier == null) {
            throw new PublishingException("no target '" + target + "'; there are " + couriers.keySet());
        }
        order.lock();
        try {
            courier.restart();
            int parcels = filling.parcels(store.snapshot(), publication -> {
                try (Spool body = body(publication)) {
                    Queue queue = courier.queue();
                    queue.keep(queue.add(publication, body, body.digest()));
                } catch (IOException e) {
                    throw new PublishingException("cannot write a parcel", e);
                }
                courier.call();
            });
            courier.queue().filled();
            LOG.info("filling {} with {} parcels", target, parcels);
        } finally {
            order.unlock();
        }
    }

    /** How the targets do, in the order of the settings. */
    public List<TargetStatus> status() {
        return couriers.values().stream().map(Courier::status).toList();
    }

    /** What some target does not have yet of what was sent, item by item; of one item the last word comes last. */
    public List<Pending> pending() {
        return couriers.values().stream().flatMap(Courier::pending).toList();
    }

    /** Tries to deliver now what waits, however long the pause still is. */
    public void retry() {
        couriers.values().forEach(Courier::call);
    }

    /** Stops delivering; what waits is delivered after the next start. */
    @Override
    public void close() {
        couriers.values().forEach(Courier::close);
        client.shutdownNow();
    }

    private Supplier<Receipt> send(Function<Snapshot, Publication> make, String user) {
        Map<String, CompletableFuture<Receipt.Delivery>> outcomes = new LinkedHashMap<>();
        Publication publication;
        order.lock();
        try {
            publication = make.apply(store.snapshot());
            try (Spool body = body(publication)) {
                enqueue(publication, body, outcomes);
            } catch (IOException e) {
                throw new PublishingException("cannot write a parcel", e);
            }
        } finally {
            order.unlock();
        }
        return () -> receipt(publication, outcomes, user);
    }

    private static Receipt receipt(
            Publication publication, Map<String, CompletableFuture<Receipt.Delivery>> outcomes, String user) {
        Map<String, Receipt.Delivery> deliveries = new LinkedHashMap<>();
        outcomes.forEach((target, outcome) -> deliveries.put(target, Courier.await(outcome, PATIENCE)));
        LOG.info(
                "publication {} by {}: {} steps, {}",
                publication.id(),
                user,
                publication.steps().size(),
                deliveries);
        return new Receipt(publication.id(), deliveries);
    }

    private void enqueue(
            Publication publication, Spool body, Map<String, CompletableFuture<Receipt.Delivery>> outcomes) {
        byte[] digest = body.digest();
        for (Courier courier : couriers.values()) {
            outcomes.put(courier.target().name(), courier.send(publication, body, digest));
        }
    }

    private Spool body(Publication publication) throws IOException {
        Spool body = new Spool(folder);
        try {
            OutputStream out = new java.io.BufferedOutputStream(body, 1 << 14);
            ParcelWriter.write(publication, out);
            return body;
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }
}
