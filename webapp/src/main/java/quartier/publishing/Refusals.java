package quartier.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quartier.content.ContentPath;

/**
 * What a target would not have when the editor had gone already, believing that it only waits. It stays on
 * disk until the item gets there after all.
 */
final class Refusals {
    private final Path file;
    private final Map<String, Refused> refused = new LinkedHashMap<>();

    /** An item that did not arrive. */
    record Refused(Manifest.Item item, Instant at, String reason) {
        private String line() {
            return String.join(
                    "\t",
                    at.toString(),
                    item.path().toString(),
                    item.id(),
                    String.valueOf(item.leaves()),
                    reason.replaceAll("\\s+", " "));
        }

        private static Stream<Refused> of(String line) {
            String[] parts = line.split("\t", 5);
            return parts.length < 5
                    ? Stream.of()
                    : ContentPath.parse(parts[1]).stream()
                            .map(path -> new Refused(
                                    new Manifest.Item(path, parts[2], Boolean.parseBoolean(parts[3])),
                                    Instant.parse(parts[0]),
                                    parts[4]));
        }
    }

    Refusals(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().flatMap(Refused::of).forEach(one -> refused.put(key(one.item()), one));
        }
    }

    synchronized Collection<Refused> all() {
        return List.copyOf(refused.values());
    }

    synchronized void add(Manifest parcel, Instant now, String reason) {
        parcel.items().forEach(item -> refused.put(key(item), new Refused(item, now, reason)));
        keep();
    }

    synchronized void arrived(Manifest parcel) {
        if (!refused.isEmpty()
                && refused.keySet()
                        .removeAll(parcel.items().stream().map(Refusals::key).toList())) {
            keep();
        }
    }

    synchronized void clear() {
        if (!refused.isEmpty()) {
            refused.clear();
            keep();
        }
    }

    private static String key(Manifest.Item item) {
        return item.id().isEmpty() ? item.path().toString() : item.id();
    }

    private void keep() {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.write(fresh, refused.values().stream().map(Refused::line).toList());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PublishingException("cannot note a refusal in " + file, e);
        }
    }
}
