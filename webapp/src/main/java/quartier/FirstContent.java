package quartier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentException;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.ImportReport;
import quartier.editing.Command;
import quartier.editing.Editor;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.Units;
import quartier.module.Registry;
import quartier.security.Actor;

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

    FirstContent(ContentStore store, Editor editor, Clock clock) {
        this.store = store;
        this.editor = editor;
        this.clock = clock;
    }

    /**
     * Imports the folder.
     *
     * @throws ContentException when it holds an error; nothing has been imported then
     */
    void read(Path folder, Registry registry) {
        if (!Files.isDirectory(folder)) {
            LOG.info("no content to import: there is no folder {}", folder);
            return;
        }
        ImportReport report =
                new ContentImporter(store, clock, new ImportRules(registry, false)).run(folder, JOB.name());
        report.findings().forEach(finding -> LOG.warn("{}", finding));
        if (!report.applied()) {
            throw new ContentException("nothing was imported from " + folder + ":\n"
                    + String.join(
                            "\n", report.errors().stream().map(Object::toString).toList()));
        }
        LOG.info("imported {} files, {} nodes", report.files(), report.nodes());
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
    }

    private void publish(List<ContentPath> units) {
        Outcome outcome = editor.execute(JOB, new Command.Publish(units, false, List.of(), true));
        if (!(outcome instanceof Outcome.Done done)) {
            LOG.warn("the imported content could not be published: {}", outcome);
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

    private static void collect(ContentNode node, List<ContentPath> units) {
        if (Units.isPart(node) || node.text("mgnl:activationStatus").equals("false")) {
            return;
        }
        units.add(node.path());
        node.children().forEach(child -> collect(child, units));
    }
}
