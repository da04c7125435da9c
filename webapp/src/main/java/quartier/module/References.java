package quartier.module;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.definition.Theme;
import quartier.definition.UriMapping;
import quartier.module.read.Reference;
import quartier.module.yaml.Nearest;

/** Checks that what definitions name exists, and says what may have been meant. */
final class References {
    private static final Set<String> PLAIN_MODELS =
            Set.of("info.magnolia.rendering.model.RenderingModelImpl", "info.magnolia.rendering.model.RenderingModel");

    private final Set<String> modules;
    private final ResourceTree resources;
    private final Map<String, Template> templates;
    private final Map<String, Dialog> dialogs;
    private final Consumer<Problem> problems;

    References(
            Set<String> modules,
            ResourceTree resources,
            Map<String, Template> templates,
            Map<String, Dialog> dialogs,
            Consumer<Problem> problems) {
        this.modules = modules;
        this.resources = resources;
        this.templates = templates;
        this.dialogs = dialogs;
        this.problems = problems;
    }

    void check(Reference reference) {
        String name = reference.name();
        switch (reference.target()) {
            case DIALOG -> {
                if (!dialogs.containsKey(name)) {
                    problems.accept(missing("dialog", name, dialogs.keySet(), modules, reference.at()));
                }
            }
            case COMPONENT -> {
                if (!templates.containsKey(name)) {
                    problems.accept(missing("component", name, templates.keySet(), modules, reference.at()));
                }
            }
            case SCRIPT -> script(name, reference.at());
            case MODEL_CLASS -> model(name, reference.at());
        }
    }

    /** Scripts always have the plain model; what a class adds to it needs that class. */
    private void model(String name, Origin at) {
        if (PLAIN_MODELS.contains(name)) {
            return;
        }
        problems.accept(Problem.unsupported(
                at,
                name.endsWith(".JavascriptRenderingModel")
                        ? "JavaScript models are not run here; 'model' has only what every model has"
                        : "the model class '" + name + "' is not here; 'model' has only what every model has"));
    }

    private void script(String path, Origin at) {
        String absolute = path.startsWith("/") ? path : "/" + path;
        if (resources.find(absolute).isPresent()) {
            return;
        }
        int end = absolute.indexOf('/', 1);
        String module = end < 0 ? "" : absolute.substring(1, end);
        if (!modules.contains(module)) {
            problems.accept(Problem.unsupported(
                    at, "the template script '" + path + "' is of module '" + module + "', which is not installed"));
        } else {
            problems.accept(Problem.error(
                    at, "there is no template script '" + path + "'" + Nearest.hint(absolute, alike(absolute))));
        }
    }

    private List<String> alike(String path) {
        String ending = path.substring(Math.max(0, path.lastIndexOf('.')));
        return resources.paths().stream()
                .filter(known -> known.endsWith(ending))
                .toList();
    }

    void checkSites(Collection<Site> sites, Map<String, Theme> themes) {
        Map<String, String> hosts = new HashMap<>();
        for (Site site : sites) {
            for (Site.Domain domain : site.domains()) {
                String host = domain.name().toLowerCase(Locale.ROOT) + ":" + domain.port();
                String other = hosts.putIfAbsent(host, site.name());
                if (other != null && !other.equals(site.name())) {
                    problems.accept(Problem.warning(
                            site.origin(),
                            "the domain '" + domain.name() + "' is one of site '" + other
                                    + "' already, which it leads to"));
                }
            }
            if (!site.theme().isEmpty() && !themes.containsKey(site.theme())) {
                problems.accept(Problem.warning(
                        site.origin(),
                        "there is no theme '" + site.theme() + "'" + Nearest.hint(site.theme(), themes.keySet())));
            }
            for (String id : site.templates().templates().keySet()) {
                if (!templates.containsKey(id)) {
                    problems.accept(missing("template", id, templates.keySet(), modules, site.origin()));
                }
            }
            if (!site.prototypeId().isEmpty() && !templates.containsKey(site.prototypeId())) {
                problems.accept(missing("prototype", site.prototypeId(), templates.keySet(), modules, site.origin()));
            }
        }
    }

    void checkMappings(Collection<UriMapping> mappings, Map<String, Site> sites) {
        mappings.stream()
                .filter(mapping -> !mapping.site().isEmpty() && !sites.containsKey(mapping.site()))
                .forEach(mapping -> problems.accept(Problem.warning(
                        mapping.origin(),
                        "URI mapping '" + mapping.id() + "' is for the site '" + mapping.site()
                                + "', which is not there" + Nearest.hint(mapping.site(), sites.keySet()))));
    }

    void checkContentTypes(Map<String, ContentType> types) {
        for (ContentType type : types.values()) {
            List<ContentType.ModelProperty> all = new java.util.ArrayList<>(type.properties());
            type.subModels().forEach(sub -> all.addAll(sub.properties()));
            for (ContentType.ModelProperty property : all) {
                property.referencedType()
                        .filter(name -> !types.containsKey(name))
                        .ifPresent(name -> problems.accept(Problem.error(
                                property.origin(),
                                "there is no content type '" + name + "'" + Nearest.hint(name, types.keySet()))));
            }
            checkLifecycle(type);
            type.capabilities()
                    .pages()
                    .filter(pages -> !templates.containsKey(pages.template()))
                    .ifPresent(pages -> problems.accept(
                            missing("template", pages.template(), templates.keySet(), modules, type.origin())));
        }
    }

    private void checkLifecycle(ContentType type) {
        List<String> known =
                type.properties().stream().map(ContentType.ModelProperty::name).toList();
        type.capabilities().lifecycle().properties().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.accept(Problem.error(
                        type.origin(),
                        "'lifecycle' of content type '" + type.name() + "' names '" + name
                                + "', which its model does not have" + Nearest.hint(name, known))));
        if (type.capabilities().lifecycle().archive().isPresent()
                && type.capabilities().schedule().isEmpty()) {
            problems.accept(Problem.warning(
                    type.origin(),
                    "'archive' counts from the last date of an item; content type '" + type.name()
                            + "' has no schedule"));
        }
    }

    /** What to say of an id that leads nowhere: a module that is not installed is not the author's mistake. */
    static Problem missing(String what, String id, Collection<String> known, Set<String> modules, Origin at) {
        int colon = id.indexOf(':');
        String module = colon < 0 ? "" : id.substring(0, colon);
        if (colon > 0 && !modules.contains(module)) {
            return Problem.unsupported(
                    at, what + " '" + id + "' is of module '" + module + "', which is not installed");
        }
        return Problem.error(at, "there is no " + what + " '" + id + "'" + Nearest.hint(id, known));
    }
}
