package quartier.module;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Problem;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;
import quartier.module.yaml.YamlNode.Entry;

/**
 * What one file of another module lays over a definition.
 *
 * @param place the part that it is laid over, as keys with dots between them; empty for the whole
 */
record Decoration(String place, YamlNode content) {
    /** The content at its place, as a tree for the whole definition. */
    YamlNode tree() {
        YamlNode result = content;
        for (String key : keys().reversed()) {
            Entry entry = new Entry(key, content.origin(), result);
            result = new Entries(Map.of(key, entry), Directive.NONE, content.origin());
        }
        return result;
    }

    /** The place is looked up key by key: only its last one may be new, and not nearly like one that is there. */
    Optional<Problem> misplaced(String what, YamlNode definition) {
        YamlNode at = definition;
        List<String> keys = keys();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            List<Entry> known = at.named();
            Optional<Entry> found =
                    known.stream().filter(entry -> entry.key().equals(key)).findFirst();
            if (found.isEmpty()) {
                String hint = Nearest.hint(key, known.stream().map(Entry::key).toList());
                return i == keys.size() - 1 && hint.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Problem.warning(
                                content.origin(),
                                "decorates '" + place + "' of " + what + ", which has no '"
                                        + String.join(".", keys.subList(0, i + 1)) + "'" + hint));
            }
            at = found.get().value();
        }
        return Optional.empty();
    }

    private List<String> keys() {
        return place.isEmpty() ? List.of() : Arrays.asList(place.split("\\."));
    }
}
