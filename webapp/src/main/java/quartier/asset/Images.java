package quartier.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Checks uploaded images and takes out of them what tells more than the picture. */
final class Images {
    private static final int LONGEST_SIDE = 20_000;

    private Images() {}

    /** Cleans the file in place. */
    static Dimensions clean(Path file, FileType type, long pixels) throws IOException, RejectedException {
        byte[] bytes = Files.readAllBytes(file); // an image is at most some megabytes by now
        try {
            byte[] cleaned = switch (type) {
                case JPEG -> Jpeg.clean(bytes);
                case PNG -> Png.clean(bytes);
                case WEBP -> WebP.clean(bytes);
                case SVG -> Svg.clean(bytes);
                default -> bytes;
            };
            Files.write(file, cleaned);
            Dimensions size = switch (type) {
                case WEBP -> WebP.size(cleaned);
                case SVG -> Svg.size(cleaned);
                case JPEG -> Jpeg.orientation(cleaned) > 4 ? turned(size(file)) : size(file);
                default -> size(file);
            };
            if ((long) size.width() * size.height() > pixels || Math.max(size.width(), size.height()) > LONGEST_SIDE) {
                throw new RejectedException(
                        "upload.pixels", Integer.toString(size.width()), Integer.toString(size.height()));
            }
            return size;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new RejectedException("upload.damaged");
        }
    }

    /** Reads the header only. */
    private static Dimensions size(Path file) throws IOException, RejectedException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RejectedException("upload.damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Dimensions(reader.getWidth(0), reader.getHeight(0));
            } catch (IOException e) {
                throw new RejectedException("upload.damaged");
            } finally {
                reader.dispose();
            }
        }
    }

    private static Dimensions turned(Dimensions size) {
        return new Dimensions(size.height(), size.width());
    }
}
