package quartier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a save costs must not grow with all the saves before it: neither on disk nor in the memory of the store. */
class ManySavesTest {
    @TempDir
    Path folder;

    @Test
    void anItemBesideTwoThousandOthersWritesHardlyMoreThanOneBesideAHundred() {
        try (ContentStore store = ContentStore.open(folder)) {
            store.ensureWorkspace("items");
            long[] written =
                    LongStream.range(0, 2100).map(i -> bytesOf(store, i)).toArray();
            assertThat(median(written, 2000)).isLessThan(2 * median(written, 100));
        }
    }

    private long bytesOf(ContentStore store, long number) {
        long before = size();
        ContentPath path = ContentPath.of("items", "/an-item-with-a-usual-name-" + number);
        store.edit("test", edit -> {
            edit.create(path, "mgnl:content");
            edit.set(path, Property.of("title", "Title number " + number));
            return path;
        });
        return size() - before;
    }

    /** Of a hundred saves, since a full segment file is closed with an index of its own. */
    private static long median(long[] written, int from) {
        long[] some = Arrays.copyOfRange(written, from, from + 100);
        Arrays.sort(some);
        return some[50];
    }

    private long size() {
        try (Stream<Path> files = Files.list(folder.resolve(FileStorage.SEGMENTS))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
