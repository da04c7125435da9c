package quartier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.content.bootstrap.Acceptance;
import quartier.content.bootstrap.BootstrapReader;
import quartier.module.Registry;
import quartier.module.ResourceTree;

/**
 * The content that a module brings in its folder {@code bootstrap}, as Magnolia's Content Importer reads it.
 *
 * @param folder the module's own folder
 * @param files what can be imported without asking anybody
 * @param accounts files with people, groups and roles, which a module does not make by itself
 */
record ModuleContent(String module, Path folder, List<Path> files, List<Path> accounts) {
    private static final String FOLDER = "/bootstrap/";
    private static final Set<String> ACCOUNTS = Set.of("users", "usergroups", "userroles");

    /** That of all modules, in load order. */
    static List<ModuleContent> of(Registry registry) {
        List<ModuleContent> all = new ArrayList<>();
        for (Registry.ModuleInfo module : registry.modules()) {
            List<ResourceTree.Resource> files = registry.resources().paths().stream()
                    .filter(path -> path.startsWith("/" + module.name() + FOLDER))
                    .flatMap(path -> registry.resources().find(path).stream())
                    .filter(file -> BootstrapReader.isBootstrap(Path.of(file.file())))
                    .toList();
            if (!files.isEmpty()) {
                all.add(of(module.name(), files));
            }
        }
        return all;
    }

    private static ModuleContent of(String module, List<ResourceTree.Resource> files) {
        List<Path> content = new ArrayList<>();
        List<Path> accounts = new ArrayList<>();
        for (ResourceTree.Resource file : files) {
            Path path = Path.of(file.file());
            String workspace = path.getFileName().toString().replaceFirst("[.].*", "");
            (ACCOUNTS.contains(workspace) ? accounts : content).add(path);
        }
        ResourceTree.Resource first = files.getFirst();
        String inside = first.path().substring(module.length() + "/".length());
        Path folder = Path.of(first.file().substring(0, first.file().length() - inside.length()));
        return new ModuleContent(module, folder, List.copyOf(content), List.copyOf(accounts));
    }

    /** These rules, but what is in the store already stays as it is: a module adds content and takes none away. */
    static Acceptance onlyNew(Acceptance rules, Supplier<Snapshot> content) {
        return new OnlyNew(rules, content);
    }

    private record OnlyNew(Acceptance rules, Supplier<Snapshot> content) implements Acceptance {
        @Override
        public List<Objection> objections(Snapshot after, List<ContentPath> imported) {
            return rules.objections(after, imported);
        }

        @Override
        public Map<ContentPath, String> kept(List<ContentPath> trees) {
            Snapshot now = content.get();
            Map<ContentPath, String> kept = new HashMap<>(rules.kept(trees));
            trees.stream()
                    .filter(tree -> now.node(tree).isPresent())
                    .forEach(tree -> kept.putIfAbsent(tree, "it is there already"));
            return kept;
        }
    }
}
