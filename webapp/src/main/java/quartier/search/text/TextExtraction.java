package quartier.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import quartier.content.Binary;

/** Reads the text of one file within limits of size, time and memory: files are hostile input. */
final class TextExtraction {
    private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int MOST_CHARACTERS = 500_000;
    private static final long MOST_MEMORY = 64L * 1024 * 1024;
    private static final long MOST_SECONDS = 60;

    private TextExtraction() {}

    static boolean supports(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.equals("text/plain");
    }

    /** Empty text when the file has none or cannot be read. */
    static String text(Binary file, String mediaType) {
        if (file.length() > MOST_BYTES || !supports(mediaType)) {
            return "";
        }
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread reader =
                Thread.ofPlatform().daemon().name("search-file-read").start(() -> read(file, mediaType, result));
        try {
            return result.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "a file of {} bytes was not read within {} s; it is searched without its text",
                    file.length(),
                    MOST_SECONDS);
        } catch (ExecutionException e) {
            LOG.warn("a file of {} bytes cannot be read: {}", file.length(), String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.interrupt();
        return "";
    }

    private static void read(Binary file, String mediaType, CompletableFuture<String> result) {
        try (InputStream in = file.open()) {
            String text = mediaType.equals("application/pdf")
                    ? pdf(in)
                    : new String(in.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8);
            result.complete(PlainSpaces.collapse(text));
        } catch (IOException
                | TikaException
                | SAXException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            result.completeExceptionally(e);
        }
    }

    private static String pdf(InputStream in) throws IOException, TikaException, SAXException {
        PDFParserConfig config = new PDFParserConfig();
        config.setExtractInlineImages(false);
        config.setExtractAcroFormContent(true);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setMaxMainMemoryBytes(MOST_MEMORY);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        BodyContentHandler handler = new BodyContentHandler(MOST_CHARACTERS);
        try {
            new PDFParser().parse(in, handler, new Metadata(), context);
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return handler.toString();
    }
}
