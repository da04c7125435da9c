package quartier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.ImportReport;
import quartier.module.Modules;
import quartier.module.Registry;

/** The modules and the content that this repository delivers, as they are on disk. */
final class TheSite {
    static final List<Path> MODULES = List.of(Path.of("../light-modules"));
    static final Path CONTENT = Path.of("../content-export");

    private TheSite() {}

    static Registry registry() {
        try (Modules modules = Modules.load(MODULES)) {
            return modules.current();
        }
    }

    /** A store in memory in which the content has been imported. */
    static ContentStore store(Registry registry, Clock clock) {
        ContentStore store = ContentStore.inMemory(clock);
        Instance.prepare(store, registry);
        ImportReport report = new ContentImporter(store, clock).run(CONTENT, "import");
        if (!report.applied() || !report.findings().isEmpty()) {
            throw new AssertionError("the content has errors: " + report.findings());
        }
        return store;
    }
}
