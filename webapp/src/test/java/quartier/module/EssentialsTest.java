package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Magnolia's Community Edition brings is here too, and gives way to whoever brings it along. */
class EssentialsTest {
    private static final Path FOLDER = Path.of("src/main/resources/essentials");

    @TempDir
    Path modules;

    @Test
    void theListOfFilesIsComplete() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(Files.readAllLines(FOLDER.resolve("files.txt")))
                    .containsExactlyElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString())
                            .filter(file -> !file.equals("files.txt"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theyHaveNoProblemsAndDoNotCountAsInstalled() {
        Registry registry = Modules.load(List.of(modules)).current();
        assertThat(registry.problems()).isEmpty();
        assertThat(registry.template("mtk:pages/basic")).isPresent();
        assertThat(registry.template("mtk2:components/textImage")).isPresent();
        assertThat(registry.modules()).isEmpty();
        assertThat(registry.definitionCount()).isZero();
    }

    @Test
    void aModuleDecoratesThemAndDependsOnThem() throws IOException {
        write("shop/module.yaml", "dependencies: {mtk: {version: '*'}}");
        write(
                "shop/templates/components/buy.yaml",
                "{title: Buy, renderType: freemarker, templateScript: /shop/b.ftl}");
        write("shop/b.ftl", "buy");
        write(
                "shop/decorations/mtk/templates/pages/basic.areas.main.availableComponents.yaml",
                "buy: {id: shop:components/buy}");
        Registry registry = Modules.load(List.of(modules)).current();
        assertThat(registry.problems()).isEmpty();
        assertThat(registry.template("mtk:pages/basic")
                        .orElseThrow()
                        .areas()
                        .get("main")
                        .availableComponents())
                .extracting(available -> available.id())
                .contains("shop:components/buy", "mtk:components/textImage");
    }

    @Test
    void anInstalledFileWins() throws IOException {
        write(
                "mtk2/templates/pages/basic.yaml",
                "{title: Theirs, renderType: freemarker, templateScript: /mtk2/t.ftl}");
        write("mtk2/t.ftl", "theirs");
        Registry registry = Modules.load(List.of(modules)).current();
        assertThat(registry.template("mtk2:pages/basic").orElseThrow().basics().title())
                .isEqualTo("Theirs");
        assertThat(registry.modules()).extracting(Registry.ModuleInfo::name).containsExactly("mtk2");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(modules.resolve(file).getParent());
        Files.writeString(modules.resolve(file), text);
    }
}
