package quartier.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files that can be made again: when it grows above its size, those go that nobody has asked for longest. */
final class BoundedFolder {
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Path folder;
    private final long most;
    private final Clock clock;
    private long size;

    private record Entry(Path file, long size, FileTime used) {}

    BoundedFolder(Path folder, long most, Clock clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
        this.size = entries().stream().mapToLong(Entry::size).sum();
    }

    /** Somebody has asked for the file: it stays a while. Written down once a minute at most. */
    void used(Path file) {
        try {
            Instant now = clock.instant();
            if (Files.getLastModifiedTime(file).toInstant().plus(NOTED_EVERY).isBefore(now)) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (NoSuchFileException e) {
            // it has just gone and is made again when it is asked for
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is new here. */
    synchronized void added(Path file) {
        try {
            size += Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size > most) {
            trim(file);
        }
    }

    /** Down to four fifths, so that not every new file begins this anew. */
    private void trim(Path kept) {
        List<Entry> all = entries();
        long left = all.stream().mapToLong(Entry::size).sum();
        for (Entry entry :
                all.stream().sorted(Comparator.comparing(Entry::used)).toList()) {
            if (left > most / 5 * 4 && !entry.file().equals(kept)) {
                delete(entry.file());
                left -= entry.size();
            }
        }
        size = left;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> entries() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(BoundedFolder::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Path file) {
        try {
            return new Entry(file, Files.size(file), Files.getLastModifiedTime(file));
        } catch (NoSuchFileException e) {
            return new Entry(file, 0, FileTime.from(Instant.MAX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
