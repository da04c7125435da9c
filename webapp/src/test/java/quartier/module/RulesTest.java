package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder in {@code modules/rules} shows one rule of the format; {@code expected.txt} is what the check says of it. */
class RulesTest {
    private static final Path RULES = Path.of("src/test/resources/modules/rules");

    static Stream<String> rules() throws IOException {
        try (Stream<Path> folders = Files.list(RULES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCheckSaysWhatTheRuleExpects(String rule) throws IOException {
        Path folder = RULES.resolve(rule);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = Check.run(List.of(folder), new PrintStream(printed, true, StandardCharsets.UTF_8));
        String text = printed.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        assertThat(text).isEqualTo(Files.readString(folder.resolve("expected.txt")));
        boolean errors = text.lines()
                .filter(line -> line.matches("[^ ]+:\\d+:\\d+: .*"))
                .anyMatch(line -> !line.contains(": warning: ") && !line.contains(": unsupported: "));
        assertThat(code).isEqualTo(errors ? 1 : 0);
    }
}
