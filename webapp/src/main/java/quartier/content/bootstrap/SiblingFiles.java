package quartier.content.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import quartier.content.Binary;

/** The files beside a bootstrap file that hold its large binaries. Never looks outside of that folder. */
final class SiblingFiles {
    private final Path yaml;
    private final Function<InputStream, Binary> store;

    SiblingFiles(Path yaml, Function<InputStream, Binary> store) {
        this.yaml = yaml;
        this.store = store;
    }

    Binary binary(String name) throws IOException {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.equals("..") || name.indexOf(0) >= 0) {
            throw new IOException("'" + name + "' is not the name of a file beside this one");
        }
        Path file = yaml.resolveSibling(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("there is no file '" + name + "' beside this one");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return store.apply(in);
        }
    }

    Binary keep(InputStream bytes) {
        return store.apply(bytes);
    }
}
