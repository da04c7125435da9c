package quartier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.content.bootstrap.Acceptance;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.Finding;
import quartier.content.bootstrap.ImportReport;
import quartier.editing.Command;
import quartier.editing.Editor;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.module.Registry;
import quartier.security.Actor;
import quartier.security.PrivateFile;

/**
 * Fills an empty author store from the content files and publishes what they hold, except what says {@code
 * mgnl:activationStatus: false}: a draft.
 */
final class FirstContent {
    private static final Logger LOG = LoggerFactory.getLogger(FirstContent.class);
    private static final int AT_A_TIME = 500;

    private static final Actor JOB = new Actor.Job("import");
    private final ContentStore store;
    private final Editor editor;
    private final Clock clock;
    private final Path unpublished;

    /** @param unpublished the file that is there between the import and the end of the publication */
    FirstContent(ContentStore store, Editor editor, Clock clock, Path unpublished) {
        this.store = store;
        this.editor = editor;
        this.clock = clock;
        this.unpublished = unpublished;
    }

    /** Whether content was imported and not all of it handed over for publication, perhaps before a sudden end. */
    boolean isUnpublished() {
        return Files.exists(unpublished);
    }

    /**
     * Imports the folder, and what modules bring besides. What is broken is left out and named: content from elsewhere must
     * not keep the server from starting.
     */
    void read(Path folder, Registry registry) {
        List<ModuleContent> brought = ModuleContent.of(registry);
        boolean own = Files.isDirectory(folder);
        if (!own) {
            LOG.info("no content to import: there is no folder {}", folder);
        }
        if (own || !brought.isEmpty()) {
            note();
        }
        ImportRules rules = new ImportRules(registry, false);
        if (own) {
            tell(new ContentImporter(store, clock, rules).runWhatIsGood(folder, JOB.name()), folder.toString());
        }
        brought.forEach(content -> read(content, ModuleContent.onlyNew(rules, store::snapshot)));
    }

    private void read(ModuleContent content, Acceptance rules) {
        if (!content.files().isEmpty()) {
            ContentImporter importer = new ContentImporter(store, clock, rules);
            tell(importer.runWhatIsGood(content.folder(), content.files(), JOB.name()), "module " + content.module());
        }
        content.accounts()
                .forEach(file -> LOG.warn(
                        "module {} brings accounts or roles in {}; they are imported only with ./quartier import",
                        content.module(),
                        file));
    }

    private static void tell(ImportReport report, String from) {
        report.findings().stream().filter(finding -> !finding.isError()).forEach(note -> LOG.warn("{}", note));
        report.errors().forEach(error -> LOG.error("left out: {}", error));
        LOG.info(
                "imported {} files, {} nodes from {}, left out {} files",
                report.applied() ? report.files() : 0,
                report.applied() ? report.nodes() : 0,
                from,
                report.errors().stream().map(Finding::file).distinct().count());
    }

    /** Publishes all that is not a draft, what stands above before what is below, in parcels of a bearable size. */
    void publish(Registry registry) {
        Snapshot snapshot = store.snapshot();
        List<ContentPath> units = new ArrayList<>();
        for (String workspace : ContentWorkspaces.of(registry, snapshot)) {
            snapshot.node(workspace, "/").ifPresent(root -> root.children().forEach(child -> collect(child, units)));
        }
        for (int from = 0; from < units.size(); from += AT_A_TIME) {
            publish(List.copyOf(units.subList(from, Math.min(units.size(), from + AT_A_TIME))));
        }
        forget();
    }

    private void note() {
        try {
            PrivateFile.write(unpublished, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + unpublished, e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(unpublished);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + unpublished, e);
        }
    }

    private void publish(List<ContentPath> units) {
        Outcome outcome = editor.execute(JOB, new Command.Publish(units, false, List.of(), true));
        if (!(outcome instanceof Outcome.Done done)) {
            publishApart(units, outcome);
        } else {
            List<FieldMessage> lacking = done.notes().stream()
                    .filter(note -> !note.key().startsWith("editing.note."))
                    .toList();
            lacking.stream()
                    .findFirst()
                    .ifPresent(first -> LOG.warn(
                            "published as it is; the desk would have asked for {} corrections, such as {} {}",
                            lacking.size(),
                            first.key(),
                            first.args()));
        }
    }

    /** One item that is refused keeps no other back. */
    private void publishApart(List<ContentPath> units, Outcome outcome) {
        if (units.size() == 1) {
            LOG.warn("{} could not be published: {}", units.getFirst(), outcome);
            return;
        }
        int half = units.size() / 2;
        publish(units.subList(0, half));
        publish(units.subList(half, units.size()));
    }

    private static void collect(ContentNode node, List<ContentPath> units) {
        if (Units.isPart(node) || node.text("mgnl:activationStatus").equals("false")) {
            return;
        }
        units.add(node.path());
        node.children().forEach(child -> collect(child, units));
    }
}
