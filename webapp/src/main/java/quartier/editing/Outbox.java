package quartier.editing;

import java.time.Instant;
import java.util.List;
import quartier.content.ContentPath;

/** What editing needs of publishing: hand over, and be told how far it got. */
public interface Outbox {
    /** Sends the units as they are now, each without the units below it, to every target at once. */
    Sent publish(List<ContentPath> units, String user);

    /** Takes the units off every target with all below them. */
    Sent withdraw(List<Taken> units, String user);

    /** A unit that is taken off; title and reason are told to visitors. */
    record Taken(ContentPath path, String id, String title, String reason) {}

    /** What is on disk and on its way. */
    interface Sent {
        /** When the content was read: later changes are not in it. */
        Instant taken();

        /** Waits until every target has answered, but not for ever. */
        Receipt receipt();
    }

    /**
     * How a hand-over ended. What waits is on disk and is sent until it arrives.
     *
     * @param taken when the content was read: later changes are not in it
     * @param waiting names of the targets that have not confirmed it yet
     * @param refused targets that will not have it, with their reason; they have changed nothing
     */
    record Receipt(Instant taken, List<String> waiting, List<String> refused) implements Sent {
        public Receipt {
            waiting = List.copyOf(waiting);
            refused = List.copyOf(refused);
        }

        @Override
        public Receipt receipt() {
            return this;
        }
    }
}
