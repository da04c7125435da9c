package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one file. */
final class Report {
    private static final int MOST = 200;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    void error(int line, String message) {
        add(Finding.error(file, line, message));
    }

    void note(int line, String message) {
        add(Finding.note(file, line, message));
    }

    String file() {
        return file;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A file that is wrong in every line says so often enough; an error is never dropped for notes. */
    private void add(Finding finding) {
        if (findings.size() < MOST || (finding.isError() && findings.stream().noneMatch(Finding::isError))) {
            findings.add(finding);
        }
    }
}
