package quartier.content.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentException;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;

/**
 * Imports a folder of bootstrap files, or nothing of it: everything is read and checked first, every
 * error is reported with file and line, and what is good is stored in one transaction.
 */
public final class ContentImporter {
    /** Magnolia packs exports where somebody asks for it. */
    private static final Pattern PACKED = Pattern.compile(".*[.](xml|ya?ml)[.](zip|gz)");

    private final ContentStore store;
    private final Clock clock;
    private final Acceptance acceptance;

    public ContentImporter(ContentStore store, Clock clock) {
        this(store, clock, Acceptance.OF_ALL);
    }

    /** @param acceptance asked before anything is stored */
    public ContentImporter(ContentStore store, Clock clock, Acceptance acceptance) {
        this.store = store;
        this.clock = clock;
        this.acceptance = acceptance;
    }

    /** Gives the transaction up; what was wrong is among the findings. */
    private static final class NotAccepted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Imports all bootstrap files in the folder and below, or nothing. */
    public ImportReport run(Path folder, String user) {
        return over(folder, files -> run(folder, files, user));
    }

    /**
     * Imports what is good: files with an error are left out whole, and files that need them as well. The report is
     * applied when anything was imported, and has the errors of what was left out.
     */
    public ImportReport runWhatIsGood(Path folder, String user) {
        return over(folder, files -> runWhatIsGood(folder, files, user));
    }

    /** The same for these files. */
    public ImportReport runWhatIsGood(Path folder, List<Path> files, String user) {
        List<Finding> leftOut = new ArrayList<>();
        List<Path> good = files;
        while (true) {
            ImportReport report = run(folder, good, user);
            Set<String> bad = report.errors().stream().map(Finding::file).collect(Collectors.toSet());
            List<Path> rest = good.stream()
                    .filter(file -> !bad.contains(shown(folder, file)))
                    .toList();
            leftOut.addAll(report.applied() ? report.findings() : report.errors());
            if (report.applied() || rest.isEmpty() || rest.size() == good.size()) {
                return new ImportReport(report.applied(), report.files(), report.nodes(), leftOut);
            }
            good = rest;
        }
    }

    private static ImportReport over(Path folder, Function<List<Path>, ImportReport> work) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> all = walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            ImportReport report =
                    work.apply(all.stream().filter(BootstrapReader::isBootstrap).toList());
            List<Finding> findings = new ArrayList<>(report.findings());
            all.stream()
                    .filter(file -> PACKED.matcher(file.toString()).matches())
                    .map(file -> Finding.note(shown(folder, file), 0, "packed files are not read; unpack it first"))
                    .forEach(findings::add);
            return new ImportReport(report.applied(), report.files(), report.nodes(), findings);
        } catch (IOException | java.io.UncheckedIOException e) {
            String message = "cannot read the folder: " + e.getMessage();
            return new ImportReport(false, 0, 0, List.of(Finding.error(folder.toString(), 0, message)));
        }
    }

    private static String shown(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Imports these files as one; findings name them relative to the folder. */
    public ImportReport run(Path folder, List<Path> paths, String user) {
        BootstrapReader reader = new BootstrapReader(clock, store::binary);
        List<BootstrapFile> files = paths.stream()
                .map(path -> reader.read(path, shown(folder, path)))
                .toList();
        List<Finding> findings = new ArrayList<>(
                files.stream().flatMap(file -> file.findings().stream()).toList());
        ImportPlan plan = new ImportPlan(files, acceptance);
        findings.addAll(plan.findings());
        ImportCheck check = new ImportCheck(store, plan.trees());
        findings.addAll(check.findings());
        boolean good = findings.stream().noneMatch(Finding::isError);
        if (good) {
            register(files, check);
            good = apply(plan, user, findings);
        }
        return new ImportReport(good, files.size(), check.nodes(), findings);
    }

    private void register(List<BootstrapFile> files, ImportCheck check) {
        for (BootstrapFile file : files) {
            file.namespaces().forEach((prefix, uri) -> {
                if (check.prefixes().contains(prefix)) {
                    store.ensureNamespace(prefix, uri);
                }
            });
        }
        check.prefixes().forEach(prefix -> store.ensureNamespace(prefix, "urn:quartier:" + prefix));
        check.types().forEach(store::ensureNodeType);
        check.mixins().forEach(store::ensureMixin);
    }

    private boolean apply(ImportPlan plan, String user, List<Finding> findings) {
        String[] at = {""};
        try {
            return store.edit(user, edit -> {
                for (ImportPlan.Tree tree : plan.trees()) {
                    at[0] = tree.draft().file;
                    stamp(tree.draft(), user);
                    ensureParent(edit, tree, findings);
                    edit.put(tree.parent(), tree.draft().toData(), Edit.Ids.KEEP);
                }
                at[0] = "";
                plan.rootOrders()
                        .forEach((workspace, order) -> order.forEach(place ->
                                edit.orderBefore(ContentPath.root(workspace).child(place.name), "")));
                ask(plan, edit, findings);
                return true;
            });
        } catch (NotAccepted e) {
            return false;
        } catch (ContentException e) {
            findings.add(culprit(plan, at[0], String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void ask(ImportPlan plan, Edit edit, List<Finding> findings) {
        List<String> workspaces = new ArrayList<>(store.snapshot().workspaces());
        plan.trees().stream()
                .map(tree -> tree.path().workspace())
                .filter(workspace -> !workspaces.contains(workspace))
                .distinct()
                .forEach(workspaces::add);
        List<ContentPath> imported =
                plan.trees().stream().map(ImportPlan.Tree::path).toList();
        boolean good = true;
        for (Acceptance.Objection objection :
                acceptance.objections(new Pending(edit, List.copyOf(workspaces)), imported)) {
            findings.add(finding(plan, objection));
            good = good && !objection.blocking();
        }
        if (!good) {
            throw new NotAccepted();
        }
    }

    /** At the line where the item stands in its file. */
    private static Finding finding(ImportPlan plan, Acceptance.Objection objection) {
        Finding.Severity severity = objection.blocking() ? Finding.Severity.ERROR : Finding.Severity.NOTE;
        String message = objection.path() + ": " + objection.message();
        for (ImportPlan.Tree tree : plan.trees()) {
            NodeDraft draft = draft(tree.draft(), tree.path(), objection.path());
            if (draft != null) {
                return new Finding(draft.file, draft.line, severity, message);
            }
        }
        return new Finding("", 0, severity, message);
    }

    private static @Nullable NodeDraft draft(NodeDraft draft, ContentPath path, ContentPath wanted) {
        if (path.equals(wanted)) {
            return draft;
        }
        return draft.children.stream()
                .filter(child -> path.child(child.name).equals(wanted)
                        || path.child(child.name).isAncestorOf(wanted))
                .map(child -> draft(child, path.child(child.name), wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void ensureParent(Edit edit, ImportPlan.Tree tree, List<Finding> findings) {
        ContentPath parent = tree.parent();
        edit.ensureWorkspace(parent.workspace());
        List<ContentPath> missing = new ArrayList<>();
        for (ContentPath path = parent; !path.isRoot(); path = path.parent().orElseThrow()) {
            if (edit.node(path).isPresent()) {
                break;
            }
            missing.addFirst(path);
        }
        String type = ImportPlan.missingType(parent.workspace());
        for (ContentPath path : missing) {
            edit.create(path, type);
            NodeDraft draft = tree.draft();
            findings.add(Finding.note(draft.file, draft.line, "parent " + path + " did not exist; created as " + type));
        }
    }

    /** Exports leave out who changed what and when, so an import says it anew for what can be published. */
    private void stamp(NodeDraft draft, String user) {
        if (store.isNodeType(draft.primaryType, "mgnl:activatable")) {
            OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            for (String stamp : List.of("mgnl:created", "mgnl:lastModified")) {
                if (!draft.properties.containsKey(stamp)) {
                    draft.add(Property.of(stamp, now), draft.line);
                    draft.properties.putIfAbsent(
                            stamp + "By", new NodeDraft.Entry(Property.of(stamp + "By", user), draft.line));
                }
            }
        }
        draft.children.forEach(child -> stamp(child, user));
    }

    /** The store names the node by its path; find where it stands. */
    private static Finding culprit(ImportPlan plan, String file, String message) {
        Map<String, NodeDraft> best =
                new java.util.TreeMap<>(Comparator.comparing(String::length).reversed());
        plan.trees().forEach(tree -> mentioned(tree.draft(), tree.path(), message, best));
        NodeDraft draft = best.isEmpty() ? null : best.values().iterator().next();
        return draft == null ? Finding.error(file, 0, message) : Finding.error(draft.file, draft.line, message);
    }

    private static void mentioned(NodeDraft draft, ContentPath path, String message, Map<String, NodeDraft> found) {
        if (message.contains("/" + path.workspace() + path.path() + "[") || message.contains(path.toString())) {
            found.putIfAbsent(path.path(), draft);
        }
        draft.children.forEach(child -> mentioned(child, path.child(child.name), message, found));
    }
}
