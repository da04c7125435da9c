package quartier.module;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches folders with all their sub-folders and says that something changed once it is quiet again. */
final class Watching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final long QUIET_MILLIS = 80;
    private static final int LONGEST_ROUNDS = 5;

    private final List<Path> folders;
    private final Runnable changed;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final WatchService service;
    private final Thread thread;

    Watching(List<Path> folders, Runnable changed) {
        this.folders = folders;
        this.changed = changed;
        try {
            this.service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new ModuleException("cannot watch the folders of modules", e);
        }
        this.thread = Thread.ofPlatform().name("modules-watch").daemon().unstarted(this::run);
    }

    void start() {
        for (Path folder : folders) {
            try {
                register(folder.toRealPath());
            } catch (IOException e) {
                LOG.warn("changes below {} will not be seen: {}", folder, e.getMessage());
            }
        }
        thread.start();
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.warn("closing the watch on light modules failed: {}", e.getMessage());
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey next = service.take();
                for (int round = 0; next != null; round++) {
                    drain(next);
                    next = round < LONGEST_ROUNDS ? next() : null; // a key that is not drained never comes again
                }
                tell();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("no longer watching light modules");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tell() {
        try {
            changed.run();
        } catch (RuntimeException e) {
            LOG.error("light modules could not be read again; the former ones stay", e);
        }
    }

    private void drain(WatchKey key) {
        Path folder = keys.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder != null && event.context() instanceof Path name) {
                Path path = folder.resolve(name);
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
                    register(path);
                }
            }
        }
        if (!key.reset()) {
            keys.remove(key);
        }
    }

    private void register(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Path name = directory.getFileName();
                    if (name != null
                            && (name.toString().startsWith(".")
                                    || name.toString().equals("node_modules"))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    keys.put(
                            directory.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE),
                            directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("changes below {} will not be seen: {}", folder, e.getMessage());
        }
    }
}
