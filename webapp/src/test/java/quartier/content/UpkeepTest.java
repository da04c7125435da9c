package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
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
