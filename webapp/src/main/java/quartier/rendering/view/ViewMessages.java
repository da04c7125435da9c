package quartier.rendering.view;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of our own user interface: all {@code *.properties} (UTF-8) of one class path folder as one key space. */
public final class ViewMessages {
    private final Map<String, String> texts;

    private ViewMessages(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** Reads every bundle in the class path folder; two bundles with one key are a mistake and refused. */
    public static ViewMessages of(String folder) {
        Map<String, String> texts = new HashMap<>();
        URL url = ViewMessages.class.getClassLoader().getResource(folder);
        if (url == null) {
            return new ViewMessages(texts);
        }
        try {
            inFolder(url.toURI(), folder, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new ViewMessages(texts);
    }

    /** The text with {@code {0}}, {@code {1}}, … replaced by the arguments; empty when there is no such key. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.get(key)).map(text -> filled(text, arguments));
    }

    /** Like {@link #find}, but a missing key is a mistake of the program. */
    public String text(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new IllegalArgumentException("no message '" + key + "'"));
    }

    /** All texts whose key begins like that, by key. */
    public Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key, text);
            }
        });
        return found;
    }

    private static String filled(String text, Object... arguments) {
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    private static void inFolder(URI folder, String name, Map<String, String> texts) throws IOException {
        if (folder.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                read(jar.getPath(name), texts);
            }
        } else {
            read(Path.of(folder), texts);
        }
    }

    private static void read(Path folder, Map<String, String> texts) throws IOException {
        List<Path> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".properties")).forEach(bundles::add);
        }
        for (Path bundle : bundles) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("message '" + key + "' of " + bundle + " exists twice");
                }
            }
        }
    }
}
