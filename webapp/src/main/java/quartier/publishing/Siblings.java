package quartier.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;

/** The order of the nodes below one parent, read once for all steps of a parcel that ask for it. */
final class Siblings {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private Siblings(List<String> names) {
        this.names = names;
        for (String name : names) {
            places.put(name, places.size());
        }
    }

    static Siblings of(ContentNode parent) {
        return new Siblings(new ArrayList<>(parent.childNames()));
    }

    /** Where the name stands; -1 when it is not among them. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The name after that place; empty behind the last. */
    String after(int place) {
        return place + 1 < names.size() ? names.get(place + 1) : "";
    }

    /** It stands behind all others now. */
    void added(String name) {
        if (places.putIfAbsent(name, names.size()) == null) {
            names.add(name);
        }
    }

    /** The first that is among them. */
    Optional<String> known(List<String> wanted) {
        return wanted.stream().filter(places::containsKey).findFirst();
    }

    /** At most so many in front of the place, nearest first. */
    List<String> before(int place, int most) {
        return names.subList(Math.max(0, place - most), place).reversed();
    }

    /** At most so many behind the place, nearest first. */
    List<String> behind(int place, int most) {
        return names.subList(place + 1, Math.min(names.size(), place + 1 + most));
    }
}
