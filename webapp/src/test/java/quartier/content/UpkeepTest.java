package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    private static final ContentPath HOME = ContentPath.of("website", "/home");

    @TempDir
    Path folder;

    @Test
    void aBackupTakenWhileRunningCanBeRestored() {
        try (ContentStore store = ContentStore.open(folder.resolve("store"))) {
            fill(store, "one");
            store.backup(folder.resolve("backup"));
            set(store, "two");
            store.backup(folder.resolve("backup"));
            set(store, "three");
        }
        ContentStore.restore(folder.resolve("backup"), folder.resolve("again"));
        try (ContentStore again = ContentStore.open(folder.resolve("again"))) {
            assertThat(again.snapshot().node(HOME).orElseThrow().text("title")).isEqualTo("two");
            assertThat(again.check()).isEmpty();
        }
        assertThatThrownBy(() -> ContentStore.restore(folder.resolve("backup"), folder.resolve("again")))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("there is something already");
    }

    @Test
    void compactionKeepsContentAndBinaries() {
        try (ContentStore store = ContentStore.open(folder.resolve("store"))) {
            fill(store, "one");
            for (int i = 0; i < 100; i++) {
                set(store, "title " + i);
            }
            Snapshot before = store.snapshot();
            store.compact();
            assertThat(store.check()).isEmpty();
            assertThat(store.snapshot().node(HOME).orElseThrow().text("title")).isEqualTo("title 99");
            assertThat(before.node(HOME).orElseThrow().text("title")).isEqualTo("title 99");
            set(store, "after");
            assertThat(store.snapshot().node(HOME).orElseThrow().text("title")).isEqualTo("after");
        }
    }

    @Test
    void compactionGivesBackTheSpaceOfWhatWasChangedAndRemoved() throws IOException {
        try (ContentStore store = ContentStore.open(folder.resolve("store"))) {
            fill(store, "one");
            for (int i = 0; i < 1500; i++) {
                set(store, "title " + i);
            }
            store.edit("test", edit -> {
                edit.unset(HOME, "file");
                return edit;
            });
        }
        long before = segments();
        assertThat(binaries()).hasSize(1);
        Files.setLastModifiedTime(
                binaries().getFirst(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        try (ContentStore store = ContentStore.open(folder.resolve("store"))) {
            for (int i = 0; i < 3; i++) {
                store.compact();
            }
            assertThat(store.check()).isEmpty();
        }
        assertThat(segments()).isLessThan(before / 2);
        assertThat(binaries()).isEmpty();
    }

    @Test
    void whatIsKeptForARevisionIsTakenAnewAfterACompaction() {
        try (ContentStore store = ContentStore.open(folder.resolve("store"))) {
            fill(store, "one");
            List<Changes> told = new ArrayList<>();
            store.observe(told::add);
            String before = store.snapshot().revision();
            store.compact();
            assertThat(store.snapshot().revision()).isNotEqualTo(before);
            assertThat(told).singleElement().satisfies(changes -> {
                assertThat(changes.changes()).isEmpty();
                assertThat(changes.after().revision())
                        .isEqualTo(store.snapshot().revision());
            });
        }
    }

    private List<Path> binaries() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store").resolve(FileStorage.BINARIES))) {
            return files.filter(file -> file.getFileName().toString().length() == 64)
                    .toList();
        }
    }

    private long segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store").resolve(FileStorage.SEGMENTS))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void fill(ContentStore store, String title) {
        store.ensureWorkspace("website");
        store.edit("test", edit -> {
            edit.create(HOME, "mgnl:page");
            edit.set(HOME, Property.of("file", store.binary(new ByteArrayInputStream(new byte[50_000]))));
            return edit;
        });
        set(store, title);
    }

    private static void set(ContentStore store, String title) {
        store.edit("test", edit -> {
            edit.set(HOME, Property.of("title", title));
            return edit;
        });
    }
}
