package quartier.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.search.SearchException;

/**
 * Lucene's writer and readers. A change is seen by the next query, which refreshes the reader if it must: a burst of
 * commits pays for one refresh, not for each.
 */
public final class IndexFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final int FEW = 10_000;
    private static final String FORMAT = "format";
    private static final String REVISION = "revision";
    private static final String FINGERPRINT = "fingerprint";

    private final Directory directory;
    private final FieldAnalyzers analyzers;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong written = new AtomicLong();
    private final Unread unread = new Unread();
    private volatile long refreshed;

    private IndexFolder(Directory directory, FieldAnalyzers analyzers) throws IOException {
        this.directory = directory;
        this.analyzers = analyzers;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzers)
                        .setRAMBufferSizeMB(16)
                        .setOpenMode(isReadable(directory) ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** Opens the index in a folder, a new one when there is none or it cannot be read; in memory without a folder. */
    public static IndexFolder open(Optional<Path> folder, Definitions definitions) {
        try {
            return open(folder, new FieldAnalyzers(definitions.analysis()));
        } catch (IOException e) {
            throw new SearchException("cannot open the search index in " + folder, e);
        }
    }

    private static IndexFolder open(Optional<Path> folder, FieldAnalyzers analyzers) throws IOException {
        if (folder.isEmpty()) {
            return new IndexFolder(new ByteBuffersDirectory(), analyzers);
        }
        Files.createDirectories(folder.get());
        try {
            return new IndexFolder(disk(folder.get()), analyzers);
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof org.apache.lucene.store.LockObtainFailedException) {
                throw e;
            }
            LOG.warn("the search index in {} cannot be read and is made anew", folder.get(), e);
            empty(folder.get());
            return new IndexFolder(disk(folder.get()), analyzers);
        }
    }

    private static Directory disk(Path folder) throws IOException {
        return new NRTCachingDirectory(new MMapDirectory(folder), 5, 60);
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Fields of an earlier format may be of other kinds: such an index cannot be added to. */
    private static boolean isReadable(Directory directory) throws IOException {
        return Fields.FORMAT.equals(written(directory).get(FORMAT));
    }

    private static Map<String, String> written(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                ? SegmentInfos.readLatestCommit(directory).getUserData()
                : Map.of();
    }

    /** Whether the index on disk holds exactly that content under those definitions. */
    public boolean isCurrent(String revision, String fingerprint) {
        try {
            Map<String, String> data = written(directory);
            return revision.equals(data.get(REVISION)) && fingerprint.equals(data.get(FINGERPRINT));
        } catch (IOException e) {
            return false;
        }
    }

    public void use(Definitions definitions) {
        analyzers.use(definitions.analysis());
    }

    public FieldAnalyzers analyzers() {
        return analyzers;
    }

    /** Puts a unit's documents in the place of its former ones. */
    public void replace(String unit, List<Document> documents) {
        try {
            writer.updateDocuments(new Term(Fields.UNIT, unit), documents);
            unread.replaced(unit, documents, written.incrementAndGet());
        } catch (IOException e) {
            throw new SearchException("cannot index " + unit, e);
        }
    }

    public void remove(String unit) {
        try {
            writer.deleteDocuments(new Term(Fields.UNIT, unit));
            unread.replaced(unit, List.of(), written.incrementAndGet());
        } catch (IOException e) {
            throw new SearchException("cannot remove " + unit + " from the index", e);
        }
    }

    /** Makes the index durable, with the content that it holds. */
    public void commit(String revision, String fingerprint) {
        try {
            if (writer.getDocStats().maxDoc <= FEW) { // every segment costs every query; to have one costs little here
                writer.forceMerge(1);
                written.incrementAndGet();
            }
            writer.setLiveCommitData(Map.of(FORMAT, Fields.FORMAT, REVISION, revision, FINGERPRINT, fingerprint)
                    .entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new SearchException("cannot write the search index", e);
        }
    }

    /** A question to a searcher. */
    public interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    /** Answers from everything that was indexed before. */
    public <T> T read(Reading<T> reading) {
        try {
            refresh();
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new SearchException("cannot read the search index", e);
        }
    }

    /**
     * The units with that value in a field of {@link Unread#FIELDS}. Asked with every commit, so what was written
     * lately is looked up beside the reader: refreshing it for each commit would cost more than the commit.
     */
    Set<String> holders(String field, String value) {
        try {
            if (unread.isMuch()) {
                refresh();
            }
            synchronized (searchers) { // no refresh between the reader and what it has not read
                IndexSearcher searcher = searchers.acquire();
                try {
                    return unread.correct(Holders.of(searcher, new TermQuery(new Term(field, value))), field, value);
                } finally {
                    searchers.release(searcher);
                }
            }
        } catch (IOException e) {
            throw new SearchException("cannot read the search index", e);
        }
    }

    private void refresh() throws IOException {
        if (refreshed == written.get()) {
            return;
        }
        synchronized (searchers) {
            long now = written.get();
            if (refreshed != now) {
                searchers.maybeRefreshBlocking();
                refreshed = now;
                unread.readUpTo(now);
            }
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new SearchException("cannot close the search index", e);
        }
    }
}
