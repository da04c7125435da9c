package quartier.editing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentPath;

/** How a {@link Command} ended. Everything but {@link Done} changed nothing. */
public sealed interface Outcome {
    /**
     * It is done and on disk.
     *
     * @param paths what was created or changed, where it is now
     * @param notes what the person should know or still has to do
     */
    record Done(List<ContentPath> paths, List<FieldMessage> notes) implements Outcome {
        public Done {
            paths = List.copyOf(paths);
            notes = List.copyOf(notes);
        }

        /** Whether there is a note with that text. */
        public boolean says(String key) {
            return notes.stream().anyMatch(note -> note.key().equals(key));
        }

        public static Done at(ContentPath path) {
            return new Done(List.of(path), List.of());
        }
    }

    /** It is not allowed, or not possible in this state. */
    record Refused(Message why) implements Outcome {
        public static Refused because(String key, String... args) {
            return new Refused(Message.of(key, args));
        }
    }

    /**
     * Somebody else has saved meanwhile.
     *
     * @param revision the node's revision now; saving with it as {@code seenRevision} overwrites
     * @param who login name of whoever saved last
     */
    record Conflict(String revision, String who, Optional<OffsetDateTime> when) implements Outcome {}

    /** There is no such node (any more). */
    record Missing(ContentPath path) implements Outcome {}

    /** Something typed cannot be stored, or is not complete enough for what was asked. */
    record Invalid(List<FieldMessage> messages) implements Outcome {
        public Invalid {
            messages = List.copyOf(messages);
        }
    }
}
