package quartier;

import static org.assertj.core.api.Assertions.assertThat;

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

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin Options options) {}
}
