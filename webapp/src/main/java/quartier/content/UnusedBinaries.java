package quartier.content;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jackrabbit.oak.plugins.blob.datastore.DataStoreBlobStore;
import org.apache.jackrabbit.oak.segment.file.FileStore;

/** Deletes large binaries that no stored revision refers to. */
final class UnusedBinaries {
    /** A younger one may belong to an upload that is not saved yet. */
    private static final Duration GRACE = Duration.ofHours(24);

    private UnusedBinaries() {}

    static void delete(FileStore files, DataStoreBlobStore blobs) throws Exception {
        Set<String> used = used(files);
        long newest = Instant.now().minus(GRACE).toEpochMilli();
        List<String> unused = new ArrayList<>();
        for (Iterator<String> ids = blobs.getAllChunkIds(newest); ids.hasNext(); ) {
            String id = ids.next();
            if (!used.contains(digest(id))) {
                unused.add(id);
            }
        }
        blobs.countDeleteChunks(unused, newest);
    }

    private static Set<String> used(FileStore files) throws IOException {
        Set<String> used = new HashSet<>();
        files.collectBlobReferences(id -> used.add(digest(id)));
        return used;
    }

    /** Identifiers come with and without the length behind them. */
    private static String digest(String id) {
        int length = id.indexOf('#');
        return length < 0 ? id : id.substring(0, length);
    }
}
