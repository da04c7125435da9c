package quartier.module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.yaml.Merge;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;

/** Finds the definition files of all modules in load order, and the decorations of each. */
final class DefinitionFiles {
    private static final Set<Kind> NOT_HERE = Set.of(
            Kind.BLOCK,
            Kind.OTHER_RENDERER,
            Kind.MEDIA_EDITOR,
            Kind.TRAIT,
            Kind.WEBHOOK,
            Kind.COMMAND,
            Kind.MESSAGE_VIEW);

    private final ResourceTree resources;
    private final Set<String> modules;
    private final Definitions definitions;
    private final Consumer<Problem> problems;
    private final Map<String, YamlNode> sites = new LinkedHashMap<>();
    private Optional<YamlNode> desk = Optional.empty();

    DefinitionFiles(ResourceTree resources, Set<String> modules, Definitions definitions, Consumer<Problem> problems) {
        this.resources = resources;
        this.modules = modules;
        this.definitions = definitions;
        this.problems = problems;
    }

    void collect() {
        Map<String, List<ResourceTree.Resource>> byModule = new LinkedHashMap<>();
        modules.forEach(module -> byModule.put(module, new ArrayList<>()));
        for (String path : resources.paths()) {
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                ResourceTree.Resource resource = resources.find(path).orElseThrow();
                byModule.getOrDefault(resource.module(), new ArrayList<>()).add(resource);
            }
        }
        byModule.values().forEach(files -> files.forEach(this::definition));
        byModule.values().forEach(this::misspelt);
        byModule.values().forEach(files -> files.forEach(this::decoration));
    }

    /** Site definitions from decorations of the site and multisite modules. */
    Map<String, YamlNode> configuredSites() {
        return sites;
    }

    /** What decorations say about Magnolia's desk, one over the other. */
    Optional<YamlNode> desk() {
        return desk;
    }

    /** Definitions that are known to Magnolia but need what is not here. */
    void reportOthers() {
        for (Kind kind : NOT_HERE) {
            for (String id : definitions.ids(kind)) {
                ResourceTree.Resource resource = definitions.source(kind, id);
                if (definitions.tree(kind, id).isPresent()) {
                    problems.accept(Problem.unsupported(
                            start(resource), "definitions in " + kind.folder() + "/ have no effect here"));
                }
            }
        }
        definitions
                .ids(Kind.FIELD_TYPE)
                .forEach(id -> problems.accept(Problem.unsupported(
                        start(definitions.source(Kind.FIELD_TYPE, id)),
                        "the field type '" + id + "' needs Java that is not here")));
    }

    private static Origin start(ResourceTree.Resource resource) {
        return new Origin(resource.module(), resource.file(), 1, 1);
    }

    private void definition(ResourceTree.Resource resource) {
        String[] parts = resource.path().split("/", 4);
        if (parts.length == 4) {
            Kind.ofFolder(parts[2])
                    .ifPresent(kind -> definitions.add(kind, kind.id(parts[1], bare(parts[3])), resource));
        }
    }

    /** Folders that look as if definitions were meant to be read from them. */
    private void misspelt(Collection<ResourceTree.Resource> files) {
        Set<String> seen = new LinkedHashSet<>();
        for (ResourceTree.Resource resource : files) {
            String[] parts = resource.path().split("/", 4);
            if (parts.length == 3 && parts[2].equals("config.yaml")) {
                problems.accept(Problem.unsupported(
                        start(resource), "the configuration of a module is read by its Java, which is not here"));
            }
            if (parts.length == 4 && Kind.ofFolder(parts[2]).isEmpty() && seen.add(parts[2])) {
                Nearest.to(parts[2], Kind.folders())
                        .ifPresent(near -> problems.accept(Problem.warning(
                                start(resource),
                                "no definitions are read from the folder '" + parts[2] + "'; did you mean '" + near
                                        + "'?")));
            }
        }
    }

    private static String bare(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private void decoration(ResourceTree.Resource resource) {
        String[] parts = resource.path().split("/", 5);
        if (parts.length < 5 || !parts[2].equals("decorations")) {
            return;
        }
        Optional<YamlNode> root = definitions.parse(resource);
        if (root.isEmpty()) {
            return;
        }
        String target = parts[3];
        if (parts[4].equals("config.yaml") || parts[4].startsWith("config.") && !parts[4].contains("/")) {
            String place = bare(parts[4]).replaceFirst("^config[.]?", "");
            configuration(target, new Decoration(place, root.get()).tree(), resource);
            return;
        }
        String[] inside = parts[4].split("/", 2);
        Optional<Kind> kind = Kind.ofFolder(inside[0]);
        if (kind.isEmpty() || inside.length < 2) {
            problems.accept(Problem.warning(start(resource), "this file decorates no kind of definition; ignored"));
            return;
        }
        decorate(kind.get(), target, bare(inside[1]), root.get(), resource);
    }

    private void decorate(Kind kind, String target, String path, YamlNode root, ResourceTree.Resource resource) {
        String rest = "";
        String candidate = path;
        while (true) {
            String id = kind.id(target, candidate);
            if (definitions.ids(kind).contains(id)) {
                definitions.decorate(kind, id, new Decoration(rest, root));
                return;
            }
            int dot = candidate.lastIndexOf('.');
            if (dot < 0 || dot < candidate.lastIndexOf('/')) {
                break;
            }
            rest = rest.isEmpty() ? candidate.substring(dot + 1) : candidate.substring(dot + 1) + "." + rest;
            candidate = candidate.substring(0, dot);
        }
        String id = kind.id(target, path);
        problems.accept(
                modules.contains(target)
                        ? Problem.error(
                                start(resource),
                                "there is no " + kind.singular() + " '" + id + "' to decorate"
                                        + Nearest.hint(id, definitions.ids(kind)))
                        : Problem.unsupported(
                                start(resource),
                                "decorates '" + id + "' of module '" + target + "', which is not installed"));
    }

    private void configuration(String target, YamlNode root, ResourceTree.Resource resource) {
        Optional<YamlNode> site = root instanceof Entries map ? map.get("site") : Optional.empty();
        Optional<YamlNode> several = root instanceof Entries map ? map.get("sites") : Optional.empty();
        if (site.isPresent() || several.isPresent()) {
            problems.accept(Problem.note(start(resource), "since Magnolia 6.3 sites are files in a folder sites/"));
        }
        if (target.equals("site") && site.isPresent()) {
            addSite("fallback", site.get());
        } else if (target.equals("multisite") && several.isPresent()) {
            several.get().named().forEach(entry -> addSite(entry.key(), entry.value()));
        } else if (target.equals("admincentral")) {
            YamlNode own = definitions.resolved(Kind.APP, root);
            desk = Optional.of(desk.map(before -> Merge.over(before, own)).orElse(own));
        } else {
            problems.accept(Problem.unsupported(
                    start(resource), "the configuration of module '" + target + "' cannot be decorated here"));
        }
    }

    private void addSite(String name, YamlNode node) {
        YamlNode resolved = definitions.resolved(Kind.SITE, node);
        sites.merge(name, resolved, Merge::over);
    }
}
