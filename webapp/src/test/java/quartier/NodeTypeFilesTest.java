package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.definition.Problem;
import quartier.http.ContentPolicy;
import quartier.module.Modules;

/** Node types that content types bring along. */
class NodeTypeFilesTest {
    private static final ContentPath BOOK = ContentPath.of("books", "/eins");

    @TempDir
    private Path folder;

    private final ContentStore store = ContentStore.inMemory();

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("lib").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Problem> read(String model) throws IOException {
        write(
                "contentTypes/book.yaml",
                "datasource: {$type: jcrContentTypeDatasource, workspace: books, autoCreate: true,"
                        + " namespaces: {lib: https://example.org/lib}, nodeTypeDefinition: /lib/cnd/book.cnd}\n"
                        + "model: {nodeType: lib:book, properties: [{name: title}]" + model + "}\n");
        try (Modules modules = Modules.checked(List.of(folder), new FurtherProblems(ContentPolicy.OWN))) {
            Instance.prepare(store, modules.current());
            return modules.current().problems();
        }
    }

    private ContentNode book() {
        store.edit("test", edit -> {
            edit.create(BOOK, "lib:book");
            return null;
        });
        return store.snapshot().node(BOOK).orElseThrow();
    }

    @Test
    void theFileThatAContentTypeNamesDefinesItsNodeType() throws IOException {
        write("cnd/book.cnd", "[lib:lendable] mixin\n[lib:book] > mgnl:content, lib:lendable\n- shelf (string)\n");
        assertThat(read("")).isEmpty();
        assertThat(book().isType("lib:lendable")).isTrue();
    }

    @Test
    void superTypesAndMixinsOfTheModelAreThoseOfItsNodeType() throws IOException {
        write("cnd/book.cnd", "[lib:lendable] mixin\n");
        assertThat(read(", supertypes: [lib:work], mixins: [lib:lendable, lib:rare]"))
                .isEmpty();
        assertThat(List.of("mgnl:content", "lib:work", "lib:lendable", "lib:rare"))
                .allMatch(book()::isType);
    }

    @Test
    void anAppMakesTheWorkspaceAndTypeThatItsContentTypeDoesNotMake() throws IOException {
        write(
                "contentTypes/book.yaml",
                "datasource: {workspace: books}\nmodel: {nodeType: lib:book, properties: [{name: title}]}\n");
        write("apps/books.yaml", "!content-type:book\nname: books\n");
        try (Modules modules = Modules.load(List.of(folder))) {
            Instance.prepare(store, modules.current());
        }
        assertThat(book().isType("lib:book")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[lib:a] mixin;[lib:book > mgnl:content | 2 | not a definition of node types",
                "[lib:a] mixin;;[mgnl:content] > nt:base | 3 | cannot define the node type 'mgnl:content'",
                "<mgnl = 'urn:mine'>;[lib:a] mixin | 1 | already has another meaning",
                "<mine = 'http://www.magnolia.info/jcr/mgnl'>;[mine:page] mixin | 1 | already has another meaning",
                "[lib:a] mixin;[lib:b] > lib:nothing | 2 | cannot be registered",
                "[lib:a] > lib:b;[lib:b] > lib:a | 1 | is a kind of itself",
            })
    void whatIsWrongInSuchAFileIsSaidWithItsLineAndRegistersNothing(String cnd, int line, String message)
            throws IOException {
        write("cnd/book.cnd", cnd.replace(';', '\n'));
        List<Problem> problems = read("");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().origin().file()).endsWith("book.cnd");
        assertThat(problems.getFirst().message()).contains(message);
        assertThat(problems.getFirst().origin().line()).isEqualTo(line);
        assertThat(store.knowsNodeType("lib:a")).isFalse();
        assertThat(store.isNodeType("mgnl:content", "mgnl:created")).isTrue();
    }

    @Test
    void aFileThatIsMissingOrHugeIsAProblem() throws IOException {
        assertThat(read("")).extracting(Problem::message).anyMatch(message -> message.contains("is not there"));
        write("cnd/book.cnd", "[lib:a] mixin\n".repeat(20_000));
        assertThat(read("")).extracting(Problem::message).anyMatch(message -> message.contains("more than 200000"));
        write("cnd/book.cnd", "[lib:a] mixin\n".repeat(501));
        assertThat(read("")).extracting(Problem::message).anyMatch(message -> message.contains("more than 500"));
    }
}
