package quartier.asset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.Binary;
import quartier.definition.Theme;

/**
 * Images in the size of a theme's variation, made once and kept in a folder that may be emptied at any
 * time. Only declared variations can be asked for, so nobody can fill the disk with sizes; what nobody has asked for
 * longest makes room when the folder is full.
 */
public final class Renditions {
    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);
    private static final Set<String> KNOWN = Set.of("image/jpeg", "image/png", "image/gif");
    private static final double QUALITY = 0.82;
    private static final long PIXELS = 100_000_000;

    private static final long USUAL = 512L * 1024 * 1024;

    private final Path cache;
    private final BoundedFolder kept;
    private final ConcurrentMap<String, CompletableFuture<Rendition>> making = new ConcurrentHashMap<>();
    private final Semaphore atOnce = new Semaphore(2);

    public Renditions(Path cache) {
        this(cache, USUAL, Clock.systemUTC());
    }

    /** @param most bytes that the folder may hold */
    public Renditions(Path cache, long most, Clock clock) {
        this.cache = cache;
        try {
            Files.createDirectories(cache);
        } catch (IOException e) {
            throw new AssetException("cannot make the folder for renditions, " + cache, e);
        }
        this.kept = new BoundedFolder(cache, most, clock);
    }

    /** The image in the variation; made now if it is the first time. Concurrent calls make it once. */
    public Rendition of(Asset asset, Theme.Variation variation) {
        if (variation.original() || !KNOWN.contains(asset.mediaType())) {
            return new Rendition.Original();
        }
        String key = key(asset.data(), variation);
        Path file = cache.resolve(key.substring(0, 2)).resolve(key + "." + extension(asset.mediaType()));
        if (Files.isRegularFile(file)) {
            kept.used(file);
            return new Rendition.Made(file, made(asset.mediaType()), key);
        }
        CompletableFuture<Rendition> mine = new CompletableFuture<>();
        CompletableFuture<Rendition> others = making.putIfAbsent(key, mine);
        if (others != null) {
            return await(others);
        }
        try {
            mine.complete(make(asset, variation, key, file));
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(key);
        }
        return mine.join();
    }

    private Rendition make(Asset asset, Theme.Variation variation, String key, Path file) {
        atOnce.acquireUninterruptibly();
        try {
            byte[] bytes;
            try (InputStream in = asset.data().open()) {
                bytes = in.readAllBytes();
            }
            int orientation = asset.mediaType().equals("image/jpeg") ? Jpeg.orientation(bytes) : 1;
            return make(bytes, orientation, made(asset.mediaType()), variation, key, file);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn(
                    "no rendition of {}, the original is shown: {}",
                    asset.node().path(),
                    e.getMessage());
            return new Rendition.Original();
        } finally {
            atOnce.release();
        }
    }

    private Rendition make(
            byte[] bytes, int orientation, String mediaType, Theme.Variation variation, String key, Path file)
            throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not an image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                Dimensions stored = new Dimensions(reader.getWidth(0), reader.getHeight(0));
                Dimensions shown = orientation > 4 ? new Dimensions(stored.height(), stored.width()) : stored;
                Dimensions wanted = shown.in(variation);
                if (wanted.equals(shown) || isMoving(reader)) {
                    return new Rendition.Original();
                }
                if ((long) stored.width() * stored.height() > PIXELS) {
                    throw new IOException("too many pixels: " + stored);
                }
                BufferedImage image = Orientation.upright(decode(reader, shown, wanted), orientation);
                write(image, wanted, Dimensions.crops(variation), mediaType, file);
                return new Rendition.Made(file, mediaType, key);
            } finally {
                reader.dispose();
            }
        }
    }

    /** A picture that moves would stand still. */
    private static boolean isMoving(ImageReader reader) throws IOException {
        return reader.getFormatName().equalsIgnoreCase("gif") && reader.getNumImages(true) > 1;
    }

    /** Leaves out lines and columns of a far too large image, so that it never is in memory as a whole. */
    private static BufferedImage decode(ImageReader reader, Dimensions shown, Dimensions wanted) throws IOException {
        double surplus = Math.min((double) shown.width() / wanted.width(), (double) shown.height() / wanted.height());
        int step = Math.max(1, (int) (surplus / 2));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private void write(BufferedImage image, Dimensions wanted, boolean crop, String mediaType, Path file)
            throws IOException {
        Files.createDirectories(file.getParent() == null ? cache : file.getParent());
        Path unfinished = Files.createTempFile(cache, "rendition", ".tmp");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            Thumbnails.Builder<BufferedImage> builder = Thumbnails.of(image);
            if (crop) {
                builder.crop(Positions.CENTER).size(wanted.width(), wanted.height());
            } else {
                builder.forceSize(wanted.width(), wanted.height());
            }
            if (mediaType.equals("image/jpeg")) {
                builder.outputQuality(QUALITY);
            }
            builder.outputFormat(extension(mediaType)).toOutputStream(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        kept.added(file);
    }

    private static String key(Binary data, Theme.Variation variation) {
        String identity = data.identity().matches("[0-9a-f]{16,128}")
                ? data.identity()
                : java.util.HexFormat.of().formatHex(data.identity().getBytes(StandardCharsets.UTF_8));
        return "%s-%dx%d%s"
                .formatted(
                        identity,
                        variation.width().orElse(0),
                        variation.height().orElse(0),
                        Dimensions.crops(variation) ? "c" : "");
    }

    private static String extension(String mediaType) {
        return made(mediaType).equals("image/png") ? "png" : "jpg";
    }

    /** Made from a GIF it is a PNG, which has more colours and may be transparent too. */
    private static String made(String mediaType) {
        return mediaType.equals("image/jpeg") ? mediaType : "image/png";
    }

    private static Rendition await(CompletableFuture<Rendition> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw new AssetException("a rendition could not be made", e);
        }
    }
}
