package quartier.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Remembers beside a store how large it was after its last compaction: only what has grown is compacted again. */
final class Growth {
    /** Bytes. Less is not worth reading everything. */
    static final long ENOUGH = 64L << 20;

    private final Path home;
    private final List<String> folders;
    private final Path noted;

    Growth(Path home, List<String> folders) {
        this.home = home;
        this.folders = folders;
        this.noted = home.resolve("compacted-size");
    }

    boolean isWorthIt() throws IOException {
        return size() - lastSize() >= ENOUGH;
    }

    void note() throws IOException {
        Files.writeString(noted, Long.toString(size()));
    }

    private long lastSize() throws IOException {
        String text = Files.exists(noted) ? Files.readString(noted).strip() : "";
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private long size() throws IOException {
        long bytes = 0;
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                bytes += files.mapToLong(
                                file -> file.toFile().isFile() ? file.toFile().length() : 0)
                        .sum();
            }
        }
        return bytes;
    }
}
