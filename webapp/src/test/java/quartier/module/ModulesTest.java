package quartier.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.definition.App;
import quartier.definition.Field;

class ModulesTest {
    private final Registry registry =
            Modules.load(List.of(Path.of("src/test/resources/modules/smoke"))).current();

    @Test
    void aModuleWithOneDefinitionOfEachKindHasNoProblems() {
        assertThat(registry.problems()).isEmpty();
        assertThat(registry.modules()).extracting(Registry.ModuleInfo::name).containsExactly("basis");
        assertThat(registry.templates()).containsKeys("basis:components/text", "basis:pages/plain");
        assertThat(registry.dialogs()).containsKeys("basis:pages/plain");
        assertThat(registry.endpoints()).containsOnlyKeys("delivery/books/v1");
        assertThat(registry.uriMappings()).hasSize(1);
        assertThat(registry.themes()).containsOnlyKeys("plain");
        assertThat(registry.sites()).containsOnlyKeys("fallback");
        assertThat(registry.messages().text("books.label", Locale.GERMAN)).contains("Bücher");
        assertThat(registry.definitionCount()).isEqualTo(10);
    }

    @Test
    void aTemplateOfAnApplicationNeedsNoRenderType(@TempDir Path folder) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("m/templates/pages"));
        Files.writeString(
                pages.resolve("aware.yaml"),
                "class: info.magnolia.rendering.spa.renderer.SiteAwareSpaRenderableDefinition\ntitle: A\n");
        Files.writeString(pages.resolve("other.yaml"), "class: info.magnolia.pages.SpaceTemplate\ntitle: B\n");
        Registry loaded = Modules.load(List.of(folder)).current();
        assertThat(loaded.template("m:pages/aware").orElseThrow().basics().renderType())
                .isEqualTo("spa");
        assertThat(loaded.template("m:pages/other").orElseThrow().basics().renderType())
                .isEmpty();
    }

    @Test
    void anAppIsGeneratedFromAContentTypeAndItsOwnContentIsLaidOver() {
        App app = registry.app("books").orElseThrow();
        List<Field> fields = app.detail().orElseThrow().form().fields();
        assertThat(fields).extracting(Field::name).containsExactly("title", "published", "author", "chapters");
        assertThat(fields.getFirst()).isInstanceOf(Field.Text.class);
        assertThat(((Field.Text) fields.getFirst()).maxLength()).hasValue(80);
        assertThat(fields.getFirst().basics().required()).isTrue();
        assertThat(((Field.Link) fields.get(2)).source().contentType()).contains("author");
        Field.Multi chapters = (Field.Multi) fields.get(3);
        assertThat(chapters.storage()).isEqualTo(Field.MultiStorage.CHILD_ENTRIES);
        assertThat(((Field.Composite) chapters.field()).storage()).isEqualTo(Field.PartStorage.ENTRY_NODE);
        assertThat(app.browser().orElseThrow().source().workspace()).isEqualTo("books");
    }

    @Test
    void anIncludedFieldTakesTheKeysWrittenBesideTheDirective() {
        Field title = registry.dialog("basis:pages/plain")
                .orElseThrow()
                .form()
                .fields()
                .getFirst();
        assertThat(title.basics().label()).isEqualTo("Heading");
        assertThat(title.basics().required()).isTrue();
    }
}
