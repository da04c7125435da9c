package quartier.search.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes German compound words apart by a list of base nouns. A word must be covered by nouns and the letters that join
 * or inflect them, with as few parts as possible; that keeps the nonsense out that a search for substrings finds
 * ("laus" in "Personalausweis"). A word with an unknown half gives the known one and the rest. All words are folded:
 * lower case, umlauts as base vowels. Safe between threads.
 */
public final class Compounds {
    private static final String[] JOINTS = {"", "s", "es", "n", "en", "er", "e", "ens", "ns"};
    private static final String[] ENDINGS = {"", "s", "es", "n", "en", "er", "e", "ern", "nen", "se", "sen", "ens"};
    private static final int SHORTEST_WORD = 7;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_KNOWN_HALF = 5;
    private static final int SHORTEST_UNKNOWN_HALF = 4;
    private static final int LONGEST_WORD = 60;
    private static final int REMEMBERED = 60_000;

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    /** Nouns in folded form. */
    public Compounds(Collection<String> nouns) {
        for (String noun : nouns) {
            if (noun.length() >= SHORTEST_PART) {
                Arrays.stream(JOINTS).forEach(joint -> first.putIfAbsent(noun + joint, noun));
                Arrays.stream(ENDINGS).forEach(ending -> last.putIfAbsent(noun + ending, noun));
                if (noun.endsWith("e") && noun.length() > SHORTEST_KNOWN_HALF) {
                    first.putIfAbsent(noun.substring(0, noun.length() - 1), noun);
                }
            }
        }
        nouns.forEach(noun -> first.computeIfPresent(noun, (form, base) -> noun));
        nouns.forEach(noun -> last.computeIfPresent(noun, (form, base) -> noun));
    }

    /** The two or more parts of a word, in order; empty when it is not a compound. */
    public List<String> split(String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) {
            return List.of();
        }
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(word, this::compute);
    }

    /** The parts and the parts of the parts: what a word is found by. */
    public Set<String> parts(String word) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : split(word)) {
            if (parts.add(part)) {
                parts.addAll(parts(part));
            }
        }
        return parts;
    }

    private List<String> compute(String word) {
        List<String> covered = cover(word);
        if (!covered.isEmpty()) {
            return covered;
        }
        if (last.containsKey(word)) {
            return List.of();
        }
        return half(word);
    }

    private List<String> cover(String word) {
        int length = word.length();
        int[] parts = new int[length + 1];
        int[] next = new int[length + 1];
        for (int from = length - SHORTEST_PART; from >= 0; from--) {
            parts[from] = Integer.MAX_VALUE;
            for (int to = from + SHORTEST_PART; to <= length; to++) {
                boolean open = to < length && (to > length - SHORTEST_PART || parts[to] == Integer.MAX_VALUE);
                boolean whole = from == 0 && to == length;
                if (open || whole || !(to == length ? last : first).containsKey(word.substring(from, to))) {
                    continue;
                }
                if (parts[to] + 1 < parts[from]) {
                    parts[from] = parts[to] + 1;
                    next[from] = to;
                }
            }
        }
        return parts[0] == Integer.MAX_VALUE ? List.of() : follow(word, next);
    }

    private List<String> follow(String word, int[] next) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < word.length(); from = next[from]) {
            String form = word.substring(from, next[from]);
            parts.add((next[from] == word.length() ? last : first).getOrDefault(form, form));
        }
        return List.copyOf(parts);
    }

    private List<String> half(String word) {
        for (int at = SHORTEST_UNKNOWN_HALF; at <= word.length() - SHORTEST_KNOWN_HALF; at++) {
            String head = last.get(word.substring(at));
            if (head != null && head.length() >= SHORTEST_KNOWN_HALF) {
                return List.of(word.substring(0, at), head);
            }
        }
        for (int at = word.length() - SHORTEST_UNKNOWN_HALF; at >= SHORTEST_KNOWN_HALF; at--) {
            String known = first.get(word.substring(0, at));
            if (known != null && known.length() >= SHORTEST_KNOWN_HALF) {
                return List.of(known, word.substring(at));
            }
        }
        return List.of();
    }
}
