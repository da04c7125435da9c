package quartier.search.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.Binary;

/**
 * The texts of files, extracted once per content in the background and kept in a folder, so that neither a save nor a
 * restart waits for them.
 */
public final class FileTexts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);

    private final Optional<Path> folder;
    private final Map<String, String> memory = new ConcurrentHashMap<>();
    private final Map<String, List<Runnable>> waiting = new HashMap<>();
    private volatile boolean closing;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search-file-text").factory());

    /** @param folder where texts are kept; empty to keep them in memory only */
    public FileTexts(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Whether files of that media type have text that can be read. */
    public static boolean readable(String mediaType) {
        return TextExtraction.supports(mediaType);
    }

    /** The text if it is known already; empty text for files that could not be read. */
    public Optional<String> known(Binary file) {
        String key = key(file);
        String text = memory.get(key);
        return text != null ? Optional.of(text) : stored(key);
    }

    /** Extracts the text in the background and calls back when it is known; once, however many ask meanwhile. */
    public void extract(Binary file, String mediaType, Runnable done) {
        String key = key(file);
        synchronized (waiting) {
            List<Runnable> others = waiting.get(key);
            if (others != null) {
                others.add(done);
                return;
            }
            waiting.put(key, new ArrayList<>(List.of(done)));
        }
        running.incrementAndGet();
        worker.execute(() -> run(key, file, mediaType));
    }

    private void run(String key, Binary file, String mediaType) {
        if (closing) {
            return;
        }
        try {
            keep(key, TextExtraction.text(file, mediaType));
            List<Runnable> callbacks;
            synchronized (waiting) {
                callbacks = waiting.remove(key);
            }
            Optional.ofNullable(callbacks).orElse(List.of()).forEach(Runnable::run);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Whether texts are still being extracted. */
    public boolean busy() {
        return running.get() > 0;
    }

    /** Waits until everything asked for so far has been extracted and called back. */
    public void await() {
        try {
            worker.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finishes the file that is being read and leaves the others; an interrupt would close the store's files. */
    @Override
    public void close() {
        closing = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("a file is still being read while the search index is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> stored(String key) {
        Optional<Path> file = folder.map(f -> f.resolve(key + ".txt")).filter(Files::isRegularFile);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.readString(file.get(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("cannot read the kept text {}; the file will be read again", file.get(), e);
            return Optional.empty();
        }
    }

    private void keep(String key, String text) {
        if (folder.isEmpty()) {
            memory.put(key, text);
            return;
        }
        try {
            Files.createDirectories(folder.get());
            Path draft = Files.createTempFile(folder.get(), "text", ".part");
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, folder.get().resolve(key + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("cannot keep the text of a file", e);
            memory.put(key, text);
        }
    }

    private static String key(Binary file) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(file.identity().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
