package quartier.module;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import quartier.definition.Problem;
import quartier.definition.Problem.Severity;

/** The report of {@code ./quartier check}: every problem with its place, then one line of figures. */
public final class Check {
    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(
                    problem -> problem.origin().file())
            .thenComparingInt(problem -> problem.origin().line())
            .thenComparingInt(problem -> problem.origin().column());

    private Check() {}

    /** How findings are written. */
    public enum Format {
        /** {@code file:line:column: message}, for people and compilers' readers */
        TEXT,
        /** one object, for programs */
        JSON,
        /** annotations of GitHub Actions */
        GITHUB
    }

    /** Reads the modules below the folders and prints what is wrong; 1 if anything is an error, else 0. */
    public static int run(List<Path> folders, PrintStream out) {
        try (Modules modules = Modules.load(folders)) {
            return run(modules, Format.TEXT, false, out);
        }
    }

    /** @param magnolia whether to say as well what Magnolia would do differently */
    public static int run(Modules modules, Format format, boolean magnolia, PrintStream out) {
        Registry registry = modules.current();
        List<Problem> findings = new ArrayList<>(registry.problems());
        if (magnolia) {
            findings.addAll(registry.notes());
            findings.addAll(OwnFunctions.in(registry.resources()));
        }
        findings.sort(BY_PLACE);
        CheckReport report = new CheckReport(registry, findings);
        out.print(
                switch (format) {
                    case TEXT -> report.text();
                    case JSON -> report.json();
                    case GITHUB -> report.github();
                });
        return findings.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? 1 : 0;
    }
}
