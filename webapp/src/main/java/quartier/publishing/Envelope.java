package quartier.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The signed front of a parcel. It says how long the body is and what its SHA-256 is, so a receiver
 * knows whom a parcel is from before it reads the body, and the body streams.
 *
 * <p>On the wire: {@code QPARCEL1}, the length of the fields (2 bytes), the fields, the Ed25519
 * signature (64 bytes) over all before it.
 *
 * @param epoch begins anew with each fill, later ones are greater
 * @param number counts from 1 in each epoch
 */
@SuppressWarnings("ArrayRecordComponent")
record Envelope(String target, long epoch, long number, String id, long bodyLength, byte[] bodyDigest) {
    private static final byte[] MAGIC = "QPARCEL1".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE = 64;
    private static final int FIELDS_MAX = 1024;

    /** An envelope as it came, not yet trusted. */
    record Sealed(Envelope envelope, byte[] signed, byte[] signature) {
        boolean from(List<PublicKey> trusted) {
            return trusted.stream().anyMatch(key -> Keys.verifies(key, signed, signature));
        }
    }

    byte[] seal(Keys keys) {
        try {
            ByteArrayOutputStream fields = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(fields);
            out.writeUTF(target);
            out.writeLong(epoch);
            out.writeLong(number);
            out.writeUTF(id);
            out.writeLong(bodyLength);
            out.write(bodyDigest);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(MAGIC);
            new DataOutputStream(whole).writeShort(fields.size());
            fields.writeTo(whole);
            whole.write(keys.sign(whole.toByteArray()));
            return whole.toByteArray();
        } catch (IOException e) {
            throw new PublishingException("cannot write an envelope", e);
        }
    }

    static Sealed read(InputStream in) throws IOException {
        try {
            byte[] head = exactly(in, MAGIC.length + 2);
            if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                throw new MalformedParcelException("not a parcel");
            }
            int length = (head[MAGIC.length] & 0xff) << 8 | head[MAGIC.length + 1] & 0xff;
            if (length > FIELDS_MAX) {
                throw new MalformedParcelException("envelope too long: " + length + " bytes");
            }
            byte[] fields = exactly(in, length);
            byte[] signed = Arrays.copyOf(head, head.length + length);
            System.arraycopy(fields, 0, signed, head.length, length);
            byte[] signature = exactly(in, SIGNATURE);
            DataInputStream data = new DataInputStream(new ByteArrayInputStream(fields));
            Envelope envelope = new Envelope(
                    data.readUTF(),
                    data.readLong(),
                    data.readLong(),
                    data.readUTF(),
                    data.readLong(),
                    exactly(data, 32));
            return new Sealed(envelope, signed, signature);
        } catch (EOFException e) {
            throw new MalformedParcelException("envelope cut off");
        }
    }

    String digest() {
        return HexFormat.of().formatHex(bodyDigest);
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
