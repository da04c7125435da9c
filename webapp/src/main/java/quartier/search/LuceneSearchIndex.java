package quartier.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.search.index.Definitions;
import quartier.search.index.Fields;
import quartier.search.index.Follower;
import quartier.search.index.Holders;
import quartier.search.index.IndexFolder;
import quartier.search.index.Indexer;
import quartier.search.query.FullText;
import quartier.search.query.ItemLists;
import quartier.search.text.FileTexts;

/**
 * The index beside the store. It follows every commit, and queries wait for what was committed before them; the text of
 * new files follows in the background. When it is opened on content that it does not know, it is rebuilt in the
 * background and answers meanwhile from what it has.
 */
public final class LuceneSearchIndex implements SearchIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchIndex.class);
    private static final long COMMIT_SECONDS = 60;

    /** Small content is indexed before the first page is asked for; large content must not hold up the start. */
    private static final long START_MILLIS = 300;

    private final ContentStore store;
    private final SearchSources sources;
    private final IndexFolder folder;
    private final FileTexts files;
    private final Indexer indexer;
    private final Follower follower;
    private final AutoCloseable observation;
    private final ScheduledExecutorService jobs = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("search-index").factory());
    private volatile Definitions definitions;
    private volatile CompletableFuture<Void> rebuilding = CompletableFuture.completedFuture(null);
    private volatile boolean complete;
    private String committed = "";

    private LuceneSearchIndex(ContentStore store, SearchSources sources, Optional<Path> home) {
        this.store = store;
        this.sources = sources;
        this.definitions = new Definitions(sources);
        this.folder = IndexFolder.open(home.map(h -> h.resolve("index")), definitions);
        this.files = new FileTexts(home.map(h -> h.resolve("texts")));
        this.indexer = new Indexer(store::snapshot, folder, files, definitions);
        this.follower = new Follower(indexer::apply);
        this.observation = store.observe(follower::follow);
        start();
        jobs.scheduleWithFixedDelay(this::commit, COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens or makes the index in that folder. */
    public static LuceneSearchIndex open(ContentStore store, SearchSources sources, Path folder) {
        return new LuceneSearchIndex(store, sources, Optional.of(folder));
    }

    /** An index that lives as long as the program. */
    public static LuceneSearchIndex inMemory(ContentStore store, SearchSources sources) {
        return new LuceneSearchIndex(store, sources, Optional.empty());
    }

    @Override
    public Hits search(Query query) {
        Definitions now = definitions;
        return read(searcher -> new FullText(searcher, folder.analyzers(), now, query).answer());
    }

    @Override
    public ItemList list(ListQuery query) {
        Definitions now = definitions;
        return read(searcher -> new ItemLists(searcher, now, query).answer());
    }

    @Override
    public List<ContentPath> referrers(String id) {
        return read(searcher -> Holders.of(searcher, new TermQuery(new Term(Fields.REFERENCE, id))).stream()
                .flatMap(unit -> ContentPath.parse(unit).stream())
                .toList());
    }

    private <T> T read(IndexFolder.Reading<T> reading) {
        follower.catchUp();
        return folder.read(reading);
    }

    /** Takes over changed definitions, synonyms or nouns; rebuilds when the documents would differ. */
    public void reload() {
        Definitions before = definitions;
        Definitions now = new Definitions(sources);
        definitions = now;
        indexer.use(now);
        if (!before.fingerprint().equals(now.fingerprint())) {
            rebuild();
        }
    }

    /** Makes the index anew from content, in the background. */
    public CompletableFuture<Void> rebuild() {
        complete = false;
        rebuilding = CompletableFuture.runAsync(this::rebuildNow, jobs);
        return rebuilding;
    }

    /** How far a rebuild is. */
    public Indexer.Progress progress() {
        return indexer.progress();
    }

    /** Waits until a rebuild and the reading of files are over. */
    public void awaitIdle() {
        rebuilding.join();
        follower.catchUp();
        files.await();
    }

    private void start() {
        if (folder.isCurrent(store.snapshot().revision(), definitions.fingerprint())) {
            committed = store.snapshot().revision();
            complete = true;
            return;
        }
        try {
            rebuild().get(START_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("the search index is being made anew in the background");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new SearchException("cannot make the search index", e);
        }
    }

    private void rebuildNow() {
        try {
            complete = indexer.rebuild();
            LOG.info("search index: {} units", indexer.progress().done());
        } catch (RuntimeException e) {
            LOG.error("the search index could not be made anew; searches may lack content", e);
            throw e;
        }
    }

    /** Only what is complete is written: an index on disk never pretends to be current. */
    private synchronized void commit() {
        String revision = indexer.revision();
        if (complete && !files.busy() && !revision.equals(committed)) {
            indexer.commit();
            committed = revision;
        }
    }

    @Override
    public void close() {
        try {
            observation.close();
        } catch (Exception e) {
            LOG.warn("the search index could not stop to observe", e);
        }
        follower.close();
        stopJobs();
        files.close();
        try {
            commit();
        } finally {
            folder.close();
        }
    }

    /** Nothing may still write when the index is closed; an interrupt would close the store's files. */
    private void stopJobs() {
        indexer.stop();
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("the search index is closed while it is still being made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
