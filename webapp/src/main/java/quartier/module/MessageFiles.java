package quartier.module;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;

/** Reads message bundles: UTF-8, or ISO-8859-1 where a file is not valid UTF-8. */
final class MessageFiles {
    private static final Pattern NAME =
            Pattern.compile("/[^/]+/i18n/(?:.*/)?[^/]*?(?:_([a-z]{2,3}(?:_[A-Z]{2}|_[A-Z][a-z]{3})?))?\\.properties");
    private static final long LARGEST = 2_000_000;

    private MessageFiles() {}

    /** @param modules in load order; later ones win */
    static Messages read(ResourceTree tree, List<String> modules, Consumer<Problem> problems) {
        Map<String, Map<String, String>> bundles = new LinkedHashMap<>();
        Map<String, Integer> order = new HashMap<>();
        modules.forEach(module -> order.put(module, order.size()));
        tree.paths().stream()
                .filter(path -> path.contains("/i18n/") && path.endsWith(".properties"))
                .map(path -> tree.find(path).orElseThrow())
                .filter(resource -> order.containsKey(resource.module()))
                .sorted(java.util.Comparator.comparingInt(resource -> order.getOrDefault(resource.module(), 0)))
                .forEach(resource -> add(resource, bundles, problems));
        bundles.replaceAll((tag, texts) -> Collections.unmodifiableMap(texts));
        return new Messages(Collections.unmodifiableMap(bundles));
    }

    private static void add(
            ResourceTree.Resource resource, Map<String, Map<String, String>> bundles, Consumer<Problem> problems) {
        Matcher name = NAME.matcher(resource.path());
        if (!name.matches()) {
            return;
        }
        Origin origin = new Origin(resource.module(), resource.file(), 0, 0);
        if (resource.length() > LARGEST) {
            problems.accept(Problem.error(origin, "the message file is larger than " + LARGEST + " bytes; not read"));
            return;
        }
        String tag = name.group(1) == null ? "" : name.group(1).replace('_', '-');
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(decoded(resource.bytes(), origin, problems)));
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(Problem.error(origin, "not a message file: " + e.getMessage()));
        }
        Map<String, String> texts = bundles.computeIfAbsent(tag, key -> new HashMap<>());
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    private static String decoded(byte[] bytes, Origin origin, Consumer<Problem> problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.accept(Problem.warning(origin, "not UTF-8; read as ISO-8859-1"));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
