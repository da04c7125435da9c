package quartier.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import quartier.content.Changes;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.search.text.FileTexts;

/** Keeps the index like the content: unit by unit after each commit, or all of it anew. Safe between threads. */
public final class Indexer {
    /** Units written while other writers wait. */
    private static final int CHUNK = 32;

    private final Supplier<Snapshot> content;
    private final IndexFolder folder;
    private final FileTexts files;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Definitions definitions;
    private volatile String revision;
    private volatile boolean stopped;
    private volatile Progress progress = new Progress(0, 0, false);

    public Indexer(Supplier<Snapshot> content, IndexFolder folder, FileTexts files, Definitions definitions) {
        this.content = content;
        this.folder = folder;
        this.files = files;
        this.definitions = definitions;
        this.revision = content.get().revision();
    }

    /** How far a rebuild is. */
    public record Progress(int done, int total, boolean running) {}

    public Progress progress() {
        return progress;
    }

    /** The revision that the index holds once nothing is in progress. */
    public String revision() {
        return revision;
    }

    public void use(Definitions other) {
        definitions = other;
        folder.use(other);
    }

    /** Follows one commit. */
    public void apply(Changes changes) {
        writing.lock();
        try {
            Affected affected = new Affected(new Units(definitions), definitions, folder);
            affected.collect(changes);
            affected.gone().forEach(folder::remove);
            write(changes.after(), List.copyOf(affected.units().values()), affected.claimed());
            revision = changes.after().revision();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes all documents anew; readers see the old ones until theirs are replaced.
     *
     * @return whether it came to the end; not when {@link #stop} was called
     */
    public boolean rebuild() {
        Units units = new Units(definitions);
        Snapshot start = content.get();
        List<ContentPath> paths = new ArrayList<>();
        List<ContentPath> assets = new ArrayList<>();
        units.each(start, unit -> (unit.isType("mgnl:asset") ? assets : paths).add(unit.path()));
        paths.addAll(assets);
        progress = new Progress(0, paths.size(), true);
        Set<String> claims = new HashSet<>();
        for (int from = 0; from < paths.size(); from += CHUNK) {
            List<ContentPath> chunk = paths.subList(from, Math.min(from + CHUNK, paths.size()));
            rebuild(units, chunk, claims);
            progress = new Progress(from + chunk.size(), paths.size(), true);
            if (stopped) {
                return false;
            }
        }
        removeLeftovers(units);
        progress = new Progress(paths.size(), paths.size(), false);
        return true;
    }

    /** Breaks a rebuild off at the next opportunity. */
    public void stop() {
        stopped = true;
    }

    /** Makes the index durable as it is. */
    public void commit() {
        writing.lock();
        try {
            folder.commit(revision, definitions.fingerprint());
        } finally {
            writing.unlock();
        }
    }

    private void rebuild(Units units, List<ContentPath> chunk, Set<String> claims) {
        writing.lock();
        try {
            Snapshot now = content.get();
            List<ContentNode> nodes = chunk.stream()
                    .flatMap(path -> now.node(path).stream())
                    .filter(units::isUnit)
                    .toList();
            claims.addAll(write(now, nodes, claims::contains));
        } finally {
            writing.unlock();
        }
    }

    private void removeLeftovers(Units units) {
        writing.lock();
        try {
            Snapshot now = content.get();
            for (String unit : indexed()) {
                Optional<ContentNode> node = ContentPath.parse(unit).flatMap(now::node);
                if (node.filter(units::isUnit).isEmpty()) {
                    folder.remove(unit);
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private Set<String> indexed() {
        return folder.read(searcher -> {
            Set<String> units = new TreeSet<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.UNIT);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    units.add(each.term().utf8ToString());
                }
            }
            return units;
        });
    }

    /** Items before assets: whether an asset is found by itself depends on the items that present it. */
    private Set<String> write(Snapshot snapshot, List<ContentNode> nodes, Predicate<String> claimedElsewhere) {
        UnitDocuments documents = new UnitDocuments(definitions, new Units(definitions), files);
        Set<String> claims = new HashSet<>();
        List<ContentNode> ordered = new ArrayList<>(nodes);
        ordered.sort(Comparator.comparing(node -> node.isType("mgnl:asset")));
        for (ContentNode node : ordered) {
            UnitDocuments.Made made =
                    documents.of(snapshot, node, id -> claims.contains(id) || claimedElsewhere.test(id));
            claims.addAll(made.claims());
            folder.replace(node.path().toString(), made.documents());
            made.missing().forEach(this::extract);
        }
        return claims;
    }

    private void extract(UnitDocuments.Missing missing) {
        files.extract(missing.file(), missing.mediaType(), () -> again(missing.unit()));
    }

    private void again(ContentPath path) {
        writing.lock();
        try {
            Snapshot now = content.get();
            Affected affected = new Affected(new Units(definitions), definitions, folder);
            now.node(path).ifPresent(node -> write(now, List.of(node), affected.claimed()));
        } finally {
            writing.unlock();
        }
    }
}
