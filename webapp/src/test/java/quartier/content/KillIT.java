package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment loses nothing that it has acknowledged. */
class KillIT {
    private static final ContentPath HOME = ContentPath.of("website", "/home");

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void everyAcknowledgedSaveIsThereAfterAKill() throws IOException, InterruptedException {
        int acknowledged = runAndKill();
        try (ContentStore store = ContentStore.open(folder)) {
            ContentNode home = store.snapshot().node(HOME).orElseThrow();
            for (int i = 0; i <= acknowledged; i++) {
                assertThat(home.child("n" + i))
                        .as("save %d of %d", i, acknowledged)
                        .isPresent();
            }
            assertThat(store.check()).isEmpty();
        }
    }

    private int runAndKill() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = -1;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.startsWith("saved ") ? Integer.parseInt(line.substring(6)) : last;
                if (last == 200) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(last).isGreaterThanOrEqualTo(200);
        return last;
    }

    /** Some test runners load classes themselves. */
    private static String classPath() {
        return KillIT.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Saves for ever and says so after each. */
    static final class Writer {
        public static void main(String[] args) {
            ContentStore store = ContentStore.open(Path.of(args[0]));
            store.ensureWorkspace("website");
            store.edit("test", edit -> {
                edit.create(HOME, "mgnl:page");
                return edit;
            });
            for (int i = 0; ; i++) {
                String name = "n" + i;
                byte[] bytes = new byte[i % 10 == 0 ? 40_000 : 10];
                bytes[0] = (byte) i;
                store.edit("test", edit -> {
                    edit.create(HOME.child(name), "mgnl:content");
                    edit.set(HOME.child(name), Property.of("b", store.binary(new ByteArrayInputStream(bytes))));
                    return edit;
                });
                System.out.println("saved " + i);
            }
        }
    }
}
