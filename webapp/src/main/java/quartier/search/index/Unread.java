package quartier.search.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/** What units that were written since the reader was opened refer to, so that a commit can ask without a new reader. */
final class Unread {
    /** The fields whose values are remembered. */
    static final List<String> FIELDS = List.of(Fields.REFERENCE, Fields.CLAIM);

    private static final int MUCH = 1000;
    private final Map<String, Written> units = new ConcurrentHashMap<>();

    private record Held(String field, String value) {}

    private record Written(long number, Set<Held> held) {}

    /** A unit has these documents now, none when it is gone. */
    void replaced(String unit, List<Document> documents, long number) {
        Set<Held> held = new HashSet<>();
        for (Document document : documents) {
            for (String field : FIELDS) {
                for (IndexableField value : document.getFields(field)) {
                    held.add(new Held(field, value.stringValue()));
                }
            }
        }
        units.put(unit, new Written(number, Set.copyOf(held)));
    }

    /** The reader knows everything up to that number. */
    void readUpTo(long number) {
        units.values().removeIf(written -> written.number() <= number);
    }

    boolean isMuch() {
        return units.size() > MUCH;
    }

    /** What a reader found, brought up to date. */
    Set<String> correct(Set<String> found, String field, String value) {
        Held wanted = new Held(field, value);
        Set<String> correct = new HashSet<>(found);
        units.forEach((unit, written) -> {
            if (written.held().contains(wanted)) {
                correct.add(unit);
            } else {
                correct.remove(unit);
            }
        });
        return correct;
    }
}
