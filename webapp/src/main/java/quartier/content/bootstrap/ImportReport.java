package quartier.content.bootstrap;

import java.util.List;

/**
 * How an import ended.
 *
 * @param applied whether the content was stored; if not, nothing has changed
 * @param files how many bootstrap files there were
 * @param nodes how many nodes they hold
 */
public record ImportReport(boolean applied, int files, int nodes, List<Finding> findings) {
    public ImportReport {
        findings = List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
