package quartier.content.bootstrap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;

/**
 * Joins the files of one import to whole sub-trees: a file for {@code /a/b} goes into the tree of the file
 * for {@code /a}, at the place that {@code !file} keeps for it there, else behind the other children.
 */
final class ImportPlan {
    /** A tree to be put below a parent. */
    record Tree(ContentPath parent, NodeDraft draft) {
        ContentPath path() {
            return parent.child(draft.name);
        }
    }

    private final List<Tree> trees = new ArrayList<>();
    private final Map<ContentPath, Tree> tops = new HashMap<>();
    private final Map<String, List<NodeDraft>> rootOrders = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param acceptance says what stays as it is in the store, with the reason */
    ImportPlan(List<BootstrapFile> files, Acceptance acceptance) {
        for (Tree tree : placed(files)) {
            join(tree);
        }
        List<Tree> all = List.copyOf(trees);
        Map<ContentPath, String> kept =
                acceptance.kept(all.stream().map(Tree::path).toList());
        trees.clear();
        all.forEach(tree -> spare(tree, kept));
        trees.forEach(tree -> requireJoined(tree.draft()));
        rootOrders.forEach((workspace, order) -> order.forEach(place -> requireRoot(workspace, place)));
    }

    /** Parents before children. */
    List<Tree> trees() {
        return trees;
    }

    /** The order of the nodes at the top of a workspace, where a file says it. */
    Map<String, List<NodeDraft>> rootOrders() {
        return rootOrders;
    }

    List<Finding> findings() {
        return findings;
    }

    private List<Tree> placed(List<BootstrapFile> files) {
        List<Tree> placed = new ArrayList<>();
        Map<ContentPath, NodeDraft> paths = new HashMap<>();
        for (BootstrapFile file : files) {
            for (NodeDraft root : file.roots()) {
                if (root.isElsewhere()) {
                    rootOrders
                            .computeIfAbsent(file.name().workspace(), w -> new ArrayList<>())
                            .add(root);
                    continue;
                }
                place(file, root).ifPresent(tree -> {
                    NodeDraft other = paths.putIfAbsent(tree.path(), root);
                    if (other == null) {
                        placed.add(tree);
                    } else {
                        error(root, tree.path() + " stands in " + other.file + ":" + other.line + " too");
                    }
                });
            }
        }
        placed.sort(Comparator.comparing((Tree tree) -> tree.path().depth())
                .thenComparing(tree -> tree.path().toString()));
        return placed;
    }

    private Optional<Tree> place(BootstrapFile file, NodeDraft root) {
        try {
            String parent = file.name().parentPath(root.name);
            Tree tree = new Tree(ContentPath.of(file.name().workspace(), parent), root);
            tree.path();
            return Optional.of(tree);
        } catch (IllegalArgumentException e) {
            error(root, "the file's name and the node's name give no path: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void join(Tree tree) {
        for (Optional<ContentPath> at = Optional.of(tree.parent());
                at.isPresent();
                at = at.get().parent()) {
            Tree outer = tops.get(at.get());
            if (outer != null) {
                joinInto(outer, tree);
                return;
            }
        }
        trees.add(tree);
        tops.put(tree.path(), tree);
    }

    /** A tree would replace the node with all that is below it, so around what is kept its children come one by one. */
    private void spare(Tree tree, Map<ContentPath, String> kept) {
        String reason = kept.get(tree.path());
        if (reason != null) {
            note(tree.draft(), tree.path() + " is not imported: " + reason);
        } else if (kept.keySet().stream().anyMatch(tree.path()::isAncestorOf)) {
            tree.draft().children.stream()
                    .filter(child -> !child.isElsewhere())
                    .forEach(child -> spare(new Tree(tree.path(), child), kept));
        } else {
            trees.add(tree);
        }
    }

    private void joinInto(Tree outer, Tree tree) {
        NodeDraft at = outer.draft();
        int known = outer.path().path().length();
        for (String name : tree.parent().path().substring(known).split("/")) {
            if (!name.isEmpty()) {
                at = childOrFolder(at, name, tree);
            }
        }
        NodeDraft draft = tree.draft();
        Optional<NodeDraft> place = at.child(draft.name);
        if (place.isEmpty()) {
            at.children.add(draft);
        } else if (place.get().isElsewhere()) {
            at.children.set(at.children.indexOf(place.get()), draft);
        } else if (!draft.id.isEmpty() && draft.id.equals(place.get().id)) {
            at.children.set(at.children.indexOf(place.get()), draft);
            note(
                    draft,
                    tree.path() + " stands in " + place.get().file + ":" + place.get().line + " too; this file counts");
        } else {
            error(draft, tree.path() + " stands in " + place.get().file + ":" + place.get().line + " too");
        }
    }

    private NodeDraft childOrFolder(NodeDraft parent, String name, Tree tree) {
        Optional<NodeDraft> child = parent.child(name).filter(c -> !c.isElsewhere());
        if (child.isPresent()) {
            return child.get();
        }
        NodeDraft folder = new NodeDraft(name, tree.draft().line);
        folder.file = tree.draft().file;
        folder.primaryType = missingType(tree.parent().workspace());
        note(tree.draft(), "parent '" + name + "' is in no file; created as " + folder.primaryType);
        parent.child(name).ifPresent(parent.children::remove);
        parent.children.add(folder);
        return folder;
    }

    /** What a parent becomes of which nothing is known. */
    static String missingType(String workspace) {
        return switch (workspace) {
            case "website" -> "mgnl:page";
            case "config" -> "mgnl:content";
            default -> "mgnl:folder";
        };
    }

    private void requireJoined(NodeDraft draft) {
        for (NodeDraft child : draft.children) {
            if (child.isElsewhere()) {
                error(child, "'" + child.name + "' should be in " + child.elsewhere + ", but no file has it");
            } else {
                requireJoined(child);
            }
        }
    }

    private void requireRoot(String workspace, NodeDraft place) {
        ContentPath path = ContentPath.root(workspace).child(place.name);
        if (!tops.containsKey(path)) {
            error(place, "'" + place.name + "' should be in " + place.elsewhere + ", but no file has it");
        }
    }

    private void error(NodeDraft draft, String message) {
        findings.add(Finding.error(draft.file, draft.line, message));
    }

    private void note(NodeDraft draft, String message) {
        findings.add(Finding.note(draft.file, draft.line, message));
    }
}
