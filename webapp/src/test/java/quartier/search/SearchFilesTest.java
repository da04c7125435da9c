package quartier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.search.SearchIndex.Hit;
import quartier.search.index.Fields;

class SearchFilesTest {
    private static final ContentPath ASSET = ContentPath.of("dam", "/bericht.pdf");

    private final SmallSite site = new SmallSite();

    @TempDir
    private Path folder;

    @Test
    void theTextOfAPdfIsFoundInItsOwnRight() {
        upload(pdf("Die Fahrradwerkstatt im Jahresbericht"));
        try (LuceneSearchIndex index = open()) {
            index.awaitIdle();
            Hit hit = only(index, "Fahrradwerkstatt");
            assertThat(hit.kind()).isEqualTo("file");
            assertThat(hit.excerpt()).contains("<mark>Fahrradwerkstatt</mark>");
        }
    }

    @Test
    void aFileOfAnItemIsFoundAsTheItemAndANewFileReplacesItsText() {
        String asset = upload(pdf("Die Fahrradwerkstatt"));
        try (LuceneSearchIndex index = open()) {
            site.meeting("a", Property.of("title", "Treffen"), Property.of("file", "jcr:" + asset));
            index.awaitIdle();
            assertThat(only(index, "Fahrradwerkstatt").kind()).isEqualTo("meeting");
            upload(pdf("Das Blasorchester"));
            index.awaitIdle();
            assertThat(only(index, "Blasorchester").kind()).isEqualTo("meeting");
            assertThat(index.search(SmallSite.query("Fahrradwerkstatt")).total())
                    .isZero();
            site.delete(ContentPath.of("meetings", "/a"));
            index.awaitIdle();
            assertThat(only(index, "Blasorchester").kind()).isEqualTo("file");
        }
    }

    @Test
    void aBrokenPdfIsSearchedWithoutItsText() {
        upload("%PDF-1.4 and then nothing".getBytes(StandardCharsets.UTF_8));
        try (LuceneSearchIndex index = open()) {
            index.awaitIdle();
            assertThat(only(index, "Bericht").kind()).isEqualTo("file");
        }
    }

    @Test
    void anIndexThatIsCurrentIsUsedAgainAndAnyOtherIsMadeAnew() {
        site.meeting("a", Property.of("title", "Alpha"));
        try (LuceneSearchIndex index = open()) {
            index.awaitIdle();
            site.meeting("b", Property.of("title", "Betaversion"));
        }
        try (LuceneSearchIndex index = open()) {
            assertThat(index.progress().total()).isZero();
            assertThat(only(index, "Betaversion").title()).contains("Betaversion");
        }
        site.meeting("c", Property.of("title", "Gammastrahl"));
        try (LuceneSearchIndex index = open()) {
            index.awaitIdle();
            assertThat(index.progress().total()).isEqualTo(3);
            assertThat(only(index, "Gammastrahl").title()).contains("Gammastrahl");
        }
    }

    @Test
    void anIndexWhoseFieldsAreOfAnotherKindIsMadeAnew() throws Exception {
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(List.of(new NumericDocValuesField(Fields.UNIT, 1)));
        }
        site.meeting("a", Property.of("title", "Alpha"));
        try (LuceneSearchIndex index = open()) {
            index.awaitIdle();
            assertThat(only(index, "Alpha").title()).contains("Alpha");
        }
    }

    private LuceneSearchIndex open() {
        return LuceneSearchIndex.open(site.store, SmallSite.sources(""), folder);
    }

    private static Hit only(LuceneSearchIndex index, String text) {
        var hits = index.search(SmallSite.query(text)).hits();
        assertThat(hits).hasSize(1);
        return hits.getFirst();
    }

    private String upload(byte[] bytes) {
        site.item(ASSET, "mgnl:asset", Property.of("title", "Bericht"));
        site.item(
                ASSET.child("jcr:content"),
                "mgnl:resource",
                Property.of("jcr:mimeType", "application/pdf"),
                Property.of("jcr:data", site.store.binary(new ByteArrayInputStream(bytes))));
        return site.id(ASSET);
    }

    private static byte[] pdf(String text) {
        String stream = "BT /F1 12 Tf 60 780 Td (" + text + ") Tj ET";
        String pdf = """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>>
                stream
                %s
                endstream endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                trailer <</Root 1 0 R/Size 6>>
                %%%%EOF
                """.formatted(stream.length(), stream);
        return pdf.getBytes(StandardCharsets.ISO_8859_1);
    }
}
