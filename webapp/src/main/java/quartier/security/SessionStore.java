package quartier.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions in memory and in one small file, so that editors stay logged in over a restart. Holds
 * only hashes of the identifiers: who reads the file cannot use it.
 */
final class SessionStore {
    private static final int MOST_PER_USER = 20;

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One session.
     *
     * @param fingerprint of the password with which it began
     */
    record Entry(String user, String fingerprint, Instant begun, Instant seen) {}

    SessionStore(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    synchronized Optional<Entry> find(String hash) {
        return Optional.ofNullable(entries.get(hash));
    }

    synchronized void put(String hash, Entry entry) {
        boolean isNew = entries.put(hash, entry) == null;
        if (isNew) {
            dropOldest(entry.user());
        }
        write();
    }

    /** Notes the use of a session, unless it has ended meanwhile. */
    synchronized void touch(String hash, Instant now) {
        Entry known = entries.get(hash);
        if (known != null) {
            put(hash, new Entry(known.user(), known.fingerprint(), known.begun(), now));
        }
    }

    synchronized void remove(String hash) {
        if (entries.remove(hash) != null) {
            write();
        }
    }

    /** Forgets sessions that nobody has used since. */
    synchronized void removeUnusedSince(Instant moment) {
        entries.values().removeIf(entry -> entry.seen().isBefore(moment));
    }

    private void dropOldest(String user) {
        List<String> own = entries.entrySet().stream()
                .filter(e -> e.getValue().user().equals(user))
                .sorted(Comparator.comparing(e -> e.getValue().seen()))
                .map(Map.Entry::getKey)
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_PER_USER)).forEach(entries::remove);
    }

    private void read() {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 5) {
                    entries.put(
                            parts[0], new Entry(parts[1], parts[2], Instant.parse(parts[3]), Instant.parse(parts[4])));
                }
            }
        } catch (IOException | DateTimeException e) {
            throw new SecurityStateException("cannot read the sessions in " + file + "; delete the file", e);
        }
    }

    private void write() {
        List<String> lines = new ArrayList<>();
        entries.forEach((hash, entry) -> lines.add(
                String.join("\t", hash, entry.user(), entry.fingerprint(), entry.begun() + "", entry.seen() + "")));
        try {
            PrivateFile.write(file, lines);
        } catch (IOException e) {
            throw new SecurityStateException("cannot write the sessions to " + file, e);
        }
    }
}
