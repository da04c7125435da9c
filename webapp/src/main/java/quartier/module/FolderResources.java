package quartier.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import quartier.definition.Origin;
import quartier.definition.Problem;

/** The files of all modules below some folders, as they were when the folders were walked. */
final class FolderResources implements ResourceTree {
    /** A file as young as this may change again without its time telling: file systems have coarse clocks. */
    private static final long RACY_MILLIS = 2_000;

    private static final int FILES = 100_000;
    private static final int DEPTH = 24;
    private static final Set<String> EXCLUDED =
            Set.of("META-INF", "WEB-INF", "cache", "docroot", "logs", "repositories", "tmp", "node_modules", "target");

    private final Map<String, Resource> files;
    private final List<String> paths;
    private final List<Problem> problems;

    private FolderResources(Map<String, Resource> files, List<Problem> problems) {
        this.files = Collections.unmodifiableMap(files);
        this.paths = List.copyOf(files.keySet());
        this.problems = List.copyOf(problems);
    }

    /**
     * Walks the folders; a later folder wins where resource paths are the same.
     *
     * @param lowest what every folder wins over
     * @param round another number each time
     */
    static FolderResources walk(Essentials lowest, List<Path> folders, long round) {
        Map<String, Resource> files = new TreeMap<>();
        lowest.resources().forEach(resource -> files.put(resource.path(), resource));
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                problems.add(Problem.error(at(folder), "there is no such folder of modules"));
                continue;
            }
            new Walk(folder, isModule(folder), round, files, problems).run();
        }
        return new FolderResources(files, problems);
    }

    /** A folder that is a module itself may be named in place of the folder above it. */
    static boolean isModule(Path folder) {
        return Files.isRegularFile(folder.resolve("module.yaml"))
                || List.of("dialogs", "templates", "contentTypes").stream()
                        .anyMatch(name -> Files.isDirectory(folder.resolve(name)));
    }

    private static Origin at(Path path) {
        return new Origin("", path.toString(), 0, 0);
    }

    @Override
    public Optional<Resource> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    /** The files as persons find them. */
    Set<String> files() {
        return files.values().stream().map(Resource::file).collect(java.util.stream.Collectors.toSet());
    }

    /** Whether some file of the module is in a folder. */
    boolean isInstalled(String module) {
        return files.values().stream()
                .anyMatch(resource -> resource.module().equals(module) && !(resource instanceof Essentials.Provided));
    }

    List<Problem> problems() {
        return problems;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final boolean single;
        private final long round;
        private final long settled = System.currentTimeMillis() - RACY_MILLIS;
        private final Map<String, Resource> files;
        private final List<Problem> problems;
        private int count;

        Walk(Path folder, boolean single, long round, Map<String, Resource> files, List<Problem> problems) {
            this.folder = folder;
            this.single = single;
            this.round = round;
            this.files = files;
            this.problems = problems;
        }

        void run() {
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, this);
            } catch (IOException e) {
                problems.add(Problem.error(at(folder), "the folder cannot be read: " + e.getMessage()));
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (directory.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            String name = directory.getFileName().toString();
            boolean top = folder.equals(directory.getParent());
            boolean excluded = name.startsWith(".") || name.equals("node_modules") || top && EXCLUDED.contains(name);
            return excluded || leavesFolder(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile() || !single && folder.equals(file.getParent()) || leavesFolder(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (++count > FILES) {
                problems.add(Problem.error(at(folder), "more than " + FILES + " files; the rest is not read"));
                return FileVisitResult.TERMINATE;
            }
            String relative = folder.relativize(file).toString().replace(java.io.File.separatorChar, '/');
            String inside = single ? moduleName() + "/" + relative : relative;
            String path = "/" + inside;
            long modified = attributes.lastModifiedTime().toMillis();
            files.put(
                    path,
                    new FileResource(
                            path,
                            inside.substring(0, inside.indexOf('/')),
                            file,
                            attributes.size(),
                            modified,
                            modified < settled ? modified : -1 - round));
            return FileVisitResult.CONTINUE;
        }

        private String moduleName() {
            return folder.toAbsolutePath().normalize().getFileName().toString();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(
                    Problem.warning(at(file), "cannot be read: " + e.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
        }

        private boolean leavesFolder(Path path) throws IOException {
            if (!Files.isSymbolicLink(path)) {
                return false;
            }
            boolean leaves = !path.toRealPath().startsWith(folder.toRealPath());
            if (leaves) {
                problems.add(Problem.warning(at(path), "a symbolic link out of the folder of modules; not followed"));
            }
            return leaves;
        }
    }

    private record FileResource(String path, String module, Path location, long length, long lastModified, long stamp)
            implements Resource {
        @Override
        public String file() {
            return location.toString();
        }

        @Override
        public byte[] bytes() {
            try {
                return Files.readAllBytes(location);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }

        @Override
        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
