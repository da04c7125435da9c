package quartier.asset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP's RIFF chunks: reads the size, drops EXIF and XMP. */
final class WebP {
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_AND_XMP = 0x08 | 0x04;

    private WebP() {}

    static byte[] clean(byte[] webp) throws RejectedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(webp.length);
        out.write(webp, 0, 12);
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= webp.length) {
            long length = in.getInt(at + 4) & 0xffffffffL;
            long whole = 8 + length + (length & 1);
            if (8 + length > webp.length - at) {
                throw new RejectedException("upload.damaged");
            }
            String type = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                int from = out.size();
                out.write(webp, at, (int) Math.min(whole, webp.length - at));
                if ((length & 1) == 1 && out.size() - from < whole) {
                    out.write(0);
                }
            }
            at += (int) whole;
        }
        ByteBuffer cleaned = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        cleaned.putInt(4, cleaned.capacity() - 8);
        if (isExtended(cleaned)) {
            cleaned.put(20, (byte) (cleaned.get(20) & ~EXIF_AND_XMP));
        }
        return cleaned.array();
    }

    static Dimensions size(byte[] webp) throws RejectedException {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        String type = new String(webp, 12, 4, StandardCharsets.ISO_8859_1);
        return switch (type) {
            case "VP8X" -> new Dimensions((in.getInt(24) & 0xffffff) + 1, (in.getInt(26) >>> 8 & 0xffffff) + 1);
            case "VP8 " -> new Dimensions(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff);
            case "VP8L" -> {
                int bits = in.getInt(21);
                yield new Dimensions((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
            default -> throw new RejectedException("upload.damaged");
        };
    }

    private static boolean isExtended(ByteBuffer webp) {
        return webp.capacity() > 30 && webp.get(12) == 'V' && webp.get(15) == 'X';
    }
}
