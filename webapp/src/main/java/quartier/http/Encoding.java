package quartier.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Content encodings: gzip, which every browser takes. */
public final class Encoding {
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*|$)");

    private Encoding() {}

    /** Whether the visitor takes gzip. */
    public static boolean acceptsGzip(Request request) {
        return request.header("Accept-Encoding").map(Encoding::namesGzip).orElse(false);
    }

    static boolean namesGzip(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("gzip");
        return at >= 0
                && (lower.indexOf(';', at) < 0
                        || !REFUSED.matcher(lower).region(at, lower.length()).matches());
    }

    /** The bytes, compressed as well as gzip can: they are kept and sent many times. */
    public static byte[] gzip(byte[] bytes) {
        return gzip(bytes, Deflater.BEST_COMPRESSION);
    }

    /** The bytes, compressed quickly: they are sent once. */
    public static byte[] quickGzip(byte[] bytes) {
        return gzip(bytes, Deflater.BEST_SPEED);
    }

    private static byte[] gzip(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new LevelGzip(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class LevelGzip extends GZIPOutputStream {
        LevelGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
