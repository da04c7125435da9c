package quartier.rendering;

import freemarker.core.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.http.ContentPolicy;
import quartier.module.ResourceTree;
import quartier.module.yaml.Nearest;

/**
 * What can be said of the scripts of modules before they run: mistakes in their syntax, includes that lead nowhere,
 * functions that are not here, what browsers will not load. A script is read again only when it changed.
 */
public final class ScriptCheck implements Function<ResourceTree, List<Problem>> {
    private static final int LONGEST = 1_000_000;
    private static final Pattern CALL = Pattern.compile("(?<![\\w.?])([A-Za-z]\\w*fn|cms|state)\\.(\\w+)");
    private static final Pattern INCLUDE = Pattern.compile(
            "^[\\[<]#(?:include|import)\\s+(?:\"([^\"$#{*:]+)\"|'([^'$#{*:]+)')(?![^\\]>]*ignore_missing)");
    private static final Pattern GIVEN =
            Pattern.compile("^[\\[<]#(?:assign|global|local|macro|function|list|items)\\b|\\bas\\s");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"|'[^']*+'");
    private static final Pattern NAME = Pattern.compile("\\b(\\w*fn)\\b");

    /** Names that scripts may read or call, by object. */
    private final Map<String, Set<String>> functions = Functions.known();

    private final Map<String, Script> read = new ConcurrentHashMap<>();
    private final PageLoads loads;

    /** @param policy what browsers may load into pages */
    public ScriptCheck(ContentPolicy policy) {
        this.loads = new PageLoads(policy);
    }

    /** One script as it was when it was read. */
    private record Script(long stamp, long length, List<Problem> problems, List<Named> named, Set<String> given) {
        boolean isOf(ResourceTree.Resource resource) {
            return stamp == resource.stamp() && length == resource.length();
        }
    }

    /** Something that a script names and that may not exist: a function, or another script. */
    private record Named(String object, String name, Origin at) {}

    @Override
    public List<Problem> apply(ResourceTree resources) {
        List<String> paths = resources.paths().stream()
                .filter(path -> path.endsWith(".ftl") && path.contains("/templates/"))
                .toList();
        read.keySet().retainAll(Set.copyOf(paths));
        ScriptConfiguration syntax = new ScriptConfiguration(resources, new PageCode(ContentPolicy.OWN));
        List<Problem> problems = new ArrayList<>();
        List<Map.Entry<String, Script>> scripts = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (String path : paths) {
            resources
                    .find(path)
                    .filter(resource -> resource.length() <= LONGEST)
                    .ifPresent(resource -> scripts.add(Map.entry(path, script(resource, syntax))));
        }
        scripts.forEach(script -> given.addAll(script.getValue().given()));
        for (Map.Entry<String, Script> script : scripts) {
            problems.addAll(script.getValue().problems());
            for (Named named : script.getValue().named()) {
                (named.object().isEmpty() ? missing(script.getKey(), named, resources) : unknown(named, given))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private Script script(ResourceTree.Resource resource, ScriptConfiguration syntax) {
        Script known = read.get(resource.path());
        if (known == null || !known.isOf(resource)) {
            known = reading(resource, syntax);
            read.put(resource.path(), known);
        }
        return known;
    }

    private Script reading(ResourceTree.Resource resource, ScriptConfiguration syntax) {
        String text = resource.text();
        List<Named> named = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Expressions.Part part : Expressions.of(text).parts()) {
            Matcher include = INCLUDE.matcher(part.text());
            if (include.find()) {
                String path = include.group(1) == null ? include.group(2) : include.group(1);
                named.add(new Named("", path, at(resource, text, part.start())));
            }
            Matcher call = CALL.matcher(withoutTexts(part.text()));
            while (call.find()) {
                named.add(new Named(call.group(1), call.group(2), at(resource, text, part.start() + call.start())));
            }
            if (GIVEN.matcher(part.text()).find()) {
                NAME.matcher(part.text()).results().forEach(name -> given.add(name.group(1)));
            }
        }
        List<Problem> problems = new ArrayList<>(syntax(resource, syntax));
        problems.addAll(loads.in(text, offset -> at(resource, text, offset)));
        return new Script(resource.stamp(), resource.length(), List.copyOf(problems), List.copyOf(named), given);
    }

    /** Blanks in place of texts, unless something is evaluated in them. */
    private static String withoutTexts(String expression) {
        return TEXT.matcher(expression)
                .replaceAll(text -> text.group().contains("{")
                        ? Matcher.quoteReplacement(text.group())
                        : " ".repeat(text.group().length()));
    }

    private static List<Problem> syntax(ResourceTree.Resource resource, ScriptConfiguration configuration) {
        try {
            configuration.script(resource.path());
            return List.of();
        } catch (ParseException e) {
            boolean here = resource.path().equals("/" + e.getTemplateName());
            return here ? List.of(Failures.of(e, resource)) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Problem> unknown(Named named, Set<String> given) {
        Set<String> names = functions.get(named.object());
        if (names == null) {
            return given.contains(named.object())
                    ? List.of()
                    : List.of(Problem.unsupported(
                            named.at(),
                            "the functions '" + named.object()
                                    + "' are not here; what calls them is left out of the page"));
        }
        return names.contains(named.name())
                ? List.of()
                : List.of(Problem.unsupported(
                        named.at(),
                        "'" + named.object() + "." + named.name() + "' is not here"
                                + Nearest.hint(named.name(), names)));
    }

    private static List<Problem> missing(String script, Named named, ResourceTree resources) {
        String path = java.nio.file.Path.of(script)
                .resolveSibling(named.name())
                .normalize()
                .toString();
        if (resources.find(path).isPresent()) {
            return List.of();
        }
        String module = path.substring(0, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1) + 1);
        boolean installed = resources.paths().stream().anyMatch(known -> known.startsWith(module));
        return List.of(
                installed
                        ? Problem.error(named.at(), "there is no script '" + named.name() + "' to include")
                        : Problem.unsupported(
                                named.at(),
                                "the script '" + named.name() + "' is of module '" + module.replace("/", "")
                                        + "', which is not installed"));
    }

    private static Origin at(ResourceTree.Resource resource, String text, int offset) {
        int line = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Origin(resource.module(), resource.file(), line, offset - text.lastIndexOf('\n', offset - 1));
    }
}
