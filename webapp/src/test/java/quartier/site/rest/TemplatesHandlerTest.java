package quartier.site.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.JsonTree;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.definition.Site;
import quartier.http.Body;
import quartier.http.HttpException;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.rendering.SiteLinks;

/** What the helpers of single-page applications ask, so that a page of theirs can be edited in place. */
class TemplatesHandlerTest {
    private final ContentStore store = ContentStore.inMemory();

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        write("test/templates/pages/home.yaml", """
                renderType: spa
                dialog: test:pages/home
                areas:
                  main:
                    title: Haupt
                    availableComponents:
                      text: {id: test:components/text}
                  aside:
                    type: single
                    availableComponents:
                      box: {id: test:components/box}
                """);
        write("test/templates/components/text.yaml", "{title: Text, renderType: spa, dialog: test:components/text}\n");
        write("test/templates/components/box.yaml", """
                title: Kasten
                renderType: spa
                areas:
                  inner:
                    availableComponents:
                      text: {id: test:components/text}
                """);
        store.edit("test", edit -> {
            edit.ensureWorkspace("website");
            edit.create(at("/home"), "mgnl:page");
            edit.set(at("/home"), Property.of("mgnl:template", "test:pages/home"));
            edit.create(at("/home/main"), "mgnl:area");
            edit.create(at("/home/main/0"), "mgnl:component");
            edit.set(at("/home/main/0"), Property.of("mgnl:template", "test:components/box"));
            edit.create(at("/home/main/secret"), "mgnl:component");
            edit.set(at("/home/main/secret"), Property.of("mgnl:template", "test:components/text"));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyPartOfAPageThatMayBeReadHasTheInsideOfItsMarkerUnderItsPath() {
        Map<?, ?> annotations = get("/.rest/template-annotations/v1/home");
        assertThat(annotations.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("/home", "/home/main", "/home/main/0", "/home/main/0/inner", "/home/aside");
        assertThat(String.valueOf(annotations.get("/home")))
                .startsWith("cms:page content=\"website:/home\" dialog=\"test:pages/home\"")
                .doesNotContain("<!--", "-->", ".rest");
        assertThat(String.valueOf(annotations.get("/home/main")))
                .startsWith("cms:area content=\"website:/home/main\" name=\"main\"")
                .contains("availableComponents=\"test:components/text\"", "label=\"Haupt\"", "created=\"true\"");
        assertThat(String.valueOf(annotations.get("/home/aside"))).contains("created=\"false\"", "type=\"single\"");
        assertThat(String.valueOf(annotations.get("/home/main/0")))
                .startsWith("cms:component content=\"website:/home/main/0\"");
    }

    @Test
    void whatIsNoPageOrMayNotBeReadHasNoAnnotations() {
        for (String path : List.of("/nowhere", "/home/main", "", "/home/main/secret")) {
            assertThatThrownBy(() -> get("/.rest/template-annotations/v1" + path))
                    .isInstanceOfSatisfying(
                            HttpException.class, e -> assertThat(e.status()).isEqualTo(404));
        }
    }

    @Test
    void aDefinitionComesWithThoseOfAllComponentsThatCanStandInIt() {
        Map<?, ?> definitions = get("/.rest/template-definitions/v1/test:pages/home");
        assertThat(definitions.keySet().stream().map(Object::toString))
                .containsExactly("test:pages/home", "test:components/text", "test:components/box");
        Map<?, ?> main =
                (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) definitions.get("test:pages/home")).get("areas")).get("main");
        assertThat(main.get("title")).isEqualTo("Haupt");
        assertThat(main.get("availableComponents"))
                .isEqualTo(Map.of("test:components/text", Map.of("id", "test:components/text")));
        assertThatThrownBy(() -> get("/.rest/template-definitions/v1/test:pages/none"))
                .isInstanceOf(HttpException.class);
    }

    private static ContentPath at(String path) {
        return ContentPath.of("website", path);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private Map<?, ?> get(String path) {
        try (Modules modules = Modules.load(List.of(folder))) {
            Registry registry = modules.current();
            Response response = new TemplatesHandler(new ReadAccess(
                            store::snapshot,
                            () -> registry,
                            new SiteLinks(),
                            request -> Site.BARE,
                            (request, node) -> !node.path().endsWith("secret")))
                    .handle(Request.get(path));
            return (Map<?, ?>)
                    JsonTree.read(new String(((Body.Bytes) response.body()).bytes(), StandardCharsets.UTF_8));
        }
    }
}
