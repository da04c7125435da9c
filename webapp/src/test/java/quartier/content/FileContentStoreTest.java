package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest extends ContentStoreContract {
    @TempDir
    Path folder;

    @Override
    ContentStore open() {
        return ContentStore.open(folder, CLOCK);
    }

    @Test
    void aReopenedStoreHasTheSameRevision() {
        edit(e -> e.create(HOME, "mgnl:page"));
        String revision = store.snapshot().revision();
        store.close();
        store = open();
        assertThat(store.snapshot().revision()).isEqualTo(revision);
        assertThat(store.snapshot().node(HOME)).isPresent();
    }

    @Test
    void aFolderInUseIsRefused() {
        assertThatThrownBy(this::open).isInstanceOf(ContentException.class).hasMessageContaining(folder.toString());
    }
}
