package quartier.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Stand-ins for the templates that come with Magnolia's Community Edition ({@code mtk} and {@code mtk2}), on which many
 * light modules and their content build: the same ids and the same names in content, written anew here. They are the
 * lowest layer: a file of an installed module at the same resource path wins, as in Magnolia.
 */
final class Essentials {
    /** How the place of whatever stands in one of these files begins. */
    static final String ORIGIN = "built-in:";

    private static final String FOLDER = "/essentials/";
    private static final List<String> NAMES = List.of("mtk", "mtk2");
    /** Stands in the files for the name of the module. */
    private static final String NAME = "MODULE";

    private final List<ResourceTree.Resource> resources;

    private Essentials(List<ResourceTree.Resource> resources) {
        this.resources = List.copyOf(resources);
    }

    static Essentials read() {
        List<ResourceTree.Resource> resources = new ArrayList<>();
        for (String file : text("files.txt").lines().toList()) {
            String text = text(file);
            for (String name : NAMES) {
                String path = "/" + name + "/" + file.replace(NAME, name);
                resources.add(new Provided(path, name, text.replace(NAME, name)));
            }
        }
        return new Essentials(resources);
    }

    List<ResourceTree.Resource> resources() {
        return resources;
    }

    private static String text(String file) {
        try (InputStream in = Essentials.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }

    /** A file that the program itself brings. */
    record Provided(String path, String module, String text) implements ResourceTree.Resource {
        @Override
        public String file() {
            return ORIGIN + path;
        }

        @Override
        public long length() {
            return bytes().length;
        }

        @Override
        public long lastModified() {
            return 0;
        }

        @Override
        public long stamp() {
            return 0;
        }

        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
