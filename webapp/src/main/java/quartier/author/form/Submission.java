package quartier.author.form;

import java.util.List;
import java.util.Optional;
import quartier.editing.NodeChange;

/** What came back from a form. */
public sealed interface Submission {
    /**
     * It can be stored.
     *
     * @param name the node's new name, where the form has a field for it
     * @param notes what is still missing before the item can be handed in
     */
    record Valid(NodeChange change, Optional<String> name, List<Message> notes) implements Submission {
        public Valid {
            notes = List.copyOf(notes);
        }
    }

    /** It cannot be stored as it is. */
    record Invalid(List<Message> messages) implements Submission {
        public Invalid {
            messages = List.copyOf(messages);
        }
    }
}
