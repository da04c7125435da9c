package quartier.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
    @TempDir
    Path folder;

    private final Uploads editors = new Uploads(Uploads.Rules.EDITORS);
    private final Uploads administrators = new Uploads(Uploads.Rules.ADMINISTRATORS);

    @Test
    void aPhotoLosesPlaceAndDeviceButStaysUpright() throws IOException {
        byte[] photo = TestImages.withExif(TestImages.jpeg(40, 20), 6, "GPS 51.2562 7.1508");

        Uploads.Accepted accepted = accepted(editors.check(file(photo), "IMG_1.JPG", "Fest im Hof"));

        byte[] cleaned = Files.readAllBytes(accepted.file());
        assertThat(text(cleaned)).doesNotContain("GPS").doesNotContain("secret comment");
        assertThat(Jpeg.orientation(cleaned)).isEqualTo(6);
        assertThat(accepted.width()).isEqualTo(20);
        assertThat(accepted.height()).isEqualTo(40);
        assertThat(ImageIO.read(accepted.file().toFile())).isNotNull();
        assertThat(accepted.fileName()).isEqualTo("fest-im-hof.jpg");
    }

    @Test
    void whatIsHiddenBehindThePictureIsCutOff() throws IOException {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(TestImages.jpeg(10, 10));
        polyglot.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        Uploads.Accepted accepted = accepted(editors.check(file(polyglot.toByteArray()), "a.jpg", ""));

        assertThat(text(Files.readAllBytes(accepted.file()))).doesNotContain("script");
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] png = TestImages.png(30, 10);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33); // signature and IHDR
        out.writeBytes(new byte[] {0, 0, 0, 9, 't', 'E', 'X', 't'});
        out.writeBytes("a\0private".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[4]);
        out.write(png, 33, png.length - 33);

        Uploads.Accepted accepted = accepted(editors.check(file(out.toByteArray()), "a.png", "x"));

        assertThat(Files.readAllBytes(accepted.file())).isEqualTo(png);
        assertThat(accepted.width()).isEqualTo(30);
    }

    @Test
    void anImageWithFarTooManyPixelsIsRefusedByItsHeader() throws IOException {
        byte[] png = TestImages.png(10, 10);
        png[16] = 0;
        png[17] = 1; // width 65,546
        png[21] = 1; // height 65,546

        assertThat(rejected(editors.check(file(png), "a.png", ""))).isEqualTo("upload.pixels");
    }

    @Test
    void theContentDecidesNotTheName() throws IOException {
        Uploads.Accepted accepted = accepted(editors.check(file(TestImages.png(4, 4)), "report.pdf", ""));

        assertThat(accepted.mediaType()).isEqualTo("image/png");
        assertThat(accepted.fileName()).isEqualTo("report.png");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE html><p>', a.txt, upload.page",
        "'  <SCRIPT>', a.csv, upload.page",
        "'#!/bin/sh', a.txt, upload.program",
        "'MZ\u0090', a.txt, upload.program",
        "'a;b', a.exe, upload.type",
        "'a\u0000b', a.csv, upload.type",
        "'no calendar', a.ics, upload.type",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', a.svg, upload.notAllowed"
    })
    void whatCouldDoHarmIsRefused(String content, String name, String key) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rejected(editors.check(file(bytes), name, ""))).isEqualTo(key);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(rejected(editors.check(file(new byte[0]), "a.pdf", ""))).isEqualTo("upload.empty");
    }

    @Test
    void tablesCalendarsAndTextsAreTaken() throws IOException {
        assertThat(accepted(editors.check(file("Jahr;Zahl\n2024;7\n".getBytes(StandardCharsets.UTF_8)), "a.CSV", ""))
                        .type())
                .isEqualTo(FileType.CSV);
        assertThat(accepted(editors.check(file("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8)), "a.ics", ""))
                        .type())
                .isEqualTo(FileType.ICS);
    }

    @Test
    void officeDocumentsAreToldFromArchivesAndMacrosAreRefused() throws IOException {
        byte[] docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
        byte[] macros = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>", "word/vbaProject.bin", "x");
        byte[] renamed =
                zip("[Content_Types].xml", "<T ContentType='x.macroEnabled.main'/>", "xl/workbook.xml", "<w/>");
        byte[] odt = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>");
        byte[] basic = zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x");

        assertThat(accepted(editors.check(file(docx), "a.docx", "")).type()).isEqualTo(FileType.DOCX);
        assertThat(accepted(editors.check(file(odt), "a.odt", "")).type()).isEqualTo(FileType.ODT);
        assertThat(rejected(editors.check(file(macros), "a.docx", ""))).isEqualTo("upload.macro");
        assertThat(rejected(editors.check(file(renamed), "a.xlsx", ""))).isEqualTo("upload.macro");
        assertThat(rejected(editors.check(file(basic), "a.odt", ""))).isEqualTo("upload.macro");
    }

    @Test
    void archivesAreForAdministratorsAndHoldNoProgramsPathTricksOrBombs() throws IOException {
        byte[] plain = zip("a.txt", "a");
        assertThat(rejected(editors.check(file(plain), "a.zip", ""))).isEqualTo("upload.notAllowed");
        assertThat(accepted(administrators.check(file(plain), "a.zip", "")).type())
                .isEqualTo(FileType.ZIP);
        assertThat(rejected(administrators.check(file(zip("../a.txt", "a")), "a.zip", "")))
                .isEqualTo("upload.damaged");
        assertThat(rejected(administrators.check(file(zip("a.exe", "a")), "a.zip", "")))
                .isEqualTo("upload.program");
        assertThat(rejected(administrators.check(file(zip("a.txt", "0".repeat(30 << 20))), "a.zip", "")))
                .isEqualTo("upload.bomb");
    }

    @Test
    void sizesAreLimitedByKind() throws IOException {
        Uploads small = new Uploads(new Uploads.Rules(100, 50, 1000, Set.of(FileType.values())));
        assertThat(rejected(small.check(file(TestImages.jpeg(50, 50)), "a.jpg", "")))
                .isEqualTo("upload.tooLarge");
        assertThat(rejected(small.check(file("x".repeat(60).getBytes(StandardCharsets.UTF_8)), "a.txt", "")))
                .isEqualTo("upload.tooLarge");
    }

    @Test
    void aDrawingKeepsItsShapesAndLosesItsScripts() throws IOException {
        String svg = """
                <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20" onload="a()">
                <script>alert(1)</script><SCRIPT>alert(2)</SCRIPT><foreignObject><p>x</p></foreignObject>
                <a href="javascript:alert(3)"><text>link</text></a>
                <image href="http://elsewhere/x.png"/><use xlink:href="http://elsewhere/#a"/><use href="#b"/>
                <style>@import url(http://elsewhere)</style>
                <rect width="3" height="2" fill="url(#g)" style="background:url(http://elsewhere)" onclick="b()"/></svg>
                """;

        Uploads.Accepted accepted =
                accepted(administrators.check(file(svg.getBytes(StandardCharsets.UTF_8)), "a.svg", ""));

        String cleaned = Files.readString(accepted.file());
        assertThat(cleaned)
                .contains("<rect", "url(#g)", "href=\"#b\"")
                .doesNotContainIgnoringCase("script")
                .doesNotContain("elsewhere", "onload", "onclick", "foreignObject", "DOCTYPE", "ENTITY");
        assertThat(accepted.width()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "C:\\x\\y.pdf", "a\u0000b.pdf", "\u202Egpj.exe", ".htaccess", "", "con", "…"
            })
    void hostileNamesBecomePlainOnes(String name) {
        assertThat(FileNames.of("", name, FileType.PDF)).matches("[a-z0-9][a-z0-9-]*\\.pdf");
    }

    @Test
    void namesComeFromTheTitleAlsoInDecomposedForm() {
        assertThat(FileNames.of("Bericht u\u0308ber die Su\u0308dstadt, Straße & Café", "x", FileType.PDF))
                .isEqualTo("bericht-ueber-die-suedstadt-strasse-cafe.pdf");
    }

    @Property(tries = 300)
    void anyBytesWithAnyBeginningAreAcceptedOrRefusedButNeverAnError(@ForAll byte[] bytes, @ForAll Beginning beginning)
            throws IOException {
        Path file = Files.createTempFile("upload", ".tmp");
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(beginning.text.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(bytes);
            Files.write(file, out.toByteArray());
            assertThat(administrators.check(file, "a.txt", "t")).isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    enum Beginning {
        NONE(""),
        JPEG("\u00ff\u00d8\u00ff\u00e1"),
        PNG("\u0089PNG\r\n\u001a\n"),
        GIF("GIF89a"),
        WEBP("RIFF\0\0\0\0WEBPVP8X"),
        ZIP("PK\u0003\u0004"),
        SVG("<svg"),
        PDF("%PDF-");

        final String text;

        Beginning(String text) {
            this.text = text;
        }
    }

    @Test
    void everyMessageHasAText() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/author/i18n/assets_de.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Path sources = Path.of("src/main/java/quartier/asset");
        for (String source :
                Set.of("Uploads", "Sniffer", "Archives", "Images", "Jpeg", "Png", "WebP", "Svg", "PdfReport")) {
            java.util.regex.Matcher keys = java.util.regex.Pattern.compile("\"((?:upload|pdf)\\.[a-zA-Z]+)\"")
                    .matcher(Files.readString(sources.resolve(source + ".java")));
            while (keys.find()) {
                assertThat(texts.stringPropertyNames()).contains(keys.group(1));
            }
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ".tmp"), bytes);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Uploads.Accepted accepted(Uploads.Checked checked) {
        assertThat(checked).isInstanceOf(Uploads.Accepted.class);
        return (Uploads.Accepted) checked;
    }

    private static String rejected(Uploads.Checked checked) {
        assertThat(checked).isInstanceOf(Uploads.Rejected.class);
        return ((Uploads.Rejected) checked).key();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Real images made with the JDK. */
    static final class TestImages {
        static byte[] jpeg(int width, int height) throws IOException {
            return write(width, height, "jpg");
        }

        static byte[] png(int width, int height) throws IOException {
            return write(width, height, "png");
        }

        /** With an EXIF segment as a camera writes it, and a comment. */
        static byte[] withExif(byte[] jpeg, int orientation, String secret) {
            java.nio.ByteBuffer tiff = java.nio.ByteBuffer.allocate(26 + secret.length());
            tiff.order(java.nio.ByteOrder.LITTLE_ENDIAN);
            tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
            tiff.putShort((short) 1)
                    .putShort((short) 0x0112)
                    .putShort((short) 3)
                    .putInt(1);
            tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
            tiff.put(secret.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(jpeg, 0, 2);
            int length = 2 + 6 + tiff.capacity();
            out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
            out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(tiff.array());
            byte[] comment = "secret comment".getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
            out.writeBytes(comment);
            out.write(jpeg, 2, jpeg.length - 2);
            return out.toByteArray();
        }

        private static byte[] write(int width, int height, String format) throws IOException {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, width / 2, height);
            graphics.setColor(Color.BLUE);
            graphics.fillRect(width / 2, 0, width - width / 2, height);
            graphics.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        }
    }
}
