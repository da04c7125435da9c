package quartier.publishing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parcels for one target that it has not acknowledged, in files, in order. A parcel is on disk
 * when {@link #keep} returns, with one sync: there is no renaming, since a file that was cut off by a crash is
 * told by its envelope and dropped when the queue is opened (it was never acknowledged).
 *
 * <p>The last acknowledged parcel stays as an empty {@code .sent} file and so keeps the number.
 */
final class Queue {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);

    private static final String FILLING = "filling";

    private final Path folder;
    private final String target;
    private final Keys keys;
    private final Refusals refusals;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private long epoch;
    private long last;
    private long acknowledged;

    /** A parcel on disk; what it brings is known of those that wait. */
    record Entry(long epoch, long number, Path file, Manifest brings) {
        private static final Manifest UNREAD = new Manifest(Instant.EPOCH, List.of());

        static Optional<Entry> of(Path file) {
            String[] parts = file.getFileName().toString().split("[-.]");
            try {
                return parts.length == 3
                        ? Optional.of(new Entry(Long.parseLong(parts[0]), Long.parseLong(parts[1]), file, UNREAD))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        Entry read() throws IOException {
            return new Entry(epoch, number, file, Manifest.read(file));
        }

        boolean sent() {
            return file.toString().endsWith(".sent");
        }
    }

    Queue(Path folder, String target, Keys keys) {
        this.folder = folder;
        this.target = target;
        this.keys = keys;
        try {
            Files.createDirectories(folder);
            refusals = new Refusals(folder.resolve("refused"));
            load();
        } catch (IOException e) {
            throw new PublishingException("cannot open the queue in " + folder, e);
        }
    }

    /** Whether the target was never filled, or the filling was interrupted before all was queued. */
    synchronized boolean needsFilling() {
        return epoch == 0 || Files.exists(folder.resolve(FILLING));
    }

    synchronized Optional<Entry> first() {
        return Optional.ofNullable(waiting.peekFirst());
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** What the parcels bring that wait, in their order. */
    synchronized List<Manifest> underway() {
        return waiting.stream().map(Entry::brings).toList();
    }

    Refusals refusals() {
        return refusals;
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    synchronized long epoch() {
        return epoch;
    }

    /** Puts the body in as the next parcel; {@link #keep} it before anybody relies on it. */
    synchronized Entry add(Publication publication, Spool body, byte[] digest) {
        Envelope envelope = new Envelope(target, epoch, last + 1, publication.id(), body.length(), digest);
        try (InputStream in = body.open()) {
            Entry entry = write(envelope, in, Manifest.of(publication), false);
            waiting.addLast(entry);
            last++;
            return entry;
        } catch (IOException e) {
            throw new PublishingException("cannot queue a parcel in " + folder, e);
        }
    }

    /** Returns when the parcel is on disk, or has left the queue meanwhile. */
    void keep(Entry entry) {
        try (FileChannel channel = FileChannel.open(entry.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            LOG.debug("{} has been delivered already", entry.file());
        } catch (IOException e) {
            throw new PublishingException("cannot keep a parcel in " + folder, e);
        }
    }

    /** The target has the entry, or will never take it. */
    synchronized void done(Entry entry) {
        if (!waiting.remove(entry)) {
            return;
        }
        acknowledged = entry.number();
        try {
            Path sent = folder.resolve(name(entry.epoch(), entry.number(), "sent"));
            Files.move(entry.file(), sent);
            Files.write(sent, new byte[0]);
            for (Entry old : entries()) {
                if (old.sent() && (old.epoch() < epoch || old.number() < entry.number())) {
                    Files.delete(old.file());
                }
            }
        } catch (IOException e) {
            throw new PublishingException("cannot tidy the queue in " + folder, e);
        }
    }

    /** Forgets what waits and counts from 1 again, in an epoch later than any before and than that one. */
    synchronized void restart(long now, long atLeast) {
        epoch = Math.max(Math.max(now, atLeast), epoch + 1);
        last = 0;
        acknowledged = 0;
        Deque<Entry> old = new ArrayDeque<>(waiting);
        waiting.clear();
        refusals.clear();
        try {
            Files.write(folder.resolve(FILLING), new byte[0]);
            for (Entry entry : old) {
                Files.deleteIfExists(entry.file());
            }
        } catch (IOException e) {
            throw new PublishingException("cannot empty the queue in " + folder, e);
        }
    }

    /** All parcels of the filling are queued. */
    synchronized void filled() {
        try {
            Files.deleteIfExists(folder.resolve(FILLING));
        } catch (IOException e) {
            throw new PublishingException("cannot tidy the queue in " + folder, e);
        }
    }

    /** Gives what waits numbers from that one on: the target has seen more than this queue remembers. */
    synchronized void renumber(long first) {
        List<Entry> old = new ArrayList<>(waiting);
        Deque<Entry> renumbered = new ArrayDeque<>();
        try {
            for (int i = old.size() - 1; i >= 0; i--) {
                renumbered.addFirst(renumber(old.get(i), first + i));
            }
        } catch (IOException e) {
            throw new PublishingException("cannot renumber the queue in " + folder, e);
        }
        waiting.clear();
        waiting.addAll(renumbered);
        last = first + old.size() - 1;
    }

    private Entry renumber(Entry entry, long number) throws IOException {
        if (entry.number() == number) {
            return entry;
        }
        try (InputStream in = Files.newInputStream(entry.file())) {
            Envelope was = Envelope.read(in).envelope();
            Envelope is = new Envelope(target, epoch, number, was.id(), was.bodyLength(), was.bodyDigest());
            Entry now = write(is, in, entry.brings(), true);
            Files.delete(entry.file());
            return now;
        }
    }

    private Entry write(Envelope envelope, InputStream body, Manifest brings, boolean safely) throws IOException {
        Path file = folder.resolve(name(envelope.epoch(), envelope.number(), "parcel"));
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            out.write(envelope.seal(keys));
            body.transferTo(out);
            out.flush();
            if (safely) {
                channel.force(true);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Entry(envelope.epoch(), envelope.number(), file, brings);
    }

    private void load() throws IOException {
        List<Entry> entries = entries();
        epoch = entries.stream().mapToLong(Entry::epoch).max().orElse(0);
        for (Entry entry : entries) {
            if (entry.epoch() < epoch) {
                Files.delete(entry.file());
            } else if (entry.sent()) {
                acknowledged = Math.max(acknowledged, entry.number());
            } else if (complete(entry)) {
                waiting.addLast(entry.read());
            } else {
                LOG.warn("dropped a parcel that was cut off while it was queued: {}", entry.file());
                Files.delete(entry.file());
            }
        }
        last = waiting.isEmpty() ? acknowledged : waiting.getLast().number();
    }

    private boolean complete(Entry entry) throws IOException {
        try (InputStream in = Files.newInputStream(entry.file())) {
            Envelope envelope = Envelope.read(in).envelope();
            try (Spool body = new Spool(folder)) {
                return in.transferTo(body) == envelope.bodyLength()
                        && Arrays.equals(body.digest(), envelope.bodyDigest());
            }
        } catch (MalformedParcelException e) {
            return false;
        }
    }

    private List<Entry> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> Entry.of(file).stream()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(long epoch, long number, String suffix) {
        return "%013d-%010d.%s".formatted(epoch, number, suffix);
    }
}
