package quartier.content.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import quartier.content.ContentStore;

/** Well-formed files with whatever content: an import stores all of it or nothing, and says why. */
class ImportFuzzTest {
    private static final List<String> TYPES = List.of(
            "mgnl:page",
            "mgnl:contentNode",
            "mgnl:content",
            "mgnl:folder",
            "",
            "mgnl:area",
            "mgnl:component",
            "mgnl:asset",
            "mgnl:resource",
            "mgnl:user",
            "mgnl:role",
            "mgnl:group",
            "mgnl:category",
            "mgnl:metaData",
            "nt:unstructured",
            "nt:file",
            "nt:base",
            "nt:version",
            "nt:frozenNode",
            "rep:root",
            "rep:ACL",
            "mix:title",
            "own:type",
            "x y",
            "a:b:c",
            "{urn:x}y",
            "é");
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "c",
            "jcr:content",
            "jcr:root",
            "MetaData",
            "roles",
            "acl_website",
            "rep:policy",
            ":hidden",
            "0",
            "jcr:system",
            "a b",
            "ä",
            "x[2]",
            "..",
            "own:n",
            "unknown:n");
    private static final List<String> IDS = List.of(
            "", "1f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d01", "1F8A1C3E-0F0A-4F5C-9E77-2A6A0A4B1D01", "old-1", "/", "…");
    private static final List<String> PROPERTIES = List.of(
            "title",
            "a",
            "mgnl:template",
            "jcr:data",
            "jcr:mixinTypes",
            "jcr:primaryType",
            "jcr:uuid",
            "jcr:created",
            "mgnl:lastModified",
            "jcr:frozenUuid",
            ":x",
            "own:p",
            "rep:password",
            "permissions",
            "jcr:lockOwner");
    private static final List<String> KINDS = List.of(
            "String",
            "Long",
            "Double",
            "Decimal",
            "Date",
            "Boolean",
            "Name",
            "Path",
            "Reference",
            "WeakReference",
            "URI",
            "Binary",
            "undefined");
    private static final List<String> VALUES = List.of(
            "text",
            "1",
            "",
            "-9999999999999999999999",
            "1e400",
            "NaN",
            "true",
            "2026-01-01T00:00:00.000+01:00",
            "99999-99-99",
            "AAEC",
            "mgnl:page",
            "mix:versionable",
            "{urn:x}y",
            "../..",
            "::",
            "http://[",
            "1f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d01",
            "&#x10FFFF;",
            "a\tb");
    private static final List<String> FILES = List.of(
            "website.a",
            "website",
            "website.b.a",
            "dam.a",
            "users.admin.a",
            "userroles.a",
            "config.modules.x.a",
            "category.a",
            "jcr:system.a",
            "oak:index.a",
            "own.a..b");

    private static final ContentStore STORE = ContentStore.inMemory();

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anImportIsAllOrNothing(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("import-fuzz");
        List<Path> written = new ArrayList<>();
        try {
            for (int i = random.nextInt(3); i >= 0; i--) {
                Path file = folder.resolve(any(FILES, random) + ".xml");
                Files.writeString(file, tree(3, random).toString());
                written.add(file);
            }
            String before = STORE.snapshot().revision();
            ImportReport report = new ContentImporter(STORE, Clock.systemUTC()).run(folder, "test");
            assertThat(report.applied()).isEqualTo(report.errors().isEmpty());
            if (!report.applied()) {
                assertThat(STORE.snapshot().revision()).isEqualTo(before);
            }
        } finally {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    @AfterContainer
    static void close() {
        STORE.close();
    }

    private static StringBuilder tree(int depth, Random random) {
        StringBuilder xml = new StringBuilder("<sv:node sv:name='" + mostly(4, NAMES, random) + "'"
                + " xmlns:sv='http://www.jcp.org/jcr/sv/1.0' xmlns:own='urn:own'>");
        xml.append(property("jcr:primaryType", "Name", List.of(mostly(4, TYPES, random))));
        if (random.nextInt(10) == 0) {
            xml.append(property("jcr:uuid", "String", List.of(any(IDS, random))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> values = new ArrayList<>();
            for (int v = random.nextInt(3); v > 0; v--) {
                values.add(mostly(2, VALUES, random));
            }
            xml.append(property(mostly(3, PROPERTIES, random), mostly(1, KINDS, random), values));
        }
        for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            xml.append(tree(depth - 1, random));
        }
        return xml.append("</sv:node>");
    }

    private static String property(String name, String kind, List<String> values) {
        StringBuilder xml = new StringBuilder("<sv:property sv:name='" + name + "' sv:type='" + kind + "'>");
        values.forEach(value -> xml.append("<sv:value>").append(value).append("</sv:value>"));
        return xml.append("</sv:property>").toString();
    }

    /** One of the first few in nine cases out of ten, so that many imports get as far as the store. */
    private static String mostly(int usual, List<String> all, Random random) {
        return random.nextInt(10) == 0 ? any(all, random) : all.get(random.nextInt(usual));
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
