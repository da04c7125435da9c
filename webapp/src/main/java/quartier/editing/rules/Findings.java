package quartier.editing.rules;

import java.util.List;
import quartier.editing.FieldMessage;

/**
 * What is wrong with an item.
 *
 * @param blocking it cannot be stored like this
 * @param open it can be stored, but not be handed in or published
 */
public record Findings(List<FieldMessage> blocking, List<FieldMessage> open) {
    public Findings {
        blocking = List.copyOf(blocking);
        open = List.copyOf(open);
    }

    /** Everything that stands between the item and its publication. */
    public List<FieldMessage> all() {
        List<FieldMessage> all = new java.util.ArrayList<>(blocking);
        all.addAll(open);
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return blocking.isEmpty() && open.isEmpty();
    }
}
