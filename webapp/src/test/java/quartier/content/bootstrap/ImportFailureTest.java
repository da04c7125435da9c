package quartier.content.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import quartier.content.ContentStore;

/** A bad file: nothing is imported, and the message says where. */
class ImportFailureTest {
    private static final String GOOD =
            "'good':\n  'jcr:primaryType': 'mgnl:page'\n  'jcr:uuid': '5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05'\n";

    @TempDir
    Path folder;

    private final ContentStore store = ContentStore.inMemory();

    @BeforeEach
    void goodFile() throws IOException {
        Files.writeString(folder.resolve("website.good.yaml"), GOOD);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stream<Arguments> badFiles() {
        String page = "'bad':\n  'jcr:primaryType': 'mgnl:page'\n";
        return Stream.of(
                bad("website.bad.yaml", page + "  'a': [1,\n", ":4: not YAML"),
                bad(
                        "website.bad.yaml",
                        page + "  'a': !java.net.URL 'x'\n",
                        ":3: property 'a': 'x' is not a value of a known type"),
                bad(
                        "website.bad.yaml",
                        page + "  'a': !!java.net.URL 'x'\n",
                        ":3: not YAML: Global tag is not allowed"),
                bad(
                        "website.bad.yaml",
                        page + "  'a': !day 'soon'\n",
                        ":3: property 'a': 'soon' is not a relative day"),
                bad(
                        "website.bad.yaml",
                        page + "  'jcr:uuid': '5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05'\n",
                        "used in website.bad.yaml:3 too"),
                bad("website.bad.yaml", page + "  'a': !reference 'nobody'\n", ":3: property 'a' refers to '"),
                bad(
                        "website.bad.yaml",
                        page + "  'a': !file '../../etc/passwd'\n",
                        ":3: property 'a': '../../etc/passwd' is not the name"),
                bad("website.bad.yaml", page + "  'a': !file 'missing.pdf'\n", ":3: property 'a': there is no file"),
                bad(
                        "website.bad.yaml",
                        page + "  'a': !file 'website.bad.a.yaml'\n",
                        ":3: 'a' should be in website.bad.a.yaml"),
                bad("website.bad.yaml", page + "  'a': {}\n  'a': {}\n", ":4: node 'a' stands here twice"),
                bad("website.bad.yaml", page + "  'a/b': 'x'\n", ":3: 'a/b' cannot be the name of a property"),
                bad(
                        "website.bad.yaml",
                        page + "  'f':\n    'jcr:primaryType': 'nt:folder'\n    'a': 'x'\n",
                        ":3: cannot save"),
                bad("website.bad.yaml", page + "  'f':\n    'jcr:primaryType': 'mgnl:created'\n", ":3: website:/bad/f"),
                bad("website.bad.yaml", "- 1\n", ":1: expected a mapping"),
                bad("website.bad.yaml", "a".repeat(20) + ": {".repeat(5000), "website.bad.yaml:"),
                bad("website.bad.yaml", bomb(), "website.bad.yaml:"),
                bad("website.bad.yaml", "&a 'bad':\n  'x': &b {y: *b}\n", "website.bad.yaml:"),
                bad(
                        "website.bad.xml",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                        ":1: document type"),
                bad("website.bad.xml", "<html/>", ":1: expected a JCR system view"),
                bad(
                        "website.bad.xml",
                        "<sv:node xmlns:sv='http://www.jcp.org/jcr/sv/1.0' sv:name='a'>\n<b/></sv:node>",
                        ":2: <b>"),
                bad(
                        "website.bad.xml",
                        xml("<sv:property sv:name='a' sv:type='Long'><sv:value>x</sv:value></sv:property>"),
                        "'a'"),
                bad(
                        "website.bad.xml",
                        xml("<sv:property sv:name='a' sv:type='Date'><sv:value>soon</sv:value></sv:property>"),
                        "'a'"),
                bad(
                        "website.bad.xml",
                        xml("<sv:property sv:name='a' sv:type='Binary'><sv:value>!</sv:value></sv:property>"),
                        "'a'"),
                bad(
                        "website.bad.xml",
                        xml("<sv:property sv:name='jcr:uuid' sv:type='String'>"
                                + "<sv:value>5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05</sv:value></sv:property>"),
                        "used in website.bad.xml:"),
                bad(
                        "website.bad.xml",
                        "<sv:node xmlns:sv='http://www.jcp.org/jcr/sv/1.0' sv:name='bad'>".repeat(200)
                                + "</sv:node>".repeat(200),
                        "exceeds the limit"),
                bad("website.bad.xml", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;&e;</a>", ":1: document type"),
                bad("website.bad.xml", xml("<sv:node sv:name='..'/>"), ":1: '..' cannot be the name of a node"),
                bad("website.bad.xml", xml("<sv:property sv:name='a' sv:type='Java'/>"), "unknown type 'Java'"),
                bad(
                        "website.bad.xml",
                        xml("<sv:property sv:name='a' sv:type='Reference'><sv:value>nobody</sv:value></sv:property>"),
                        "property 'a' refers to '"),
                bad("website.bad.xml", xml("").replace("</sv:node>", ""), "website.bad.xml:1: "),
                bad(
                        "website.good.xml",
                        "<sv:node xmlns:sv='http://www.jcp.org/jcr/sv/1.0' sv:name='good'/>",
                        "stands in website.good.xml:1 too"));
    }

    private static String xml(String property) {
        return "<sv:node xmlns:sv='http://www.jcp.org/jcr/sv/1.0' sv:name='bad'>"
                + "<sv:property sv:name='jcr:primaryType' sv:type='Name'><sv:value>mgnl:page</sv:value></sv:property>"
                + property + "</sv:node>";
    }

    @ParameterizedTest
    @CsvSource({"website.bad.yaml, 64", "website.bad.xml, 512"})
    void aFileLargerThanAnyContentIsRefusedUnread(String name, long most) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength((most << 20) + 1);
        }
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.errors())
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("larger than " + most + " MiB"));
        assertThat(report.applied()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileChangesNothingAndIsNamedWithItsLine(String name, String text, String message) throws IOException {
        Files.writeString(folder.resolve(name), text);
        String before = store.snapshot().revision();
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.applied()).isFalse();
        assertThat(report.errors()).extracting(Finding::toString).anyMatch(finding -> finding.contains(message));
        assertThat(store.snapshot().revision()).isEqualTo(before);
        assertThat(store.snapshot().workspaces()).isEmpty();
    }

    @Test
    void everyErrorOfEveryFileIsReported() throws IOException {
        Files.writeString(folder.resolve("website.a.yaml"), "'a':\n  'x': !day 'x'\n  'y': !day 'y'\n");
        Files.writeString(folder.resolve("website.b.yaml"), "[");
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.errors()).hasSize(3);
    }

    @Test
    void whatIsGoodIsImportedWithoutTheFilesThatAreBrokenAndThoseThatNeedThem() throws IOException {
        String id = "7f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05";
        Files.writeString(folder.resolve("website.a.yaml"), "'a':\n  'jcr:uuid': '" + id + "'\n  'x': !day 'x'\n");
        Files.writeString(folder.resolve("website.b.yaml"), "'b':\n  'a': !reference '" + id + "'\n");
        Files.writeString(folder.resolve("website.c.yaml"), "[");
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).runWhatIsGood(folder, "test");
        assertThat(report.applied()).isTrue();
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(Finding::file)
                .containsExactlyInAnyOrder("website.a.yaml", "website.b.yaml", "website.c.yaml");
        assertThat(store.snapshot().node("website", "/good")).isPresent();
        assertThat(store.snapshot().node("website", "/b")).isEmpty();
    }

    @Test
    void whatTheRepositoryKeepsForItselfIsLeftOutOfAWorkspaceAsAWhole() throws IOException {
        Files.delete(folder.resolve("website.good.yaml"));
        Files.writeString(folder.resolve("website.yaml"), """
                'jcr:root':
                  'jcr:primaryType': 'rep:root'
                  'jcr:system': {'jcr:primaryType': 'rep:system'}
                  'rep:policy': {'jcr:primaryType': 'rep:ACL'}
                  'home':
                    'jcr:primaryType': 'mgnl:page'
                    'rep:policy': {'jcr:primaryType': 'rep:ACL'}
                """);
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.applied()).isTrue();
        assertThat(report.findings()).hasSize(3);
        assertThat(store.snapshot().node("website", "/home").orElseThrow().children())
                .isEmpty();
    }

    @Test
    void aPackedExportIsNotReadButMentioned() throws IOException {
        Files.writeString(folder.resolve("website.packed.xml.gz"), "x");
        Files.writeString(folder.resolve("readme.txt"), "x");
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.applied()).isTrue();
        assertThat(report.findings().stream().map(Finding::toString))
                .containsExactly("website.packed.xml.gz: packed files are not read; unpack it first");
    }

    @Test
    void aMissingParentIsMadeAndMentioned() throws IOException {
        Files.writeString(folder.resolve("website.x.y.z.yaml"), "'z':\n  'jcr:primaryType': 'mgnl:page'\n");
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.applied()).isTrue();
        assertThat(report.findings())
                .extracting(Finding::message)
                .contains("parent website:/x/y did not exist; created as mgnl:page");
        assertThat(store.snapshot().node("website", "/x/y/z")).isPresent();
    }

    @Test
    void anIdentifierOfAnotherWorkspaceIsRefused() throws IOException {
        new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        Files.move(folder.resolve("website.good.yaml"), folder.resolve("dam.good.yaml"));
        ImportReport report = new ContentImporter(store, Clock.systemUTC()).run(folder, "test");
        assertThat(report.errors())
                .extracting(Finding::toString)
                .containsExactly(
                        "dam.good.yaml:3: identifier '5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05' belongs to website:/good already");
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("'bad':\n  'a0': &a0 {'x': 'y'}\n");
        for (int i = 1; i < 30; i++) {
            String one = "*a" + (i - 1);
            bomb.append("  'a" + i + "': &a" + i + " {'l': " + one + ", 'r': " + one + "}\n");
        }
        return bomb.toString();
    }

    private static Arguments bad(String name, String text, String message) {
        return Arguments.of(name, text, message);
    }
}
