package quartier.rendering.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quartier.rendering.RenderingException;

class ViewsTest {
    private final Views views = Views.of("view-test");

    /** What a form shows. */
    public record Input(String label, Optional<String> help, List<String> options) {}

    @Test
    void recordsAreReadAsPropertiesAndEverythingIsEscapedButTrustedHtml() {
        String html = views.render(
                "field.ftl",
                Map.of(
                        "field",
                        new Input("<Titel> & \"mehr\"", Optional.empty(), List.of("a", "b")),
                        "text",
                        new TrustedHtml("<p>gut</p>"),
                        "saved",
                        Instant.parse("2026-07-01T10:05:00Z")));
        assertThat(html)
                .contains("<label>&lt;Titel&gt; &amp; &quot;mehr&quot;</label>")
                .contains("keine Hilfe")
                .contains("a, b")
                .contains("<p>gut</p>")
                .contains("01.07.2026, 12:05")
                .contains("Grüße an 1.234 &lt;Leute&gt;")
                .contains("Ersatz");
    }

    @Test
    void anUndefinedVariableFailsWithItsPlace() {
        assertThatThrownBy(() -> views.render("undefined.ftl", Map.of()))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("view-test/templates/undefined.ftl:2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class.ftl", "new.ftl", "api.ftl", "nomessage.ftl", "missing.ftl"})
    void viewsReachNoClassesAndMissNothingSilently(String template) {
        assertThatThrownBy(() -> views.render(template, Map.of("field", new Input("x", Optional.empty(), List.of()))))
                .isInstanceOf(RenderingException.class);
    }
}
