package quartier.content.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quartier.content.Binary;
import quartier.content.PropertyType;

/** Whatever is in a file, reading it ends with a value; whatever is in a node, its file gives it back. */
class BootstrapFuzzTest {
    private static final List<String> SEEDS = List.of(
            "'a':\n  'jcr:primaryType': 'mgnl:page'\n  'jcr:uuid': 'x'\n  'b': [1, 2.5, true]\n  'c': !day '+1 10:00 Europe/Berlin'\n  'd':\n    'e': 2025-01-01T00:00:00.000Z\n",
            "&a a: {b: *a, c: !binary 'AA==', <<: {d: 1}, ? [x] : y}\n",
            "<sv:node xmlns:sv='http://www.jcp.org/jcr/sv/1.0' sv:name='a'><sv:property sv:name='b' sv:type='Long'><sv:value>1</sv:value></sv:property><sv:node sv:name='c'/></sv:node>");

    @Property(tries = 1500)
    void anyYamlEndsWithFindingsAtWorst(@ForAll("damaged") String text) {
        read("website.a.yaml", text);
    }

    @Property(tries = 800)
    void anyXmlEndsWithFindingsAtWorst(@ForAll("damaged") String text) {
        read("website.a.xml", text);
    }

    @Property(tries = 1500)
    void anyTextComesBackFromItsFile(@ForAll("texts") String text, @ForAll("texts") String other) {
        NodeDraft draft = new NodeDraft("a", 0);
        draft.primaryType = "mgnl:content";
        draft.add(quartier.content.Property.ofTexts("list", List.of(text, other)), 0);
        draft.add(quartier.content.Property.of("text", text), 0);
        assertThat(again(draft).toData()).isEqualTo(draft.toData());
    }

    @Property(tries = 500)
    void anyValueComesBackFromItsFile(
            @ForAll long number,
            @ForAll double real,
            @ForAll BigDecimal decimal,
            @ForAll("dates") OffsetDateTime date) {
        NodeDraft draft = new NodeDraft("a", 0);
        draft.primaryType = "mgnl:content";
        draft.add(quartier.content.Property.of("c", date), 0);
        draft.add(quartier.content.Property.of("d", decimal), 0);
        draft.add(quartier.content.Property.of("n", number), 0);
        draft.add(quartier.content.Property.of("r", real), 0);
        draft.add(quartier.content.Property.of("u", PropertyType.URI, "https://example.org/#a: b"), 0);
        assertThat(again(draft).toData()).isEqualTo(draft.toData());
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars("{}[]&*!|>'\"%@`#-:?, \n\t<>/=;ax0é\u0000\u2028\ud800")
                .ofMaxLength(12);
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(SEEDS),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 10),
                        noise)
                .as((seed, at, cut, insert) -> {
                    int from = Math.min(at, seed.length());
                    return seed.substring(0, from) + insert + seed.substring(Math.min(seed.length(), from + cut));
                });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> markup = Arbitraries.strings()
                .withChars("ab '\"\\\n\r\t#:-|>&*!%@`{}[],?~<=é\u00a0\u0085\u2028\ufeff")
                .ofMaxLength(30);
        return Arbitraries.oneOf(markup, Arbitraries.strings().ofMaxLength(20).filter(BootstrapFuzzTest::isText));
    }

    @Provide
    Arbitrary<OffsetDateTime> dates() {
        return Arbitraries.longs()
                .between(-60_000_000_000L, 250_000_000_000L)
                .map(seconds -> OffsetDateTime.ofInstant(
                        java.time.Instant.ofEpochSecond(seconds), ZoneOffset.ofHours((int) (seconds % 12))));
    }

    /** Half a surrogate pair cannot be stored in UTF-8. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static NodeDraft again(NodeDraft draft) {
        String yaml = BootstrapWriter.write(draft, new BootstrapWriter.Style(true, true), "website.a", new HashMap<>());
        BootstrapFile file = read("website.a.yaml", yaml);
        assertThat(file.findings()).as(yaml).isEmpty();
        return file.roots().getFirst();
    }

    private static BootstrapFile read(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Path file = folder.resolve(name);
            try {
                Files.write(file, text.getBytes(StandardCharsets.UTF_8));
                return new BootstrapReader(Clock.systemUTC(), BootstrapFuzzTest::keep).read(file, name);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Binary keep(InputStream in) {
        try {
            byte[] bytes = in.readAllBytes();
            return new Binary() {
                @Override
                public long length() {
                    return bytes.length;
                }

                @Override
                public InputStream open() {
                    return new java.io.ByteArrayInputStream(bytes);
                }

                @Override
                public String identity() {
                    return java.util.Arrays.toString(bytes);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
