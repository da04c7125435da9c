package quartier.asset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** JPEG segments (ITU-T T.81, annex B): keeps the picture, its colours and which way up it is, nothing else. */
final class Jpeg {
    private static final int SOS = 0xda;
    private static final int EOI = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;
    private static final String EXIF = "Exif\0\0";

    private Jpeg() {}

    /** Without EXIF (place, time, device), XMP, IPTC, comments, previews and whatever stands behind the end. */
    static byte[] clean(byte[] jpeg) throws RejectedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        int orientation = orientation(jpeg);
        boolean begun = false;
        int at = 2;
        while (at + 1 < jpeg.length) {
            int marker = jpeg[at + 1] & 0xff;
            if ((jpeg[at] & 0xff) != 0xff) {
                throw new RejectedException("upload.damaged");
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (!begun && marker != APP0) {
                begun = true;
                writeOrientation(orientation, out);
            }
            if (marker == EOI) {
                out.write(jpeg, at, 2);
                return out.toByteArray();
            }
            int end = at + 2 + length(jpeg, at + 2);
            if (end > jpeg.length) {
                throw new RejectedException("upload.damaged");
            }
            int next = marker == SOS ? scanEnd(jpeg, end) : end;
            if (keeps(marker, jpeg, at + 4)) {
                out.write(jpeg, at, next - at);
            }
            at = next;
        }
        throw new RejectedException("upload.damaged");
    }

    /** As EXIF counts it: 1 is upright, above 4 width and height are swapped. */
    static int orientation(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            if (marker == SOS || marker == EOI) {
                break;
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = length(jpeg, at + 2);
            if (marker == APP1 && startsWith(jpeg, at + 4, EXIF) && at + 2 + length <= jpeg.length) {
                return exifOrientation(
                        ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int exifOrientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int count = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < count; i++) {
                int entry = directory + 2 + 12 * i;
                if (tiff.getShort(entry) == 0x0112) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return 1; // damaged metadata does not make the picture unusable
        }
        return 1;
    }

    private static void writeOrientation(int orientation, ByteArrayOutputStream out) {
        if (orientation == 1) {
            return;
        }
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + 26);
        segment.put((byte) 0xff).put((byte) APP1).putShort((short) 34);
        segment.put(EXIF.getBytes(StandardCharsets.US_ASCII));
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        out.writeBytes(segment.array());
    }

    private static boolean keeps(int marker, byte[] jpeg, int data) {
        if (marker == COM) {
            return false;
        }
        if (marker == APP2) {
            return startsWith(jpeg, data, "ICC_PROFILE");
        }
        return marker < APP0 || marker > APP15 || marker == APP0 || marker == APP14;
    }

    /** The first marker behind the entropy-coded data. */
    private static int scanEnd(byte[] jpeg, int from) throws RejectedException {
        for (int at = from; at + 1 < jpeg.length; at++) {
            int next = jpeg[at + 1] & 0xff;
            boolean stuffed = next == 0 || next == 0xff || next >= 0xd0 && next <= 0xd7;
            if ((jpeg[at] & 0xff) == 0xff && !stuffed) {
                return at;
            }
        }
        throw new RejectedException("upload.damaged");
    }

    private static int length(byte[] jpeg, int at) {
        return Math.max(2, (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff);
    }

    private static boolean startsWith(byte[] bytes, int at, String text) {
        return at + text.length() <= bytes.length
                && new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
