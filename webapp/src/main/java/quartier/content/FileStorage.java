package quartier.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jackrabbit.oak.plugins.blob.datastore.DataStoreBlobStore;
import org.apache.jackrabbit.oak.plugins.blob.datastore.OakFileDataStore;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Oak's segment store for nodes and a file data store for large binaries, in one folder. */
final class FileStorage implements Storage {
    static final String SEGMENTS = "segmentstore";
    static final String BINARIES = "datastore";

    /**
     * MiB of a segment file. The store holds in memory which segments those of the open file refer to, and each save
     * makes a small segment that refers to many: a large file would fill the memory before it is full.
     */
    private static final int FILE_SIZE = 8;

    /** Smaller binaries are kept with the nodes. */
    private static final int LARGE = 16 * 1024;

    private final Path home;
    private final OakFileDataStore binaries;
    private final DataStoreBlobStore blobs;
    private final FileStore files;
    private final NodeStore nodes;
    private final Growth growth;

    private FileStorage(Path home, OakFileDataStore binaries, DataStoreBlobStore blobs, FileStore files) {
        this.home = home;
        this.binaries = binaries;
        this.blobs = blobs;
        this.files = files;
        this.nodes = SegmentNodeStoreBuilders.builder(files).build();
        this.growth = new Growth(home, List.of(SEGMENTS, BINARIES));
    }

    static FileStorage open(Path home) {
        try {
            Files.createDirectories(home);
            OakFileDataStore binaries = new OakFileDataStore();
            binaries.setPath(home.resolve(BINARIES).toString());
            binaries.setMinRecordLength(LARGE);
            binaries.init(home.toString());
            DataStoreBlobStore blobs = new DataStoreBlobStore(binaries);
            return new FileStorage(home, binaries, blobs, segments(home, blobs));
        } catch (IOException | IllegalStateException | InvalidFileStoreVersionException e) {
            throw new ContentException("cannot open the content store in " + home + ": " + e.getMessage(), e);
        }
    }

    /** The caches are small: mapped files are cached by the operating system already. */
    private static FileStore segments(Path home, DataStoreBlobStore blobs)
            throws IOException, InvalidFileStoreVersionException {
        return FileStoreBuilder.fileStoreBuilder(home.resolve(SEGMENTS).toFile())
                .withBlobStore(blobs)
                .withMaxFileSize(FILE_SIZE)
                .withMemoryMapping(true)
                .withSegmentCacheSize(32)
                .withStringCacheSize(16)
                .withTemplateCacheSize(8)
                .withNodeDeduplicationCacheSize(1 << 16)
                .build();
    }

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    @Override
    public void flush() {
        try {
            files.flush();
        } catch (IOException e) {
            throw new ContentException("cannot write the content store to disk in " + home, e);
        }
    }

    @Override
    public void compact() {
        try {
            if (files.compactFull()) {
                files.cleanup();
            }
            UnusedBinaries.delete(files, blobs);
            growth.note();
        } catch (Exception e) {
            throw new ContentException("cannot compact the content store in " + home, e);
        }
    }

    @Override
    public boolean hasGrown() {
        try {
            return growth.isWorthIt();
        } catch (IOException e) {
            throw new ContentException("cannot look at the size of the content store in " + home, e);
        }
    }

    @Override
    public void backup(Path folder) {
        flush();
        FolderCopy.run(home, folder, SEGMENTS, BINARIES);
    }

    @Override
    public void close() {
        files.close();
        binaries.close();
    }
}
