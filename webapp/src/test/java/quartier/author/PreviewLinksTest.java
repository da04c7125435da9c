package quartier.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.security.MovableClock;

class PreviewLinksTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    @Test
    void aLinkHoldsForAFortnightAlsoOverARestart() {
        String token = links().make("id-1", "de", "anna").token();

        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(links().find(token)).map(PreviewLinks.Link::id).contains("id-1");
        clock.advance(Duration.ofSeconds(1));
        assertThat(links().find(token)).isEmpty();
        assertThat(links().to("id-1")).isEmpty();
    }

    @Test
    void aLinkIsTakenBackByWhomeverMayEditItsPageAndOnlyThere() {
        PreviewLinks links = links();
        String token = links.make("id-1", "de", "anna").token();

        assertThat(links.revoke(token, "id-2")).isFalse();
        assertThat(links.find(token)).isPresent();
        assertThat(links.revoke(token, "id-1")).isTrue();
        assertThat(links().find(token)).isEmpty();
    }

    private PreviewLinks links() {
        return new PreviewLinks(folder.resolve("preview-links"), clock);
    }
}
