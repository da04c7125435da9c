package quartier.module.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import quartier.definition.Problem;

class YamlParserTest {
    private final YamlParser parser = new YamlParser(Limits.USUAL);

    @Property(tries = 2000)
    void anyTextIsReadOrRefusedWithAPlace(@ForAll("yamlish") String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            ParsedYaml parsed = parser.parse(text, "m", "m/x.yaml");
            assertThat(parsed.broken()).isEqualTo(parsed.problems().stream().anyMatch(YamlParserTest::isError));
            parsed.problems().forEach(problem -> {
                assertThat(problem.origin().line()).isPositive();
                assertThat(problem.origin().column()).isPositive();
            });
            parsed.root().ifPresent(YamlNode::plain);
        });
    }

    @Property(tries = 300)
    void mergingATreeOverItselfChangesNothing(@ForAll("yamlish") String text) {
        parser.parse(text, "m", "m/x.yaml")
                .root()
                .filter(root -> !root.extent().directives())
                .ifPresent(root ->
                        assertThat(Merge.over(root, root).extent().nodes()).isGreaterThanOrEqualTo(1));
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR;
    }

    @Provide
    Arbitrary<String> yamlish() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "b:",
                "key: ",
                "- ",
                "  ",
                "\n",
                "\n  ",
                "\n    ",
                "&a ",
                "*a",
                "<<: *a",
                "!include:/m/x.yaml ",
                "!override ",
                "!!str ",
                "!env X",
                "{",
                "}",
                "[",
                "]",
                ",",
                "'",
                "\"",
                "|",
                ">",
                "#",
                "---\n",
                "...\n",
                "\t",
                "\u00a0",
                "? ",
                ": ",
                "%YAML 1.1\n",
                "true",
                "0x1F",
                "\\x41",
                "\u0000",
                "ä",
                "\ud800",
                "!",
                "!<x> ",
                "@",
                "`",
                "12:30");
        return piece.list().ofMinSize(0).ofMaxSize(60).map(List::stream).map(parts -> String.join("", parts.toList()));
    }
}
