package quartier;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.content.bootstrap.ContentExporter;
import quartier.definition.ContentType;
import quartier.module.Modules;
import quartier.module.Registry;

/** {@code export}: the author's content as files, ready for a repository of texts. */
@Command(
        name = "export",
        description = "write pages, files and items of the author store below --content; the instance must be stopped")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        try (Modules modules = Modules.load(settings.modules());
                ContentStore store = ContentStore.open(settings.authorData().resolve(Instance.REPOSITORY))) {
            Snapshot snapshot = store.snapshot();
            Collection<String> workspaces = workspaces(modules.current(), snapshot);
            int files = ContentExporter.forText().run(snapshot, workspaces, settings.content());
            System.out.println("files " + files + ", exported to " + settings.content());
        }
        return 0;
    }

    /** Pages, files, and the items of all content types. */
    static Collection<String> workspaces(Registry registry, Snapshot snapshot) {
        TreeSet<String> workspaces = new TreeSet<>(List.of("website", "dam"));
        registry.contentTypes().values().stream().map(ContentType::workspace).forEach(workspaces::add);
        workspaces.retainAll(snapshot.workspaces());
        return workspaces;
    }
}
