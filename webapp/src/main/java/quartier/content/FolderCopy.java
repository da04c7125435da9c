package quartier.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the files of a store at rest. Segments are only ever appended and binaries never change, so what
 * the target has in the same size and date is not copied again.
 */
final class FolderCopy {
    private FolderCopy() {}

    static void run(Path from, Path to, String... folders) {
        try {
            for (String folder : folders) {
                if (Files.isDirectory(from.resolve(folder))) {
                    mirror(from.resolve(folder), to.resolve(folder));
                }
            }
        } catch (IOException e) {
            throw new ContentException("cannot copy the content store from " + from + " to " + to, e);
        }
    }

    static void requireStore(Path folder) {
        if (!Files.isDirectory(folder.resolve(FileStorage.SEGMENTS))) {
            throw new ContentException("there is no content store in " + folder);
        }
    }

    static void requireEmpty(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            if (files.findAny().isPresent()) {
                throw new ContentException("cannot restore into " + folder + ": there is something already");
            }
        } catch (IOException e) {
            throw new ContentException("cannot read " + folder, e);
        }
    }

    private static void mirror(Path from, Path to) throws IOException {
        Set<Path> wanted = new HashSet<>();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!String.valueOf(file.getFileName()).equals("repo.lock")) {
                    Path copy = to.resolve(from.relativize(file));
                    wanted.add(copy);
                    copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        removeOthers(to, wanted);
    }

    private static void copy(Path file, Path copy) throws IOException {
        boolean same = Files.exists(copy)
                && Files.size(copy) == Files.size(file)
                && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(file));
        if (!same) {
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void removeOthers(Path folder, Set<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
