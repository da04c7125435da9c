package quartier.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Looks at an uploaded PDF: title, language, tags, fonts, text. Bounded in time and memory. */
public final class PdfCheck {
    private static final int TEXT_PAGES = 10;
    private static final int FONT_PAGES = 300;
    private static final int NESTED = 4;
    private static final long MEMORY = 16L << 20;

    private final Duration patience;
    private final Semaphore atOnce = new Semaphore(2);

    public PdfCheck(Duration patience) {
        this.patience = patience;
    }

    /** A file that cannot be read is reported as such, never an exception. */
    public PdfReport check(Path file) {
        CompletableFuture<PdfReport> report = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("pdf-check").unstarted(() -> {
            try {
                report.complete(read(file));
            } finally {
                atOnce.release();
            }
        });
        try {
            if (!atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return PdfReport.UNREADABLE;
            }
            thread.start();
            return report.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PdfReport.UNREADABLE;
        } catch (ExecutionException | TimeoutException e) {
            thread.interrupt();
            return PdfReport.UNREADABLE;
        }
    }

    private static PdfReport read(Path file) {
        var memory = MemoryUsageSetting.setupMixed(MEMORY);
        try (PDDocument document = Loader.loadPDF(file.toFile(), memory.streamCache)) {
            return report(document);
        } catch (InvalidPasswordException e) {
            return new PdfReport(false, true, 0, "", "", false, List.of(), false, false);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return PdfReport.UNREADABLE; // hostile files break parsers in every way
        }
    }

    private static PdfReport report(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDMarkInfo marks = catalog.getMarkInfo();
        boolean tagged = marks != null && marks.isMarked() && catalog.getStructureTreeRoot() != null;
        return new PdfReport(
                true,
                document.isEncrypted(),
                document.getNumberOfPages(),
                text(document.getDocumentInformation().getTitle()),
                text(catalog.getLanguage()),
                tagged,
                List.copyOf(missingFonts(document)),
                hasText(document),
                isActive(catalog));
    }

    private static Set<String> missingFonts(PDDocument document) throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<COSBase> seen = new HashSet<>();
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (++pages > FONT_PAGES || Thread.currentThread().isInterrupted()) {
                break;
            }
            fonts(page.getResources(), missing, seen, 0);
        }
        return missing;
    }

    private static void fonts(@Nullable PDResources resources, Set<String> missing, Set<COSBase> seen, int depth)
            throws IOException {
        if (resources == null || depth > NESTED || !seen.add(resources.getCOSObject())) {
            return;
        }
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            if (font != null && !font.isEmbedded()) {
                missing.add(text(font.getName()));
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            if (!resources.isImageXObject(name) && resources.getXObject(name) instanceof PDFormXObject form) {
                fonts(form.getResources(), missing, seen, depth + 1);
            }
        }
    }

    private static boolean hasText(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= Math.min(TEXT_PAGES, document.getNumberOfPages()); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(document).strip().length() > 10) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActive(PDDocumentCatalog catalog) throws IOException {
        Object open = catalog.getOpenAction();
        PDDocumentNameDictionary names = catalog.getNames();
        return open instanceof PDActionJavaScript
                || open instanceof PDActionLaunch
                || names != null && names.getJavaScript() != null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
