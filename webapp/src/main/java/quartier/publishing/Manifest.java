package quartier.publishing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import quartier.content.Binary;
import quartier.content.ContentPath;

/** What a parcel brings, in short: so that editors are told of each item whether visitors have it already. */
record Manifest(Instant since, List<Item> items) {
    Manifest {
        items = List.copyOf(items);
    }

    /**
     * @param id its identifier; empty when it is not known any more
     * @param leaves whether it is taken off with all below it
     */
    record Item(ContentPath path, String id, boolean leaves) {}

    static Manifest of(Publication publication) {
        return new Manifest(
                publication.time().truncatedTo(ChronoUnit.MILLIS),
                publication.steps().stream().flatMap(Manifest::item).toList());
    }

    private static Stream<Item> item(Publication.Step step) {
        return switch (step) {
            case Publication.Place place ->
                Stream.of(new Item(place.path(), place.node().id(), false));
            case Publication.Withdraw withdraw -> Stream.of(new Item(withdraw.path(), withdraw.id(), true));
            case Publication.Retain retain -> Stream.of();
        };
    }

    /** Of a parcel that was queued before the last start; what cannot be read will be refused and named then. */
    static Manifest read(Path parcel) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(parcel))) {
            long length = Envelope.read(in).envelope().bodyLength();
            return of(ParcelReader.read(in, length, bytes -> new Unread(), Limits.DEFAULT));
        } catch (MalformedParcelException e) {
            return new Manifest(Instant.EPOCH, List.of());
        }
    }

    /** In place of a binary, which says nothing about where it goes. */
    private record Unread() implements Binary {
        @Override
        public long length() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }

        @Override
        public String identity() {
            return "";
        }
    }
}
