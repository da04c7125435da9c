package quartier.content.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;

/**
 * Writes workspaces as bootstrap files and makes the folder their mirror: files of nodes that are gone
 * are removed, files that would not change are not touched. A node stays in a file of its own when it has
 * one already; in an empty folder every page, folder and item gets its own.
 */
public final class ContentExporter {
    private final BootstrapWriter.Style style;

    private ContentExporter(BootstrapWriter.Style style) {
        this.style = style;
    }

    /** For a repository of texts: no dates of changes, relative days as they were imported. */
    public static ContentExporter forText() {
        return new ContentExporter(new BootstrapWriter.Style(false, true));
    }

    /** Everything as it is now, with who changed and published what and when. */
    public static ContentExporter complete() {
        return new ContentExporter(new BootstrapWriter.Style(true, false));
    }

    /**
     * A node with all below it.
     *
     * @param name of the file that the text belongs into
     * @param binaries larger ones, by the names of their files
     */
    public record Single(String name, String yaml, Map<String, Binary> binaries) {}

    /** One node with all below it. */
    public Single single(ContentNode node) {
        Map<String, Binary> binaries = new LinkedHashMap<>();
        String stem = ExportFolder.stem(node.path());
        String yaml = BootstrapWriter.write(NodeDraft.of(node, child -> ""), style, stem, binaries);
        return new Single(ExportFolder.name(node.path()), yaml, binaries);
    }

    /** Exports the workspaces into the folder; gives the number of files written or left as they were. */
    public int run(Snapshot snapshot, Collection<String> workspaces, Path folder) {
        try {
            Files.createDirectories(folder);
            ExportFolder files = ExportFolder.scan(folder, workspaces);
            for (String workspace : workspaces.stream().sorted().toList()) {
                snapshot.node(ContentPath.root(workspace)).ifPresent(root -> workspace(root, files));
            }
            return files.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot export to " + folder, e);
        }
    }

    private void workspace(ContentNode root, ExportFolder files) {
        List<ContentNode> top = root.children();
        top.forEach(node -> own(node, files));
        List<String> names = top.stream().map(ContentNode::name).toList();
        if (!names.equals(names.stream().sorted().toList())) {
            NodeDraft order = new NodeDraft("jcr:root", 0);
            top.forEach(
                    node -> order.children.add(NodeDraft.elsewhere(node.name(), 0, ExportFolder.name(node.path()))));
            files.add(root.path(), BootstrapWriter.write(order, style, "", new LinkedHashMap<>()));
        }
    }

    /** Writes the node into its own file, and after it those below that have one. */
    private void own(ContentNode node, ExportFolder files) {
        List<ContentNode> others = new ArrayList<>();
        NodeDraft draft = NodeDraft.of(node, child -> {
            if (files.hasOwn(child)) {
                others.add(child);
                return ExportFolder.name(child.path());
            }
            return "";
        });
        Map<String, Binary> binaries = files.binaries(node.path());
        files.add(node.path(), BootstrapWriter.write(draft, style, ExportFolder.stem(node.path()), binaries));
        others.forEach(other -> own(other, files));
    }
}
