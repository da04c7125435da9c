package quartier.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notices that wait for the next screen a person sees, because a deed ends with a redirect. */
final class Notices {
    private static final int MOST = 5;
    private final Map<String, List<Notice>> waiting = new ConcurrentHashMap<>();

    void leave(String person, Notice notice) {
        waiting.compute(person, (name, before) -> {
            List<Notice> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
            all.add(notice);
            return all.size() > MOST ? all.subList(all.size() - MOST, all.size()) : all;
        });
    }

    List<Notice> take(String person) {
        List<Notice> found = waiting.remove(person);
        return found == null ? List.of() : List.copyOf(found);
    }
}
