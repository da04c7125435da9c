package quartier.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Directives;
import quartier.module.yaml.Limits;
import quartier.module.yaml.Merge;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.ParsedYaml;
import quartier.module.yaml.YamlFiles;
import quartier.module.yaml.YamlNode;

/** The resolved tree of every definition: its file with what it includes and inherits, and what decorates it. */
final class Definitions {
    private final ResourceTree tree;
    private final YamlFiles files;
    private final Function<String, Optional<String>> environment;
    private final Consumer<Problem> problems;
    private final Set<String> modules;
    private final Map<Kind, Map<String, ResourceTree.Resource>> sources = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, List<Decoration>>> decorations = new EnumMap<>(Kind.class);
    private final Map<String, Optional<YamlNode>> resolved = new HashMap<>();
    private final Deque<String> chain = new ArrayDeque<>();

    Definitions(
            ResourceTree tree,
            YamlFiles files,
            Function<String, Optional<String>> environment,
            Set<String> modules,
            Consumer<Problem> problems) {
        this.tree = tree;
        this.files = files;
        this.environment = environment;
        this.modules = modules;
        this.problems = problems;
    }

    private Map<String, ResourceTree.Resource> sources(Kind kind) {
        return sources.computeIfAbsent(kind, key -> new LinkedHashMap<>());
    }

    /** Notes a definition file; a later module's definition of the same name replaces an earlier one. */
    void add(Kind kind, String id, ResourceTree.Resource resource) {
        Map<String, ResourceTree.Resource> known = sources(kind);
        ResourceTree.Resource before = known.remove(id);
        if (before != null) {
            problems.accept(Problem.warning(
                    new Origin(resource.module(), resource.file(), 1, 1),
                    "'" + id + "' is also defined in " + before.file() + "; this one counts"));
        }
        known.put(id, resource);
    }

    void decorate(Kind kind, String id, Decoration decoration) {
        decorations
                .computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(id, key -> new ArrayList<>())
                .add(decoration);
    }

    Set<String> ids(Kind kind) {
        return Collections.unmodifiableSet(sources(kind).keySet());
    }

    ResourceTree.Resource source(Kind kind, String id) {
        return Objects.requireNonNull(sources(kind).get(id), id);
    }

    /** The tree of one definition; empty when its file is empty, broken or part of a cycle. */
    Optional<YamlNode> tree(Kind kind, String id) {
        ResourceTree.Resource resource = sources(kind).get(id);
        return resource == null
                ? Optional.empty()
                : tree(kind, id, new Origin(resource.module(), resource.file(), 1, 1));
    }

    /** @param at where it is asked for, to be named when it is asked for while it is made */
    private Optional<YamlNode> tree(Kind kind, String id, Origin at) {
        ResourceTree.Resource resource = source(kind, id);
        return once(kind + " " + id, at, () -> parse(resource).map(root -> decorated(kind, id, resolve(kind, root))));
    }

    private YamlNode decorated(Kind kind, String id, YamlNode node) {
        YamlNode result = node;
        for (Decoration decoration : decorations.getOrDefault(kind, Map.of()).getOrDefault(id, List.of())) {
            if (node.directive().kind() != Directive.Kind.CONTENT_TYPE) {
                decoration.misplaced(kind.singular() + " '" + id + "'", result).ifPresent(problems);
            }
            result = Merge.over(result, resolve(kind, decoration.tree())).with(node.directive());
        }
        return result;
    }

    Optional<YamlNode> parse(ResourceTree.Resource resource) {
        ParsedYaml parsed = files.parse(
                resource.module(), resource.file(), resource.stamp(), resource.length(), () -> text(resource));
        parsed.problems().forEach(problems);
        return parsed.root();
    }

    /** The text of a file; of one that is far too large only so much that the parser refuses it. */
    static String text(ResourceTree.Resource resource) {
        if (resource.length() > 4L * Limits.USUAL.characters()) {
            return " ".repeat(Limits.USUAL.characters() + 1);
        }
        try {
            return resource.text();
        } catch (java.io.UncheckedIOException e) {
            return "";
        }
    }

    /** A tree that is no definition of its own, with its directives resolved. */
    YamlNode resolved(Kind kind, YamlNode node) {
        return resolve(kind, node);
    }

    private YamlNode resolve(Kind kind, YamlNode node) {
        return new Directives(new Lookup(kind), Limits.USUAL, problems).resolve(node);
    }

    /** Each tree is resolved once; asking for one that is being resolved is a cycle. */
    private Optional<YamlNode> once(String name, Origin at, java.util.function.Supplier<Optional<YamlNode>> tree) {
        Optional<YamlNode> known = resolved.get(name);
        if (known != null) {
            return known;
        }
        if (chain.contains(name)) {
            List<String> cycle = new ArrayList<>(chain).reversed();
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(name), cycle.size()));
            cycle.add(name);
            problems.accept(Problem.error(
                    at,
                    "definitions include each other: "
                            + String.join(
                                    " -> ",
                                    cycle.stream().map(Definitions::plainName).toList())));
            return Optional.empty();
        }
        if (chain.size() >= Limits.USUAL.depth()) {
            problems.accept(
                    Problem.error(at, "more than " + Limits.USUAL.depth() + " files include each other in a row"));
            return Optional.empty();
        }
        chain.push(name);
        try {
            Optional<YamlNode> result = tree.get();
            resolved.put(name, result);
            return result;
        } finally {
            chain.pop();
        }
    }

    private static String plainName(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }

    private final class Lookup implements Directives.Sources {
        private final Kind kind;

        Lookup(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Optional<YamlNode> included(String written, Origin at) {
            String path = written.startsWith("/") ? written : "/" + written;
            Optional<ResourceTree.Resource> resource = tree.find(path);
            if (resource.isEmpty()) {
                problems.accept(missing(written, path, at));
                return Optional.empty();
            }
            if (!written.startsWith("/")) {
                problems.accept(Problem.warning(at, "the path of an include begins with '/': " + path));
            }
            return once(kind + " " + path, at, () -> parse(resource.get()).map(root -> resolve(kind, root)));
        }

        private Problem missing(String written, String path, Origin at) {
            if (path.contains("/../") || path.contains("\\") || path.contains("/./")) {
                return Problem.error(at, "the include '" + written + "' leaves the folders of the modules; refused");
            }
            int end = path.indexOf('/', 1);
            String module = end < 0 ? path.substring(1) : path.substring(1, end);
            if (!modules.contains(module)) {
                return Problem.unsupported(
                        at, "the include '" + written + "' is of module '" + module + "', which is not installed");
            }
            return Problem.error(
                    at, "there is no file '" + written + "' to include" + Nearest.hint(path, tree.paths()));
        }

        @Override
        public Optional<YamlNode> inherited(String id, Origin at) {
            if (sources(kind).containsKey(id)) {
                return Definitions.this.tree(kind, id, at);
            }
            problems.accept(
                    References.missing(kind.singular(), id, sources(kind).keySet(), modules, at));
            return Optional.empty();
        }

        @Override
        public Optional<String> variable(String name) {
            return environment.apply(name);
        }
    }
}
