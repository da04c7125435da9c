package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced; its address stays, its bytes are the new ones. */
@Journey
class ReplacedFileJourneyIT {
    @TempDir
    private Path folder;

    @Test
    void anEditorReplacesAnAnalysisAndVisitorsGetExactlyTheNewBytesFromTheOldAddress(
            Program program, Browser browser, Caller visitor) throws IOException {
        String address = address(visitor, program);
        HttpResponse<byte[]> before = visitor.get(program.site(), address);
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(new String(before.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        byte[] corrected = corrected(before.body());
        Path file = Files.write(folder.resolve("Ohligs korrigiert ä.pdf"), corrected);
        browser.logIn(program.author(), Program.ADMINISTRATOR, Program.PASSWORD);
        browser.open(program.author(), "/.author/bearbeiten/dam/sozialraumanalyse-ohligs-2024.pdf");
        browser.attach("Datei", file);
        browser.type("Was ist in der neuen Datei anders?", "Ein Tippfehler auf Seite 2");
        browser.press("Datei ersetzen");
        browser.see("Die Datei ist ersetzt.");
        assertThat(visitor.get(program.site(), address).body())
                .as("nothing changes for visitors before it is published")
                .isEqualTo(before.body());

        browser.open(program.author(), "/.author/tun/veroeffentlichen?pfad=dam:/sozialraumanalyse-ohligs-2024.pdf");
        browser.press("Veröffentlichen");
        browser.see("Veröffentlicht.");

        HttpResponse<byte[]> after = visitor.get(program.site(), address);
        assertThat(after.body()).isEqualTo(corrected);
        assertThat(after.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(after.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".pdf")
                .doesNotContain("korrigiert");
        assertThat(after.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(after.headers().firstValue("Last-Modified")).isPresent();
        conditionalAndInParts(program, visitor, address, after, before);
    }

    private static void conditionalAndInParts(
            Program program, Caller visitor, String address, HttpResponse<byte[]> after, HttpResponse<byte[]> before) {
        String tag = after.headers().firstValue("ETag").orElseThrow();
        String oldTag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(program.site(), address, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(visitor.get(program.site(), address, "If-None-Match", oldTag).statusCode())
                .isEqualTo(200);
        String modified = after.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(visitor.get(program.site(), address, "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> part = visitor.get(program.site(), address, "Range", "bytes=100-299");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(after.body(), 100, 300));
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 100-299/" + after.body().length);
        assertThat(visitor.get(program.site(), address, "Range", "bytes=0-9", "If-Range", oldTag)
                        .statusCode())
                .as("a download that began with the old bytes starts again")
                .isEqualTo(200);
        assertThat(visitor.get(program.site(), address, "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    /** The file's address as it stands on the analysis' page. */
    private static String address(Caller visitor, Program program) {
        return visitor
                .page(program.site(), "/downloads/sozialraumanalysen/solingen-ohligs/2024/")
                .select("main a[href$=.pdf]")
                .stream()
                .map((Element link) -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    /** The same document with a comment behind its end, which readers pass over. */
    private static byte[] corrected(byte[] pdf) {
        byte[] comment = "\n% corrected\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(pdf, pdf.length + comment.length);
        System.arraycopy(comment, 0, all, pdf.length, comment.length);
        return all;
    }
}
