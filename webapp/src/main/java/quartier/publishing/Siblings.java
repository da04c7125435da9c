package quartier.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import quartier.content.ContentNode;

/** The order of the nodes below one parent, as far as it has to be read, for all steps of a parcel that ask for it. */
final class Siblings {
    private final List<String> stored;
    private final List<String> added = new ArrayList<>();

    private Siblings(List<String> stored) {
        this.stored = stored;
    }

    static Siblings of(ContentNode parent) {
        return new Siblings(parent.childNames());
    }

    /** Where the name stands; -1 when it is not among them. What is published is mostly new, and new is last. */
    int place(String name) {
        int at = added.lastIndexOf(name);
        return at >= 0 ? stored.size() + at : stored.lastIndexOf(name);
    }

    /** The name after that place; empty behind the last. */
    String after(int place) {
        return place + 1 < size() ? name(place + 1) : "";
    }

    /** It stands behind all others now. */
    void added(String name) {
        if (place(name) < 0) {
            added.add(name);
        }
    }

    /** The first that is among them. */
    Optional<String> known(List<String> wanted) {
        return wanted.stream().filter(name -> place(name) >= 0).findFirst();
    }

    /** At most so many in front of the place, nearest first. */
    List<String> before(int place, int most) {
        return IntStream.rangeClosed(1, Math.min(place, most))
                .mapToObj(distance -> name(place - distance))
                .toList();
    }

    /** At most so many behind the place, nearest first. */
    List<String> behind(int place, int most) {
        return IntStream.range(place + 1, Math.min(size(), place + 1 + most))
                .mapToObj(this::name)
                .toList();
    }

    private int size() {
        return stored.size() + added.size();
    }

    private String name(int place) {
        return place < stored.size() ? stored.get(place) : added.get(place - stored.size());
    }
}
