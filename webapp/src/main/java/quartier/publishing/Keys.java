package quartier.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The author's Ed25519 key pair (RFC 8032). Public keys are passed around as one line of text: {@code
 * ed25519:} and the base64 of their X.509 form.
 */
public final class Keys {
    private static final String ALGORITHM = "Ed25519";
    private static final String PREFIX = "ed25519:";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private Keys(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Reads the pair kept in that folder, or makes one on the first start. */
    public static Keys in(Path folder) {
        Path secret = folder.resolve("publishing.key");
        Path open = folder.resolve("publishing.pub");
        try {
            if (!Files.exists(secret)) {
                Files.createDirectories(folder);
                create(secret, open);
            }
            byte[] encoded = Base64.getDecoder().decode(Files.readString(secret).strip());
            PrivateKey privateKey = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Keys(privateKey, publicKey(Files.readString(open)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new PublishingException("cannot read or make the publishing keys in " + folder, e);
        }
    }

    /** Reads a public key from its one line. */
    public static PublicKey publicKey(String line) {
        String text = line.strip();
        if (!text.startsWith(PREFIX)) {
            throw new PublishingException("not a public key: wanted '" + PREFIX + "…', got '" + text + "'");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PublishingException("not a public key: '" + text + "'", e);
        }
    }

    /** The public key as the one line that goes into the settings of public instances. */
    public String publicLine() {
        return line(publicKey);
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new PublishingException("cannot sign", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] bytes, byte[] mark) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(mark);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void create(Path secret, Path open) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.writeString(open, line(pair.getPublic()) + "\n");
        boolean posix = secret.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        String text = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n";
        Files.write(
                secret,
                text.getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    private static String line(PublicKey key) {
        return PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
