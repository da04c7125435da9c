package quartier.content.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Identifiers;
import quartier.content.Property;

class BootstrapRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String PAGE = """
            'start':
              'jcr:primaryType': 'mgnl:page'
              'jcr:uuid': '1f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d01'
              'jcr:mixinTypes': ['mgnl:tagged']
              'amount': !decimal '1.10'
              'hideInNav': false
              'keywords': ['Sprache', 'it''s', "a\\nb"]
              'mgnl:template': 'lib:pages/start'
              'none': []
              'number': 42
              'ratio': 0.5
              'related': !weakreference '2f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d02'
              'text': |-
                <p>Erster Absatz – „lang“</p>

                  <p>zweiter: mit 'Anführung' # und Raute</p>
              'when': 2025-02-11T10:01:22.000+01:00
              'main':
                'jcr:primaryType': 'mgnl:area'
                'jcr:uuid': '3f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d03'
                '00':
                  'jcr:primaryType': 'mgnl:component'
                  'jcr:uuid': '4f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d04'
                '0':
                  'jcr:primaryType': 'mgnl:component'
                  'jcr:uuid': '5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05'
              'unten': !file 'website.start.unten.yaml'
            """;
    private static final String BELOW = """
            'unten':
              'jcr:primaryType': 'mgnl:page'
              'jcr:uuid': '2f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d02'
              'begin': !day '+14 18:00 Europe/Berlin'
              'first': !day '+0 wed 18:00 Europe/Berlin'
            """;
    private static final String ASSET = """
            'plan.pdf':
              'jcr:primaryType': 'mgnl:asset'
              'jcr:uuid': '6f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d06'
              'icon': !binary 'AAEC'
              'jcr:content':
                'jcr:primaryType': 'mgnl:resource'
                'jcr:uuid': '7f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d07'
                'extension': 'pdf'
                'jcr:data': !file 'our-plan.pdf'
            """;

    @TempDir
    Path folder;

    private final ContentStore store = ContentStore.inMemory(CLOCK);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void filesOfMagnoliaMayDoubleDotsAndRepeatWhatAFileAboveHolds(@TempDir Path folder) throws IOException {
        String id = "'jcr:uuid': '9f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d09'";
        Files.writeString(
                folder.resolve("website.a.yaml"),
                "'a':\n  'jcr:primaryType': 'mgnl:page'\n  'b':\n    'jcr:primaryType': 'mgnl:page'\n    " + id
                        + "\n    'title': 'old'\n");
        Files.writeString(
                folder.resolve("website.a.b.yaml"),
                "'b':\n  'jcr:primaryType': 'mgnl:page'\n  " + id + "\n  'title': 'new'\n");
        Files.writeString(
                folder.resolve("website.a.v1..2.x..jpg.yaml"), "'x.jpg':\n  'jcr:primaryType': 'mgnl:page'\n");
        try (ContentStore store = ContentStore.inMemory()) {
            ImportReport report = new ContentImporter(store, CLOCK).run(folder, "test");
            assertThat(report.applied()).isTrue();
            assertThat(store.snapshot().node("website", "/a/b").orElseThrow().text("title"))
                    .isEqualTo("new");
            assertThat(store.snapshot().node("website", "/a/v1.2/x.jpg")).isPresent();
        }
    }

    @Test
    void exportOfWhatImportReadGivesTheSameBytes() throws IOException {
        sample();
        Map<String, String> before = bytes();
        importAll();
        ContentExporter.forText().run(store.snapshot(), List.of("website", "dam"), folder);
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void anEmptyFolderGetsOneFilePerItemWithTheSameContent() throws IOException {
        sample();
        importAll();
        Path other = folder.resolve("other");
        ContentExporter.forText().run(store.snapshot(), List.of("website", "dam"), other);
        assertThat(Files.readString(other.resolve("website.start.yaml"))).isEqualTo(PAGE);
        assertThat(Files.readString(other.resolve("website.start.unten.yaml"))).isEqualTo(BELOW);
        assertThat(Files.readString(other.resolve("dam.plan.pdf.yaml"))).isEqualTo(ASSET);
    }

    @Test
    void aChangedTextIsAOneLineDiff() throws IOException {
        sample();
        importAll();
        store.edit("erika", edit -> {
            edit.set(ContentPath.of("website", "/start/main/0"), Property.of("title", "Neu"));
            return edit;
        });
        ContentExporter.forText().run(store.snapshot(), List.of("website", "dam"), folder);
        List<String> lines = Files.readAllLines(folder.resolve("website.start.yaml"));
        assertThat(lines)
                .hasSize(PAGE.lines().toList().size() + 1)
                .containsAll(PAGE.lines().toList());
    }

    @Test
    void relativeDaysFollowTheImportAndAnEditedDateIsJustADate() throws IOException {
        sample();
        importAll();
        ContentPath path = ContentPath.of("website", "/start/unten");
        ContentNode node = store.snapshot().node(path).orElseThrow();
        assertThat(node.date("begin")).contains(OffsetDateTime.parse("2026-12-06T18:00:00+01:00"));
        assertThat(node.date("first")).contains(OffsetDateTime.parse("2026-11-25T18:00:00+01:00"));
        assertThat(node.properties()).noneMatch(property -> property.name().startsWith(":"));
        store.edit("erika", edit -> {
            edit.set(path, Property.of("begin", OffsetDateTime.parse("2026-12-07T18:00:00+01:00")));
            return edit;
        });
        ContentExporter.forText().run(store.snapshot(), List.of("website", "dam"), folder);
        assertThat(Files.readString(folder.resolve("website.start.unten.yaml")))
                .contains("'begin': 2026-12-07T18:00:00.000+01:00\n")
                .contains("'first': !day '+0 wed 18:00 Europe/Berlin'\n");
    }

    @Test
    void aLaterImportDatesRelativeDaysAnew() throws IOException {
        sample();
        importAll();
        Clock later = Clock.offset(CLOCK, Duration.ofDays(10));
        assertThat(new ContentImporter(store, later).run(folder, "test").applied())
                .isTrue();
        assertThat(store.snapshot()
                        .node("website", "/start/unten")
                        .orElseThrow()
                        .date("begin"))
                .contains(OffsetDateTime.parse("2026-12-16T18:00:00+01:00"));
    }

    @Test
    void theOrderOfPagesSurvivesInFilesOfTheirOwn() throws IOException {
        sample();
        importAll();
        store.edit("erika", edit -> {
            edit.create(ContentPath.of("website", "/a"), "mgnl:page");
            return edit;
        });
        ContentExporter.forText().run(store.snapshot(), List.of("website", "dam"), folder);
        assertThat(Files.readString(folder.resolve("website.yaml"))).isEqualTo("""
                        'jcr:root':
                          'start': !file 'website.start.yaml'
                          'a': !file 'website.a.yaml'
                        """);
        try (ContentStore fresh = ContentStore.inMemory(CLOCK)) {
            assertThat(new ContentImporter(fresh, CLOCK).run(folder, "test").errors())
                    .isEmpty();
            ContentNode root =
                    fresh.snapshot().node(ContentPath.root("website")).orElseThrow();
            assertThat(root.children()).extracting(ContentNode::name).containsExactly("start", "a");
        }
    }

    @Test
    void filesOfDeletedNodesDisappear() throws IOException {
        sample();
        importAll();
        store.edit("erika", edit -> {
            edit.delete(ContentPath.of("dam", "/plan.pdf"));
            return edit;
        });
        ContentExporter.forText().run(store.snapshot(), List.of("website", "dam"), folder);
        assertThat(bytes()).containsOnlyKeys("website.start.yaml", "website.start.unten.yaml");
    }

    @Test
    void aSystemViewIsReadWithLegacyMetaDataAndSameNameSiblings() throws IOException {
        write("website.old.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <sv:node sv:name="old" xmlns:sv="http://www.jcp.org/jcr/sv/1.0" xmlns:lib="http://example.org/lib">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>lib:chapter</sv:value></sv:property>
                  <sv:property sv:name="jcr:mixinTypes" sv:type="Name"><sv:value>mix:versionable</sv:value></sv:property>
                  <sv:property sv:name="jcr:uuid" sv:type="String"><sv:value>abc-1</sv:value></sv:property>
                  <sv:property sv:name="lib:pages" sv:type="Long"><sv:value>12</sv:value></sv:property>
                  <sv:property sv:name="tags" sv:type="String" sv:multiple="true"><sv:value>x</sv:value></sv:property>
                  <sv:node sv:name="MetaData">
                    <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:metaData</sv:value></sv:property>
                    <sv:property sv:name="mgnl:template" sv:type="String"><sv:value>lib:pages/old</sv:value></sv:property>
                  </sv:node>
                  <sv:node sv:name="part"/>
                  <sv:node sv:name="part"/>
                </sv:node>
                """);
        ImportReport report = importAll();
        ContentNode old = store.snapshot().byId(Identifiers.derived("abc-1")).orElseThrow();
        assertThat(old.template()).isEqualTo("lib:pages/old");
        assertThat(old.texts("tags")).containsExactly("x");
        assertThat(old.isType("mgnl:content")).isTrue();
        assertThat(old.children()).extracting(ContentNode::name).containsExactly("part", "part2");
        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactlyInAnyOrder(
                        "website.old.xml:5: 'abc-1' is no UUID; the node gets " + Identifiers.derived("abc-1"),
                        "website.old.xml:2: node type 'lib:chapter' is not known; registered as a kind of mgnl:content",
                        "website.old.xml:13: a second node 'part' is called 'part2' now");
    }

    @Test
    void aDocumentViewIsReadToo() throws IOException {
        write("website.hand.xml", """
                <hand xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:mgnl="http://www.magnolia.info/jcr/mgnl"
                    jcr:primaryType="mgnl:page" jcr:uuid="5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05" title="A &amp;_x0020_B">
                  <_x0030_ jcr:primaryType="mgnl:component" mgnl:template="lib:components/text"/>
                </hand>
                """);
        importAll();
        ContentNode hand =
                store.snapshot().byId("5f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d05").orElseThrow();
        assertThat(hand.text("title")).isEqualTo("A & B");
        assertThat(hand.child("0").orElseThrow().template()).isEqualTo("lib:components/text");
    }

    private void sample() throws IOException {
        write("website.start.yaml", PAGE);
        write("website.start.unten.yaml", BELOW);
        write("dam.plan.pdf.yaml", ASSET);
        write("our-plan.pdf", "%PDF ".repeat(2000));
    }

    private ImportReport importAll() {
        ImportReport report = new ContentImporter(store, CLOCK).run(folder, "test");
        assertThat(report.errors()).isEmpty();
        assertThat(report.applied()).isTrue();
        return report;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
