package quartier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.Finding;
import quartier.content.bootstrap.ImportReport;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.Registry;

/** Tries out the content that modules bring, and says what would be left out of it. */
final class ModuleContentCheck {
    private static final int MOST = 50;

    /** The trial is made in memory. */
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Registry registry;

    ModuleContentCheck(Registry registry) {
        this.registry = registry;
    }

    List<Problem> problems() {
        List<ModuleContent> brought = ModuleContent.of(registry);
        List<Problem> problems = new ArrayList<>();
        if (brought.isEmpty()) {
            return problems;
        }
        try (ContentStore trial = ContentStore.inMemory()) {
            Instance.prepare(trial, registry);
            brought.forEach(content -> problems.addAll(problems(content, trial)));
        }
        return problems;
    }

    private List<Problem> problems(ModuleContent content, ContentStore trial) {
        List<Problem> problems = new ArrayList<>();
        ImportReport report = new ContentImporter(
                        trial,
                        Clock.systemDefaultZone(),
                        ModuleContent.onlyNew(new ImportRules(registry, false), trial::snapshot))
                .runWhatIsGood(content.folder(), small(content, problems), "check");
        report.findings().stream()
                .limit(MOST)
                .map(finding -> problem(content, finding))
                .forEach(problems::add);
        content.accounts()
                .forEach(file -> problems.add(Problem.warning(
                        new Origin(content.module(), file.toString(), 1, 1),
                        "people, groups and roles of a module are not made by themselves; ./quartier import does it")));
        return problems;
    }

    private static List<Path> small(ModuleContent content, List<Problem> problems) {
        List<Path> small = new ArrayList<>();
        for (Path file : content.files()) {
            if (file.toFile().length() <= LARGEST) {
                small.add(file);
            } else {
                problems.add(Problem.warning(
                        new Origin(content.module(), file.toString(), 1, 1),
                        "larger than " + (LARGEST >> 20) + " MiB and not tried out here"));
            }
        }
        return small;
    }

    private static Problem problem(ModuleContent content, Finding finding) {
        String file = content.folder().resolve(finding.file()).toString();
        Origin at = new Origin(content.module(), file, Math.max(1, finding.line()), 1);
        return finding.isError() ? Problem.error(at, finding.message()) : Problem.warning(at, finding.message());
    }
}
