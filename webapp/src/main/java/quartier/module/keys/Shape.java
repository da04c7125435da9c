package quartier.module.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of one kind of mapping, such as a dialog or a field.
 *
 * @param keys by name; of a family those that all its kinds share
 * @param open whether other keys are legal, because classes of a project may read them
 * @param kinds what {@code $type} can name, with all keys of each; empty when there is but one kind
 * @param union the keys of all kinds together
 */
public record Shape(
        String name,
        String description,
        Map<String, Key> keys,
        boolean open,
        List<Kind> kinds,
        Map<String, Key> union) {
    /** For mappings that nothing is known about. */
    public static final Shape ANYTHING = new Shape("anything", "", Map.of(), true, List.of(), Map.of());

    static Shape of(String name, String description, Map<String, Key> keys, boolean open, List<Kind> kinds) {
        Map<String, Key> all = new LinkedHashMap<>(keys);
        kinds.forEach(kind -> kind.shape().keys().forEach(all::putIfAbsent));
        return new Shape(
                name, description, Collections.unmodifiableMap(keys), open, kinds, Collections.unmodifiableMap(all));
    }

    /**
     * One kind of a family.
     *
     * @param spellings as they are written in {@code $type}; the first one is the usual one
     */
    public record Kind(List<String> spellings, Shape shape) {
        boolean isCalled(String type) {
            for (String spelling : spellings) {
                if (spelling.equalsIgnoreCase(type)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Optional<Key> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    public boolean knows(String key) {
        return open || keys.containsKey(key);
    }

    /** In the order of the table. */
    public Set<String> names() {
        return keys.keySet();
    }

    /** The shape of a kind, with what all kinds share; empty when there is no such kind. */
    public Optional<Shape> ofType(String type) {
        for (Kind kind : kinds) {
            if (kind.isCalled(type)) {
                return Optional.of(kind.shape());
            }
        }
        return Optional.empty();
    }

    /** All keys of all kinds together: for a mapping that does not say of which kind it is. */
    public Shape anyKind() {
        return kinds.isEmpty() ? this : new Shape(name, description, union, open, kinds, union);
    }

    /** How a type is written rightly that was found in another case. */
    public Optional<String> spelling(String type) {
        List<String> all = new ArrayList<>();
        kinds.forEach(kind -> all.addAll(kind.spellings()));
        return all.contains(type)
                ? Optional.empty()
                : all.stream()
                        .filter(known -> known.toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }
}
