package quartier.compat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quartier.definition.App;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Problem;
import quartier.definition.RestEndpoint;
import quartier.definition.Site;
import quartier.definition.Theme;
import quartier.definition.UriMapping;
import quartier.module.Registry;
import quartier.module.ResourceTree;

/** Which definition files became definitions, and what was said of those that did not. */
final class DefinitionRun {
    private static final Set<String> READ = Set.of(
            "templates", "dialogs", "apps", "contentTypes", "themes", "sites", "virtualUriMappings", "restEndpoints");

    private final Registry registry;

    DefinitionRun(Registry registry) {
        this.registry = registry;
    }

    /**
     * @param found definition files of the kinds that this runtime reads
     * @param leftOut file to the first thing that was said of it; empty text when nothing was, which is always our fault
     */
    record Outcome(int found, Map<String, String> leftOut) {
        long silent() {
            return leftOut.values().stream().filter(String::isEmpty).count();
        }
    }

    Outcome outcome() {
        Set<String> loaded = origins();
        Map<String, String> leftOut = new LinkedHashMap<>();
        int found = 0;
        for (ResourceTree.Resource resource : files()) {
            found++;
            if (!loaded.contains(resource.file()) && !isKnownById(resource.path())) {
                leftOut.put(resource.file(), said(resource));
            }
        }
        return new Outcome(found, leftOut);
    }

    private List<ResourceTree.Resource> files() {
        List<ResourceTree.Resource> files = new ArrayList<>();
        Set<String> modules = new HashSet<>();
        registry.modules().forEach(module -> modules.add(module.name()));
        for (String path : registry.resources().paths()) {
            String[] parts = path.split("/", 4);
            if (parts.length == 4
                    && path.matches(".*\\.ya?ml")
                    && READ.contains(parts[2])
                    && modules.contains(parts[1])) {
                registry.resources().find(path).ifPresent(files::add);
            }
        }
        return files;
    }

    private String said(ResourceTree.Resource resource) {
        return registry.problems().stream()
                .filter(problem -> problem.origin().file().equals(resource.file())
                        || problem.message().contains(resource.file()))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }

    /** A file that only includes another has that one's origin. */
    private boolean isKnownById(String path) {
        String[] parts = path.split("/", 4);
        String id = parts[1] + ":" + parts[3].replaceFirst("\\.ya?ml$", "");
        return parts[2].equals("templates") && registry.template(id).isPresent()
                || parts[2].equals("dialogs") && registry.dialog(id).isPresent();
    }

    private Set<String> origins() {
        Set<String> files = new HashSet<>();
        registry.templates()
                .values()
                .forEach(it -> files.add(it.basics().origin().file()));
        registry.dialogs().values().stream().map(Dialog::origin).forEach(it -> files.add(it.file()));
        registry.apps().values().stream().map(App::origin).forEach(it -> files.add(it.file()));
        registry.contentTypes().values().stream().map(ContentType::origin).forEach(it -> files.add(it.file()));
        registry.themes().values().stream().map(Theme::origin).forEach(it -> files.add(it.file()));
        registry.sites().values().stream().map(Site::origin).forEach(it -> files.add(it.file()));
        registry.uriMappings().stream().map(UriMapping::origin).forEach(it -> files.add(it.file()));
        registry.endpoints().values().stream().map(RestEndpoint::origin).forEach(it -> files.add(it.file()));
        return files;
    }
}
