package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import quartier.module.Check;

class DefinitionsTest {
    @Test
    void theWebsitesModulesHaveNoProblem() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = Check.run(TheSite.MODULES, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).strip()).endsWith("problems 0");
        assertThat(code).isZero();
    }
}
