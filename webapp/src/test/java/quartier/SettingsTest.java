package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SettingsTest {
    @Test
    void definitionsReadOnlyTheVariablesThatTheOperatorNames() {
        Options options = new Options();
        new CommandLine(new Holder(options))
                .setDefaultValueProvider(Options.defaults(Map.of("QUARTIER_MODULE_VARIABLES", "PATH,NO_SUCH")))
                .parseArgs();
        Settings settings = options.settings();
        assertThat(settings.variable("PATH")).isEqualTo(java.util.Optional.ofNullable(System.getenv("PATH")));
        assertThat(settings.variable("PATH")).isPresent();
        assertThat(settings.variable("NO_SUCH")).isEmpty();
        assertThat(System.getenv().keySet().stream().filter(name -> !name.equals("PATH")))
                .allSatisfy(name -> assertThat(settings.variable(name)).isEmpty());
    }

    @Test
    void theCheckReadsTheSameVariablesAsTheServer() {
        String module = "src/test/resources/modules/rules/environment-is-not-read";
        assertThat(printed("--module-variables=HOME,PATH", module)).endsWith("definitions 2, problems 0\n");
        assertThat(printed(module)).contains("'HOME' stays without a value");
    }

    private static String printed(String... args) {
        PrintStream usual = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new CommandLine(new CheckCommand()).execute(args);
        } finally {
            System.setOut(usual);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin Options options) {}
}
