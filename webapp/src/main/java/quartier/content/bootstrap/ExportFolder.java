package quartier.content.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;

/** The folder of an export: which files are there, which shall be there, and the step from one to the other. */
final class ExportFolder {
    private static final Pattern FILE = Pattern.compile("!file '((?:[^']|'')+)'");

    private final Path folder;

    /** The bootstrap files of the exported workspaces that were there, by file name. */
    private final Map<String, Path> before = new TreeMap<>();

    /** The binary files that those refer to. */
    private final Set<Path> binariesBefore = new HashSet<>();

    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final Map<Path, Map<String, Binary>> binaries = new LinkedHashMap<>();

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    static ExportFolder scan(Path folder, Collection<String> workspaces) throws IOException {
        ExportFolder files = new ExportFolder(folder);
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                BootstrapName.parse(String.valueOf(file.getFileName()))
                        .filter(name -> workspaces.contains(name.workspace()))
                        .ifPresent(name -> files.before.put(String.valueOf(file.getFileName()), file));
            }
        }
        for (Path file : files.before.values()) {
            files.noteBinaries(file);
        }
        return files;
    }

    static String stem(ContentPath path) {
        return BootstrapName.of(path.workspace(), path.path());
    }

    static String name(ContentPath path) {
        return stem(path) + ".yaml";
    }

    /** Whether the node shall be in a file of its own; a new one is where its siblings are. */
    boolean hasOwn(ContentNode node) {
        if (!node.isType("mgnl:activatable")) {
            return false;
        }
        if (before.isEmpty() || before.containsKey(name(node.path()))) {
            return true;
        }
        ContentNode parent = node.parent().orElseThrow();
        return parent.children("mgnl:activatable").stream()
                        .anyMatch(sibling -> before.containsKey(name(sibling.path())))
                || isUncovered(parent.path());
    }

    /** The binaries in the folder of the node's file so far. */
    Map<String, Binary> binaries(ContentPath path) {
        return binaries.computeIfAbsent(file(path).getParent(), parent -> new LinkedHashMap<>());
    }

    void add(ContentPath path, String yaml) {
        texts.put(file(path), yaml);
    }

    /** Writes what differs, removes what is gone. */
    int finish() throws IOException {
        Set<Path> wanted = new HashSet<>(texts.keySet());
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            write(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<Path, Map<String, Binary>> inFolder : binaries.entrySet()) {
            for (Map.Entry<String, Binary> binary : inFolder.getValue().entrySet()) {
                Path file = inFolder.getKey().resolve(binary.getKey());
                wanted.add(file);
                write(file, binary.getValue());
            }
        }
        for (Path old : before.values()) {
            removeUnless(wanted, old);
        }
        for (Path old : binariesBefore) {
            removeUnless(wanted, old);
        }
        return wanted.size();
    }

    private boolean isUncovered(ContentPath path) {
        for (ContentPath at = path; !at.isRoot(); at = at.parent().orElseThrow()) {
            if (before.containsKey(name(at))) {
                return false;
            }
        }
        return true;
    }

    private Path file(ContentPath path) {
        Path there = before.get(name(path));
        return there == null ? folder.resolve(name(path)) : there;
    }

    private void noteBinaries(Path file) throws IOException {
        if (!file.toString().endsWith(".yaml")) {
            return;
        }
        Matcher matcher = FILE.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (matcher.find()) {
            String name = matcher.group(1).replace("''", "'");
            if (!name.endsWith(".yaml") && !name.contains("/") && !name.contains("\\")) {
                binariesBefore.add(file.resolveSibling(name));
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            replace(file, new ByteArrayInputStream(bytes));
        }
    }

    private static void write(Path file, Binary binary) throws IOException {
        if (!isSame(file, binary)) {
            try (InputStream in = binary.open()) {
                replace(file, in);
            }
        }
    }

    private static boolean isSame(Path file, Binary binary) throws IOException {
        if (!Files.exists(file) || Files.size(file) != binary.length()) {
            return false;
        }
        try (InputStream one = Files.newInputStream(file);
                InputStream other = binary.open()) {
            byte[] part = new byte[8192];
            for (int n = one.readNBytes(part, 0, part.length); n > 0; n = one.readNBytes(part, 0, part.length)) {
                if (!Arrays.equals(Arrays.copyOf(part, n), other.readNBytes(n))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void replace(Path file, InputStream bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeUnless(Set<Path> wanted, Path file) throws IOException {
        if (!wanted.contains(file)) {
            Files.deleteIfExists(file);
        }
    }
}
