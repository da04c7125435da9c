package quartier.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one target's queue, one parcel after the other, and keeps trying while the target is away. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int ANSWER_MAX = 4096;

    private final Target target;
    private final Queue queue;
    private final HttpClient client;
    private final Clock clock;
    private final Runnable fill;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private final Map<Queue.Entry, CompletableFuture<Receipt.Delivery>> expected = new HashMap<>();
    private boolean called;
    private volatile boolean closed;
    private volatile long remoteEpoch;
    private volatile String error = "";
    private volatile String refused = "";
    private volatile @Nullable Instant lastContact;
    private @Nullable Thread thread;

    private record Answer(int status, HttpHeaders headers, String message) {}

    /** @param fill asked for when the target has nothing and expects the beginning */
    Courier(Target target, Queue queue, HttpClient client, Clock clock, Runnable fill) {
        this.target = target;
        this.queue = queue;
        this.client = client;
        this.clock = clock;
        this.fill = fill;
    }

    Target target() {
        return target;
    }

    Queue queue() {
        return queue;
    }

    void start() {
        thread = Thread.ofVirtual().name("publish-" + target.name()).start(this::run);
    }

    /** Looks at the queue now, however long the pause still is. */
    void call() {
        lock.lock();
        try {
            called = true;
            wake.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Queues the parcel, tries to deliver it, and says what becomes of it or why it waits. It is on its way before it
     * is safely on disk: whichever comes first, it is not lost when this returns.
     */
    CompletableFuture<Receipt.Delivery> send(Publication publication, Spool body, byte[] digest) {
        CompletableFuture<Receipt.Delivery> outcome = new CompletableFuture<>();
        Queue.Entry entry;
        lock.lock();
        try {
            entry = queue.add(publication, body, digest);
            expected.put(entry, outcome);
        } finally {
            lock.unlock();
        }
        call();
        queue.keep(entry);
        return outcome;
    }

    /** Begins a new epoch with an empty queue. */
    void restart() {
        waits("replaced by filling the target anew");
        queue.restart(clock.millis(), remoteEpoch + 1);
    }

    TargetStatus status() {
        return new TargetStatus(
                target.name(),
                queue.acknowledged(),
                queue.waiting(),
                queue.waiting() == 0 ? "" : error,
                refused,
                Optional.ofNullable(lastContact));
    }

    /** What the target does not have yet: what it refused, then what is on its way, which counts for more. */
    Stream<Pending> pending() {
        Stream<Pending> refusals =
                queue.refusals().all().stream().map(one -> pending(one.item(), one.at(), one.reason(), true));
        String reason = error;
        Stream<Pending> underway = queue.underway().stream()
                .flatMap(parcel -> parcel.items().stream().map(item -> pending(item, parcel.since(), reason, false)));
        return Stream.concat(refusals, underway);
    }

    private Pending pending(Manifest.Item item, Instant since, String reason, boolean refused) {
        return new Pending(item.path(), item.id(), item.leaves(), target.name(), since, reason, refused);
    }

    @Override
    public void close() {
        closed = true;
        call();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            try {
                boolean progress = true;
                while (progress && !closed && queue.first().isPresent()) {
                    progress = deliverFirst();
                }
                pause = progress ? FIRST_PAUSE : pause.multipliedBy(2);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("delivery to {} failed", target.name(), e);
                waits(String.valueOf(e.getMessage()));
            }
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            if (!sleep(pause)) {
                return;
            }
        }
    }

    private boolean sleep(Duration pause) {
        lock.lock();
        try {
            long nanos = pause.toNanos();
            while (!called && (nanos > 0 || queue.first().isEmpty())) {
                if (queue.first().isEmpty()) {
                    wake.await();
                } else {
                    nanos = wake.awaitNanos(nanos);
                }
            }
            called = false;
            return true;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it makes sense to go on at once. */
    private boolean deliverFirst() throws InterruptedException {
        Optional<Queue.Entry> first = queue.first();
        if (first.isEmpty()) {
            return true;
        }
        Queue.Entry entry = first.get();
        Answer answer;
        try {
            answer = post(entry);
        } catch (IOException e) {
            waits("not reachable: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return false;
        }
        lastContact = clock.instant();
        String message = answer.message();
        String state = answer.headers().firstValue(Receiver.STATE).orElse("");
        return switch (state) {
            case Receiver.APPLIED -> finished(entry, new Receipt.Delivered(entry.number()));
            case Receiver.REFUSED -> {
                refused = message;
                LOG.warn("{} refused parcel {}: {}", target.name(), entry.number(), message);
                yield finished(entry, new Receipt.Refused(message));
            }
            case Receiver.EXPECTED -> reconcile(entry, answer, message);
            default -> {
                waits("answered " + answer.status() + (state.isEmpty() ? "" : ": " + message));
                yield false;
            }
        };
    }

    private Answer post(Queue.Entry entry) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.address())
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", Receiver.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofFile(entry.file()))
                .build();
        try {
            return post(request);
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return post(request); // an idle connection closed under us; parcels may be repeated
        }
    }

    private Answer post(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String message = new String(body.readNBytes(ANSWER_MAX), StandardCharsets.UTF_8).strip();
            return new Answer(response.statusCode(), response.headers(), message);
        }
    }

    private boolean reconcile(Queue.Entry entry, Answer answer, String message) {
        long epoch = answer.headers().firstValueAsLong(Receiver.EPOCH).orElse(0);
        long number = answer.headers().firstValueAsLong(Receiver.NUMBER).orElse(0);
        remoteEpoch = Math.max(remoteEpoch, epoch);
        if (epoch == entry.epoch() && number > entry.number()) {
            LOG.warn("{} expects parcel {}, not {}: renumbering", target.name(), number, entry.number());
            waits(message);
            queue.renumber(number);
            return true;
        }
        if (epoch == 0) {
            LOG.info("{} is empty and will be filled", target.name());
            waits("empty, is being filled");
            fill.run();
            return true;
        }
        waits(message + " (it has to be filled anew)");
        return false;
    }

    private boolean finished(Queue.Entry entry, Receipt.Delivery delivery) {
        error = "";
        if (delivery instanceof Receipt.Delivered) {
            queue.refusals().arrived(entry.brings());
        }
        queue.done(entry);
        CompletableFuture<Receipt.Delivery> waiting;
        lock.lock();
        try {
            waiting = expected.remove(entry);
        } finally {
            lock.unlock();
        }
        boolean told = waiting != null && waiting.complete(delivery);
        if (!told && delivery instanceof Receipt.Refused no) {
            queue.refusals().add(entry.brings(), clock.instant(), no.reason());
        }
        return true;
    }

    private void waits(String reason) {
        if (!reason.equals(error) && queue.waiting() > 0) {
            LOG.warn("{}: {} parcels wait: {}", target.name(), queue.waiting(), reason);
        }
        error = reason;
        List<CompletableFuture<Receipt.Delivery>> all;
        lock.lock(); // a parcel may be tried before send() has noted who expects it
        try {
            all = List.copyOf(expected.values());
            expected.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(outcome -> outcome.complete(new Receipt.Waiting(reason)));
    }

    /** Waits for an outcome, but not for ever. */
    static Receipt.Delivery await(CompletableFuture<Receipt.Delivery> outcome, Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt.Waiting("interrupted");
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            Receipt.Delivery late = new Receipt.Waiting("no answer yet");
            return outcome.complete(late) ? late : outcome.getNow(late);
        }
    }
}
