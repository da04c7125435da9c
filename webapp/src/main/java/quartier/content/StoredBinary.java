package quartier.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jackrabbit.oak.api.Blob;
import org.jspecify.annotations.Nullable;

/** Bytes that the store keeps. */
final class StoredBinary implements Binary {
    /** A large blob's name in the data store is the SHA-256 of its bytes, sometimes followed by the length. */
    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{64})(#\\d+)?");

    private final Blob blob;
    private @Nullable String identity;

    StoredBinary(Blob blob) {
        this.blob = blob;
    }

    Blob blob() {
        return blob;
    }

    @Override
    public long length() {
        return blob.length();
    }

    @Override
    public InputStream open() {
        return blob.getNewStream();
    }

    @Override
    public synchronized String identity() {
        if (identity == null) {
            String name = blob.getContentIdentity();
            Matcher digest = DIGEST.matcher(name == null ? "" : name);
            identity = digest.matches() ? digest.group(1) : digest();
        }
        return identity;
    }

    private String digest() {
        try (DigestInputStream in = new DigestInputStream(blob.getNewStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new ContentException("cannot read a stored binary of " + blob.length() + " bytes", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Binary binary
                && binary.length() == length()
                && binary.identity().equals(identity());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(length());
    }
}
