package quartier;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.ImportReport;
import quartier.module.Modules;

/** {@code import}: content files into the author store, all or nothing. */
@Command(
        name = "import",
        description =
                "read the files below --content into the author store, all or nothing; the instance must be stopped")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        try (Modules modules = Modules.load(settings.modules(), settings::variable);
                ContentStore store = ContentStore.open(settings.authorData().resolve(Instance.REPOSITORY))) {
            Instance.prepare(store, modules.current());
            ImportReport report = new ContentImporter(
                            store, Clock.systemDefaultZone(), new ImportRules(modules.current(), true))
                    .run(settings.content(), "import");
            report.findings().forEach(System.err::println);
            System.out.println("files " + report.files() + ", nodes " + report.nodes()
                    + (report.applied() ? ", imported" : ", nothing imported"));
            return report.applied() ? 0 : 1;
        }
    }
}
