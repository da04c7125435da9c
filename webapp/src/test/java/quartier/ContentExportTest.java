package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentExporter;
import quartier.module.Registry;

class ContentExportTest {
    @Test
    void anExportOfTheImportedContentIntoAnEmptyFolderIsTheFolderItCameFrom(@TempDir Path folder) throws IOException {
        Registry registry = TheSite.registry();
        try (ContentStore store = TheSite.store(registry, Clock.systemUTC())) {
            ContentExporter.forText().run(store.snapshot(), ContentWorkspaces.of(registry, store.snapshot()), folder);
        }
        assertThat(names(folder)).isEqualTo(names(TheSite.CONTENT));
        for (String name : names(folder)) {
            assertThat(folder.resolve(name)).as(name).hasSameBinaryContentAs(TheSite.CONTENT.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
