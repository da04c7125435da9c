package quartier.publishing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A body on its way: in memory while it is small, then in a file that vanishes on close. Knows its SHA-256. */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 1 << 20;

    private final Path folder;
    private final MessageDigest digest;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(4096);
    private @Nullable Path file;
    private @Nullable OutputStream disk;
    private long length;

    Spool(Path folder) {
        this.folder = folder;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Makes the folder where there is none and removes what a crash left in it. */
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "spool*.tmp")) {
            for (Path file : leftovers) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (disk == null && memory.size() + count > IN_MEMORY) {
            file = Files.createTempFile(folder, "spool", ".tmp");
            disk = Files.newOutputStream(file);
            memory.writeTo(disk);
            memory = new ByteArrayOutputStream(0);
        }
        digest.update(bytes, offset, count);
        length += count;
        (disk == null ? memory : disk).write(bytes, offset, count);
    }

    long length() {
        return length;
    }

    /** Call it once, when all is written. */
    byte[] digest() {
        return digest.digest();
    }

    InputStream open() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
