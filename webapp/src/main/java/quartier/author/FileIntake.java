package quartier.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import quartier.asset.PdfCheck;
import quartier.asset.Uploads;
import quartier.content.ContentStore;
import quartier.editing.Upload;
import quartier.http.FormData;
import quartier.rendering.view.ViewMessages;

/** Receives a file that somebody sent: looks into it, and keeps its bytes when it may be kept. */
public final class FileIntake {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final ContentStore store;
    private final Uploads uploads;
    private final PdfCheck pdf = new PdfCheck(PATIENCE);
    private final ViewMessages texts;

    public FileIntake(ContentStore store, Uploads uploads, ViewMessages texts) {
        this.store = store;
        this.uploads = uploads;
        this.texts = texts;
    }

    /** What came of it. */
    public sealed interface Result {}

    /**
     * It may be stored.
     *
     * @param findings what a PDF lacks for people who cannot see it; empty for other files
     */
    public record Taken(Upload upload, List<String> findings) implements Result {
        public Taken {
            findings = List.copyOf(findings);
        }
    }

    /** It may not; {@code why} is for people. */
    public record Refused(String why) implements Result {}

    /** @param title what the file will be called; may be empty */
    public Result take(FormData.FilePart part, String title) {
        try {
            Path file = Files.createTempFile("quartier-upload", ".part");
            try {
                try (InputStream in = part.source().open()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                return checked(part, title, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result checked(FormData.FilePart part, String title, Path file) throws IOException {
        return switch (uploads.check(file, part.fileName(), title)) {
            case Uploads.Rejected no ->
                new Refused(texts.find(no.key(), no.arguments().toArray()).orElse(texts.text("media.refused")));
            case Uploads.Accepted yes -> {
                List<String> findings = yes.mediaType().equals("application/pdf")
                        ? pdf.check(yes.file()).findings().stream()
                                .map(key -> texts.find(key).orElse(key))
                                .toList()
                        : List.of();
                try (InputStream in = Files.newInputStream(yes.file())) {
                    yield new Taken(
                            new Upload(
                                    yes.fileName(),
                                    yes.mediaType(),
                                    store.binary(in),
                                    pixels(yes.width()),
                                    pixels(yes.height())),
                            findings);
                }
            }
        };
    }

    private static OptionalInt pixels(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
