package quartier.module;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import quartier.definition.Problem;

/**
 * Problems of which some are looked for when somebody asks for the first time: to read all scripts would make every
 * start wait for what only the list of problems needs.
 */
final class LateProblems extends AbstractList<Problem> {
    private final List<Problem> known;
    private @Nullable Supplier<List<Problem>> search;
    private List<Problem> all;

    LateProblems(List<Problem> known) {
        this.known = List.copyOf(known);
        this.all = this.known;
    }

    /** @param search finds the others; asked once, with the first who wants to know */
    synchronized void search(Supplier<List<Problem>> search) {
        this.search = search;
    }

    @Override
    public Problem get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return all().size();
    }

    private synchronized List<Problem> all() {
        Supplier<List<Problem>> others = search;
        if (others != null) {
            List<Problem> found = new ArrayList<>(known);
            found.addAll(others.get());
            all = List.copyOf(found);
            search = null;
        }
        return all;
    }
}
