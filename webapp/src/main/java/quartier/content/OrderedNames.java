package quartier.content;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.jspecify.annotations.Nullable;

/**
 * The names of child nodes in their order, from the parts that hold it. A part is read when one of its names is asked
 * for: who asks for the neighbours of one among thousands does not read them all. For one thread.
 */
final class OrderedNames extends AbstractList<String> {
    private final List<PropertyState> parts;
    private final List<@Nullable List<String>> read;
    /** where each part begins, and behind them where the last one ends */
    private final int[] starts;

    OrderedNames(List<PropertyState> parts) {
        this.parts = parts;
        this.read = new ArrayList<>(Collections.nCopies(parts.size(), null));
        this.starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).count();
        }
    }

    @Override
    public int size() {
        return starts[parts.size()];
    }

    @Override
    public String get(int index) {
        int found = Arrays.binarySearch(starts, Objects.checkIndex(index, size()));
        int part = found < 0 ? -found - 2 : found;
        while (starts[part + 1] == starts[part]) { // an empty part begins where the next one does
            part++;
        }
        return names(part).get(index - starts[part]);
    }

    private List<String> names(int part) {
        List<String> names = read.get(part);
        if (names == null) {
            names = new ArrayList<>(parts.get(part).count());
            parts.get(part).getValue(Type.NAMES).forEach(names::add);
            read.set(part, names);
        }
        return names;
    }
}
