package quartier;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quartier.content.ContentStore;
import quartier.content.Snapshot;
import quartier.content.bootstrap.ContentExporter;
import quartier.module.Modules;

/** {@code export}: the author's content as files, ready for a repository of texts. */
@Command(
        name = "export",
        description =
                "write pages, files, items and all other content of the author store below --content; the instance must be stopped")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        try (Modules modules = Modules.load(settings.modules(), settings::variable);
                ContentStore store = ContentStore.open(settings.authorData().resolve(Instance.REPOSITORY))) {
            Snapshot snapshot = store.snapshot();
            List<String> workspaces = ContentWorkspaces.of(modules.current(), snapshot);
            int files = ContentExporter.forText().run(snapshot, workspaces, settings.content());
            System.out.println("files " + files + ", exported to " + settings.content());
        }
        return 0;
    }
}
