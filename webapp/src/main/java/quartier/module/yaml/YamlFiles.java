package quartier.module.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import quartier.definition.Origin;
import quartier.definition.Problem;

/**
 * Parsed files, kept while they do not change. A file that became broken keeps its last good tree, and its problems say
 * so.
 */
public final class YamlFiles {
    private final YamlParser parser;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long stamp, long length, ParsedYaml parsed) {}

    public YamlFiles(Limits limits) {
        this.parser = new YamlParser(limits);
    }

    /** Forgets files that are no longer there. */
    public void keep(Set<String> files) {
        kept.keySet().retainAll(files);
    }

    /**
     * @param stamp another one when the file may have changed
     * @param text the content of the file, asked for only when it has changed
     */
    public ParsedYaml parse(String module, String file, long stamp, long length, Supplier<String> text) {
        Kept before = kept.get(file);
        if (before != null && before.stamp == stamp && before.length == length) {
            return before.parsed;
        }
        ParsedYaml parsed = parser.parse(text.get(), module, file);
        Optional<YamlNode> last = before == null ? Optional.empty() : before.parsed.root();
        ParsedYaml result = parsed.broken() && last.isPresent() ? lastGood(parsed, last, module, file) : parsed;
        kept.put(file, new Kept(stamp, length, result));
        return result;
    }

    private static ParsedYaml lastGood(ParsedYaml parsed, Optional<YamlNode> last, String module, String file) {
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.add(
                Problem.warning(new Origin(module, file, 1, 1), "the last good version of this file stays in use"));
        return new ParsedYaml(last, true, List.copyOf(problems));
    }
}
