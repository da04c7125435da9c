package quartier.asset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG chunks (ISO/IEC 15948): keeps what makes the picture, drops text, time and EXIF. */
final class Png {
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD",
            "acTL", "fcTL", "fdAT");

    private Png() {}

    static byte[] clean(byte[] png) throws RejectedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, 8);
        int at = 8;
        while (at + 12 <= png.length) {
            long length = (png[at] & 0xffL) << 24
                    | (png[at + 1] & 0xff) << 16
                    | (png[at + 2] & 0xff) << 8
                    | png[at + 3] & 0xff;
            if (length > png.length - at - 12) {
                throw new RejectedException("upload.damaged");
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            int whole = (int) length + 12;
            if (KEPT.contains(type)) {
                out.write(png, at, whole);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += whole;
        }
        throw new RejectedException("upload.damaged");
    }
}
