package quartier.search.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of words and phrases that mean the same, applied to queries only, so that a new group counts at once. One
 * group per line, {@code Migrationshintergrund = Einwanderungsgeschichte}; {@code #} begins a comment.
 */
public final class Synonyms {
    private final List<List<String>> groups;
    private final Map<Chain, Map<List<String>, List<List<String>>>> tables;

    Synonyms(String lines) {
        groups = lines.lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .map(line -> Arrays.stream(line.split("="))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
        tables = new java.util.concurrent.ConcurrentHashMap<>();
    }

    /** A stretch of a query that has synonyms: how many words it covers, and the terms of each alternative. */
    public record Match(int words, List<List<String>> alternatives) {}

    /**
     * The longest match that begins at a word.
     *
     * @param terms the terms of each word of the query, as the chain gives them
     */
    public Match longest(Chain chain, List<List<String>> terms, int from) {
        Map<List<String>, List<List<String>>> table = groups.isEmpty() ? Map.of() : table(chain);
        List<String> key = new ArrayList<>();
        Match best = new Match(0, List.of());
        for (int to = from; to < terms.size() && !table.isEmpty(); to++) {
            key.addAll(terms.get(to));
            List<List<String>> alternatives = table.get(key);
            if (alternatives != null) {
                best = new Match(to - from + 1, alternatives);
            }
        }
        return best;
    }

    private Map<List<String>, List<List<String>>> table(Chain chain) {
        return tables.computeIfAbsent(chain, c -> {
            Map<List<String>, List<List<String>>> table = new HashMap<>();
            for (List<String> group : groups) {
                List<List<String>> phrases =
                        group.stream().map(c::terms).filter(t -> !t.isEmpty()).toList();
                for (List<String> phrase : phrases) {
                    List<List<String>> others = new ArrayList<>(table.getOrDefault(phrase, List.of()));
                    phrases.stream().filter(p -> !p.equals(phrase)).forEach(others::add);
                    table.put(phrase, others);
                }
            }
            return table;
        });
    }
}
