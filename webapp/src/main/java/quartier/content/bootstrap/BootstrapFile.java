package quartier.content.bootstrap;

import java.util.List;
import java.util.Map;

/**
 * What one bootstrap file says, and what is to be said about it. A file usually holds one sub-tree.
 */
public final class BootstrapFile {
    private final String file;
    private final BootstrapName name;
    private final List<NodeDraft> roots;
    private final Map<String, String> namespaces;
    private final List<Finding> findings;

    BootstrapFile(
            String file,
            BootstrapName name,
            List<NodeDraft> roots,
            Map<String, String> namespaces,
            List<Finding> findings) {
        this.file = file;
        this.name = name;
        this.roots = List.copyOf(roots);
        this.namespaces = Map.copyOf(namespaces);
        this.findings = List.copyOf(findings);
    }

    public String file() {
        return file;
    }

    /** The sub-trees of this file; nodes that stand in other files are not in here. */
    public List<Bootstrap> bootstraps() {
        return roots.stream()
                .filter(root -> !root.isElsewhere())
                .map(root -> new Bootstrap(name.workspace(), name.parentPath(root.name), root.toData()))
                .toList();
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    BootstrapName name() {
        return name;
    }

    List<NodeDraft> roots() {
        return roots;
    }

    Map<String, String> namespaces() {
        return namespaces;
    }
}
