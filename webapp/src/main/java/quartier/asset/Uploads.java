package quartier.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Checks a file before it is stored: what it is by its content, that it does no harm, and takes out what
 * must not be published (where and when a picture was taken).
 */
public final class Uploads {
    private final Rules rules;

    public Uploads(Rules rules) {
        this.rules = rules;
    }

    /**
     * What may be uploaded.
     *
     * @param imageBytes most for an image
     * @param fileBytes most for any other file
     * @param pixels most that an image may have, width times height
     */
    public record Rules(long imageBytes, long fileBytes, long pixels, Set<FileType> types) {
        public Rules {
            types = Set.copyOf(types);
        }

        /** For editors: no drawings with markup, no archives. */
        public static final Rules EDITORS = new Rules(
                10L << 20, 25L << 20, 50_000_000, EnumSet.complementOf(EnumSet.of(FileType.SVG, FileType.ZIP)));

        /** For administrators: all types. */
        public static final Rules ADMINISTRATORS =
                new Rules(10L << 20, 25L << 20, 50_000_000, EnumSet.allOf(FileType.class));
    }

    /** How the check ended. */
    public sealed interface Checked {}

    /**
     * The file may be stored.
     *
     * @param fileName made of the title, with the extension of the type
     * @param file the bytes to store; the given file, cleaned in place
     * @param width in pixels; 0 when it is not an image
     */
    public record Accepted(FileType type, String fileName, Path file, long size, int width, int height)
            implements Checked {
        public String mediaType() {
            return type.mediaType();
        }

        public String extension() {
            return type.extension();
        }
    }

    /**
     * The file is not stored.
     *
     * @param key of the message for the person who sent it, in the bundle {@code assets}
     */
    public record Rejected(String key, List<String> arguments) implements Checked {
        public Rejected {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Checks the file and cleans it in place; a rejected one may be left half cleaned, delete it.
     *
     * @param file as it came, on disk
     * @param name as the sender called it
     * @param title what it will be called; may be empty
     */
    public Checked check(Path file, String name, String title) {
        try {
            return checked(file, name, title);
        } catch (RejectedException e) {
            return e.rejected();
        } catch (IOException e) {
            throw new AssetException("cannot check the upload in " + file, e);
        }
    }

    private Checked checked(Path file, String name, String title) throws IOException, RejectedException {
        long size = Files.size(file);
        limit(size, Math.max(rules.fileBytes(), rules.imageBytes()));
        FileType type = Sniffer.type(file, name);
        if (!rules.types().contains(type)) {
            throw new RejectedException("upload.notAllowed", type.extension().toUpperCase(Locale.ROOT));
        }
        limit(size, type.isImage() ? rules.imageBytes() : rules.fileBytes());
        Dimensions dimensions = Dimensions.NONE;
        if (type.isImage()) {
            dimensions = Images.clean(file, type, rules.pixels());
        }
        return new Accepted(
                type, FileNames.of(title, name, type), file, Files.size(file), dimensions.width(), dimensions.height());
    }

    private static void limit(long size, long most) throws RejectedException {
        if (size > most) {
            throw new RejectedException("upload.tooLarge", megabytes(size), megabytes(most));
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.GERMANY, "%.1f", bytes / 1048576.0);
    }
}
