package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.definition.Dialog;
import quartier.definition.Problem;

class ReloadTest {
    @TempDir
    private Path folder;

    private static final int FOLDERS = 12;

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aChangedFileIsSeenByItself() throws Exception {
        write("m/dialogs/d.yaml", "label: One\nform: {properties: {t: {$type: textField}}}\n");
        BlockingQueue<Registry> seen = new LinkedBlockingQueue<>();
        try (Modules modules = Modules.load(List.of(folder))) {
            modules.observe(seen::add);
            modules.watch();
            write("m/dialogs/d.yaml", "label: Another\nform: {properties: {t: {$type: textField}}}\n");
            await(seen, registry -> label(registry, "m:d").equals("Another"));
            write("m/dialogs/deep/er/e.yaml", "label: New\nform: {properties: {t: {$type: textField}}}\n");
            Registry last =
                    await(seen, registry -> registry.dialog("m:deep/er/e").isPresent());
            assertThat(modules.current().dialog("m:deep/er/e")).isEqualTo(last.dialog("m:deep/er/e"));
        }
    }

    @Test
    void everyFolderIsStillWatchedAfterManyChangedAtOnce() throws Exception {
        writeAll("One");
        BlockingQueue<Registry> seen = new LinkedBlockingQueue<>();
        try (Modules modules = Modules.load(List.of(folder))) {
            modules.observe(seen::add);
            modules.watch();
            writeAll("Two");
            await(seen, registry -> labels(registry).allMatch("Two"::equals));
            for (int i = 0; i < FOLDERS; i++) {
                String id = "m:f" + i + "/d";
                write("m/dialogs/f" + i + "/d.yaml", "label: Three\nform: {properties: {t: {$type: textField}}}\n");
                await(seen, registry -> label(registry, id).equals("Three"));
            }
        }
    }

    private void writeAll(String label) throws IOException {
        for (int i = 0; i < FOLDERS; i++) {
            write("m/dialogs/f" + i + "/d.yaml", "label: " + label + "\nform: {properties: {t: {$type: textField}}}\n");
        }
    }

    private static Stream<String> labels(Registry registry) {
        return IntStream.range(0, FOLDERS).mapToObj(i -> label(registry, "m:f" + i + "/d"));
    }

    /** Empty while the dialog is not there: a file that is being written may be read when it has nothing in it yet. */
    private static String label(Registry registry, String dialog) {
        return registry.dialog(dialog).map(Dialog::label).orElse("");
    }

    /** The first registry that is as wanted; a file may also be read while it is half written. */
    private static Registry await(BlockingQueue<Registry> seen, Predicate<Registry> wanted)
            throws InterruptedException {
        while (true) {
            Registry next = seen.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("a registry as wanted").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    @Test
    void aFileThatBecameBrokenKeepsItsLastGoodVersionAndSaysSo() throws IOException {
        write("m/dialogs/d.yaml", "label: Good\nform: {properties: {t: {$type: textField}}}\n");
        try (Modules modules = Modules.load(List.of(folder))) {
            write("m/dialogs/d.yaml", "label: Broken\nform: {properties: {t: {$type\n");
            modules.reload();
            assertThat(modules.current().dialog("m:d").orElseThrow().label()).isEqualTo("Good");
            assertThat(modules.current().problems())
                    .extracting(Problem::message)
                    .anyMatch(message -> message.contains("not valid YAML"))
                    .anyMatch(message -> message.contains("last good version"));
            write("m/dialogs/d.yaml", "label: Repaired\nform: {properties: {t: {$type: textField}}}\n");
            modules.reload();
            assertThat(modules.current().dialog("m:d").orElseThrow().label()).isEqualTo("Repaired");
            assertThat(modules.current().problems()).isEmpty();
        }
    }

    @Test
    void anEditThatKeepsLengthAndTimeIsSeenWhileTheFileIsYoung() throws IOException {
        FileTime soon = FileTime.from(Instant.now().plus(Duration.ofDays(1)));
        Path file = write("m/dialogs/d.yaml", "label: One\nform: {properties: {t: {$type: textField}}}\n");
        Files.setLastModifiedTime(file, soon);
        try (Modules modules = Modules.load(List.of(folder))) {
            write("m/dialogs/d.yaml", "label: Two\nform: {properties: {t: {$type: textField}}}\n");
            Files.setLastModifiedTime(file, soon);
            modules.reload();
            assertThat(label(modules.current(), "m:d")).isEqualTo("Two");
        }
    }

    @Test
    void aDeletedDefinitionIsGone() throws IOException {
        Path file = write("m/dialogs/d.yaml", "form: {properties: {t: {$type: textField}}}\n");
        try (Modules modules = Modules.load(List.of(folder))) {
            Files.delete(file);
            modules.reload();
            assertThat(modules.current().dialog("m:d")).isEmpty();
        }
    }

    @Test
    void laterFoldersWinAndLinksOutOfAFolderAreNotFollowed() throws IOException {
        write("one/m/dialogs/d.yaml", "label: One\nform: {properties: {t: {$type: textField}}}\n");
        write("two/m/dialogs/d.yaml", "label: Two\nform: {properties: {t: {$type: textField}}}\n");
        Path secret = write("secret/x.yaml", "label: Secret\nform: {properties: {t: {$type: textField}}}\n");
        Files.createSymbolicLink(folder.resolve("one/m/dialogs/link.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("one/m/loop"), folder.resolve("one/m"));
        Files.createSymbolicLink(folder.resolve("one/m/dialogs/inside.yaml"), folder.resolve("one/m/dialogs/d.yaml"));
        Registry registry = Modules.load(List.of(folder.resolve("one"), folder.resolve("two")))
                .current();
        assertThat(registry.dialog("m:d").orElseThrow().label()).isEqualTo("Two");
        assertThat(registry.dialogs()).containsKeys("m:d", "m:inside");
        assertThat(registry.definitionCount()).isEqualTo(2);
        assertThat(registry.problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("symbolic link"));
    }

    @Test
    void twoThousandDefinitionsLoadAndReload() throws IOException {
        for (int i = 0; i < 1000; i++) {
            write("m" + i % 10 + "/includes/f" + i + ".yaml", "$type: textField\nlabel: F\n");
            write(
                    "m" + i % 10 + "/dialogs/d" + i + ".yaml",
                    "form:\n  properties:\n    a: !include:/m" + i % 10 + "/includes/f" + i
                            + ".yaml\n      label: Own\n    b: {$type: dateField}\n");
            write(
                    "m" + i % 10 + "/templates/components/c" + i + ".yaml",
                    "title: C\nrenderType: freemarker\ndialog: m" + i % 10 + ":d" + i + "\n");
        }
        try (Modules modules = Modules.load(List.of(folder))) {
            assertThat(modules.current().problems()).isEmpty();
            assertThat(modules.current().definitionCount()).isEqualTo(2000);
            modules.reload();
        }
    }
}
