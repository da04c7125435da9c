package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.security.MovableClock;

class NightlyUpkeepTest {
    private static final ContentPath ITEM = ContentPath.of("items", "/one");

    @TempDir
    Path folder;

    @Test
    void aStoreThatHasGrownIsCompactedOnceAtTheQuietHour() {
        MovableClock clock = new MovableClock(); // nine o'clock
        try (ContentStore store = ContentStore.open(folder, clock)) {
            Upkeep upkeep = new Upkeep("test", store, LocalTime.of(3, 30), clock);
            store.ensureWorkspace("items");
            store.edit("test", edit -> {
                edit.create(ITEM, "mgnl:content");
                for (int i = 0; i < 65; i++) {
                    byte[] bytes = new byte[1 << 20];
                    bytes[0] = (byte) i;
                    edit.set(ITEM, Property.of("file" + i, store.binary(new ByteArrayInputStream(bytes))));
                }
                return ITEM;
            });
            String before = store.snapshot().revision();
            clock.advance(Duration.ofHours(18));
            upkeep.doWhatIsDue();
            assertThat(store.snapshot().revision()).as("at three").isEqualTo(before);
            clock.advance(Duration.ofMinutes(30));
            upkeep.doWhatIsDue();
            String compacted = store.snapshot().revision();
            assertThat(compacted).as("at half past three").isNotEqualTo(before);
            clock.advance(Duration.ofDays(1));
            upkeep.doWhatIsDue();
            assertThat(store.snapshot().revision())
                    .as("nothing has grown since")
                    .isEqualTo(compacted);
        }
    }
}
