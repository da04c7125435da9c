package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What people can set and type is written down, and what is written down leads somewhere. */
class DocumentationTest {
    private static final Path ROOT = Files.isDirectory(Path.of("docs"))
            ? Path.of("").toAbsolutePath()
            : Path.of("..").toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    @Test
    void everySettingIsExplainedToOperators() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operators/README.md"));
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.forAnnotatedObject(new Options());
        assertThat(spec.options()).hasSizeGreaterThan(8);
        spec.options().forEach(option -> assertThat(page).contains("`" + option.longestName()));
        assertThat(page).contains("QUARTIER_ADMIN_PASSWORD", "QUARTIER_JAVA_OPTIONS");
    }

    @Test
    void everyCommandIsExplainedToOperators() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operators/README.md"));
        new CommandLine(new Main())
                .getSubcommands().keySet().stream()
                        .filter(name -> !name.equals("help"))
                        .forEach(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void noLinkInTheDocumentationLeadsNowhere() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            pages = Stream.concat(files, Stream.of(ROOT.resolve("README.md"), ROOT.resolve("benchmarks/README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
        for (Path page : pages) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1)).normalize())
                        .as("link in " + ROOT.relativize(page))
                        .exists();
            }
        }
    }
}
