package quartier.module;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import quartier.definition.Problem;
import quartier.definition.Problem.Severity;

/** The report of {@code ./quartier check}: every problem with its place, then one line of figures. */
public final class Check {
    private Check() {}

    /** Reads the modules below the folders and prints what is wrong; 1 if anything is an error, else 0. */
    public static int run(List<Path> folders, PrintStream out) {
        try (Modules modules = Modules.load(folders)) {
            Registry registry = modules.current();
            registry.problems().stream()
                    .sorted(Comparator.<Problem, String>comparing(
                                    problem -> problem.origin().file())
                            .thenComparingInt(problem -> problem.origin().line())
                            .thenComparingInt(problem -> problem.origin().column()))
                    .map(Check::line)
                    .forEach(out::println);
            out.println("modules " + registry.modules().size() + ", definitions " + registry.definitionCount()
                    + ", problems " + registry.problems().size());
            boolean errors = registry.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
            return errors ? 1 : 0;
        }
    }

    private static String line(Problem problem) {
        String severity = problem.severity() == Severity.ERROR
                ? ""
                : problem.severity().name().toLowerCase(Locale.ROOT) + ": ";
        var origin = problem.origin();
        return origin.file() + ":" + Math.max(1, origin.line()) + ":" + Math.max(1, origin.column()) + ": " + severity
                + problem.message();
    }
}
