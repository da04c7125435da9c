package quartier.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfCheckTest {
    @TempDir
    Path folder;

    private final PdfCheck check = new PdfCheck(Duration.ofSeconds(20));

    @Test
    void aBarePdfLacksEverythingAndSaysSo() throws IOException {
        PdfReport report = check.check(pdf(document -> {}, false));

        assertThat(report.readable()).isTrue();
        assertThat(report.pages()).isEqualTo(1);
        assertThat(report.findings()).containsExactly("pdf.noTitle", "pdf.noLanguage", "pdf.notTagged", "pdf.noText");
        assertThat(report.passes()).isFalse();
    }

    @Test
    void titleLanguageTagsTextAndFontsAreSeen() throws IOException {
        PdfReport report = check.check(pdf(
                document -> {
                    document.getDocumentInformation().setTitle("A report");
                    document.getDocumentCatalog().setLanguage("de-DE");
                    PDMarkInfo marks = new PDMarkInfo();
                    marks.setMarked(true);
                    document.getDocumentCatalog().setMarkInfo(marks);
                    document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
                },
                true));

        assertThat(report.title()).isEqualTo("A report");
        assertThat(report.language()).isEqualTo("de-DE");
        assertThat(report.tagged()).isTrue();
        assertThat(report.text()).isTrue();
        assertThat(report.missingFonts()).containsExactly("Helvetica");
        assertThat(report.findings()).containsExactly("pdf.fontsMissing");
    }

    @Test
    void scriptsAreReported() throws IOException {
        PdfReport report = check.check(pdf(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                false));

        assertThat(report.active()).isTrue();
    }

    @Test
    void aPasswordIsReported() throws IOException {
        PdfReport report = check.check(pdf(
                document -> {
                    StandardProtectionPolicy policy =
                            new StandardProtectionPolicy("owner", "user", new AccessPermission());
                    policy.setEncryptionKeyLength(128);
                    document.protect(policy);
                },
                false));

        assertThat(report.readable()).isFalse();
        assertThat(report.encrypted()).isTrue();
    }

    @Test
    void nonsenseIsReportedAsUnreadable() throws IOException {
        Path file = folder.resolve("x.pdf");
        Files.write(
                file, "%PDF-1.7\n1 0 obj << /Length 99999999999 /Kids [1 0 R] >>".getBytes(StandardCharsets.US_ASCII));

        assertThat(check.check(file).readable()).isFalse();
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private Path pdf(Change change, boolean text) throws IOException {
        Path file = Files.createTempFile(folder, "test", ".pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (text) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.showText("This is the text of the report.");
                    content.endText();
                }
            }
            change.on(document);
            document.save(file.toFile());
        }
        return file;
    }
}
