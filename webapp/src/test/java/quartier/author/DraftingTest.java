package quartier.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftingTest {
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

    @Test
    void draftsThatNobodyCameBackToForAMonthAreForgotten(@TempDir Path folder) throws IOException {
        Path old = draft(folder, "old", 31);
        Path recent = draft(folder, "recent", 29);
        new Drafting(folder, Clock.fixed(NOW, ZoneOffset.UTC)).forgetOld();
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    private static Path draft(Path folder, String name, int days) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "f.titel=x");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(days))));
    }
}
