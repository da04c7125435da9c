package quartier.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import quartier.content.ContentPath;
import quartier.publishing.Publication;
import quartier.publishing.Publisher;
import quartier.publishing.Withdrawal;

/** Hands publications to the real {@link Publisher}. */
public final class PublisherOutbox implements Outbox {
    private final Publisher publisher;
    private final Clock clock;

    public PublisherOutbox(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Sent publish(List<ContentPath> units, String user) {
        Instant taken = clock.instant();
        return new Underway(taken, publisher.send(units, false, user));
    }

    @Override
    public Sent withdraw(List<Taken> units, String user) {
        Instant taken = clock.instant();
        List<Withdrawal> withdrawals = units.stream()
                .map(unit ->
                        new Withdrawal(unit.path(), unit.id(), new Publication.Reason(unit.title(), unit.reason(), "")))
                .toList();
        return new Underway(taken, publisher.sendOff(withdrawals, user));
    }

    private record Underway(Instant taken, Supplier<quartier.publishing.Receipt> answers) implements Sent {
        @Override
        public Receipt receipt() {
            return PublisherOutbox.receipt(taken, answers.get());
        }
    }

    private static Receipt receipt(Instant taken, quartier.publishing.Receipt receipt) {
        List<String> waiting = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        receipt.targets().forEach((target, delivery) -> {
            switch (delivery) {
                case quartier.publishing.Receipt.Delivered delivered -> {}
                case quartier.publishing.Receipt.Waiting late -> waiting.add(target);
                case quartier.publishing.Receipt.Refused no -> refused.add(target + ": " + no.reason());
            }
        });
        return new Receipt(taken, waiting, refused);
    }
}
