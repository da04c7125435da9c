package quartier.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.Registry.ModuleInfo;
import quartier.module.read.ModuleReader;
import quartier.module.read.ModuleReader.Descriptor;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode;

/** Finds the modules of a resource tree and puts them in load order: dependencies first, else by name. */
final class ModuleFiles {
    private static final List<String> FOLDERS =
            List.of("i18n", "decorations", "includes", "webresources", "bootstrap", "resources");

    private final ResourceTree tree;
    private final Function<ResourceTree.Resource, Optional<YamlNode>> parse;
    private final Consumer<Problem> problems;
    private final Map<String, Descriptor> descriptors = new TreeMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();

    ModuleFiles(
            ResourceTree tree, Function<ResourceTree.Resource, Optional<YamlNode>> parse, Consumer<Problem> problems) {
        this.tree = tree;
        this.parse = parse;
        this.problems = problems;
    }

    List<ModuleInfo> inOrder() {
        for (String module : found()) {
            descriptors.put(module, descriptor(module));
        }
        descriptors.keySet().forEach(module -> visit(module, new ArrayList<>()));
        return ordered.stream().map(this::info).toList();
    }

    private Descriptor known(String module) {
        return descriptors.getOrDefault(module, Descriptor.NONE);
    }

    private ModuleInfo info(String module) {
        Descriptor descriptor = known(module);
        return new ModuleInfo(
                module,
                descriptor.version(),
                descriptor.dependencies().stream()
                        .map(ModuleReader.Dependency::module)
                        .toList());
    }

    private Set<String> found() {
        Set<String> modules = new TreeSet<>();
        for (String path : tree.paths()) {
            String[] parts = path.split("/", 4);
            if (parts.length < 3) {
                continue;
            }
            boolean descriptor =
                    parts.length == 3 && (parts[2].equals("module.yaml") || parts[2].equals(parts[1] + ".yaml"));
            boolean folder = parts.length == 4 && (Kind.ofFolder(parts[2]).isPresent() || FOLDERS.contains(parts[2]));
            if (descriptor || folder) {
                modules.add(parts[1]);
            }
        }
        return modules;
    }

    private Descriptor descriptor(String module) {
        return tree.find("/" + module + "/module.yaml")
                .or(() -> tree.find("/" + module + "/" + module + ".yaml"))
                .flatMap(parse)
                .map(node -> ModuleReader.read(module, node, problems))
                .orElse(Descriptor.NONE);
    }

    private void visit(String module, List<String> chain) {
        if (chain.contains(module)) {
            List<String> cycle = new ArrayList<>(chain.subList(chain.indexOf(module), chain.size()));
            cycle.add(module);
            Origin at = known(chain.getLast()).dependencies().stream()
                    .filter(dependency -> dependency.module().equals(module))
                    .map(ModuleReader.Dependency::origin)
                    .findFirst()
                    .orElse(Origin.RUNTIME);
            problems.accept(Problem.error(at, "modules depend on each other: " + String.join(" -> ", cycle)));
            return;
        }
        if (ordered.contains(module)) {
            return;
        }
        List<String> further = new ArrayList<>(chain);
        further.add(module);
        Map<String, ModuleReader.Dependency> dependencies = new LinkedHashMap<>();
        known(module).dependencies().forEach(own -> dependencies.put(own.module(), own));
        dependencies.values().forEach(dependency -> follow(dependency, further));
        ordered.add(module);
    }

    private void follow(ModuleReader.Dependency dependency, List<String> chain) {
        Descriptor target = descriptors.get(dependency.module());
        if (target != null) {
            visit(dependency.module(), chain);
            if (!dependency.accepts(target.version())) {
                problems.accept(Problem.warning(
                        dependency.origin(),
                        "needs version " + dependency.range() + " of module '" + dependency.module()
                                + "'; installed is " + target.version()));
            }
        } else if (!dependency.optional() && !ModuleReader.PROVIDED.contains(dependency.module())) {
            problems.accept(Problem.warning(
                    dependency.origin(),
                    "depends on module '" + dependency.module() + "', which is not installed"
                            + Nearest.hint(dependency.module(), descriptors.keySet())));
        }
    }
}
