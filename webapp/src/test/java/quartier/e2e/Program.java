package quartier.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import quartier.BothInstances;
import quartier.Cms;

/** Both instances in this process, with the website's own modules and content, copied so that a journey may break them. */
final class Program implements AutoCloseable {
    static final String ADMINISTRATOR = "superuser";
    static final String PASSWORD = "Ein gutes Kennwort 7";

    private final Cms cms;
    private final Path home;

    private Program(Cms cms, Path home) {
        this.cms = cms;
        this.home = home;
    }

    /** Starts with everything the repository holds. */
    static Program withTheWebsite() throws IOException {
        Path home = Files.createTempDirectory("quartier-e2e");
        copy(repository().resolve("content-export"), home.resolve("content"));
        return with(home);
    }

    /** Starts with the content that stands in {@code home/content}. */
    static Program with(Path home) throws IOException {
        copy(repository().resolve("light-modules"), home.resolve("modules"));
        return new Program(BothInstances.start(home, PASSWORD), home);
    }

    URI author() {
        return URI.create(cms.addresses().getFirst());
    }

    URI site() {
        return URI.create(cms.addresses().getLast());
    }

    Path modules() {
        return home.resolve("modules");
    }

    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("light-modules")) ? here : here.getParent();
    }

    @Override
    public void close() throws IOException {
        cms.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
