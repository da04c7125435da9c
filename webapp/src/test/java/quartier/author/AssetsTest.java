package quartier.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quartier.http.Request;

/** One script that cannot be loaded stops all others. */
class AssetsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ".")).resolve("src/main/resources/author/assets");

    @Test
    void everyFileOfTheFolderIsServed() throws IOException {
        Assets assets = new Assets();
        List<String> names;
        try (Stream<Path> files = Files.walk(FOLDER)) {
            names = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .toList();
        }

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                assets.serve(Request.get(assets.url(name))).status())
                        .isEqualTo(200));
    }
}
