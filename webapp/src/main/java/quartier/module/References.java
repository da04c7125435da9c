package quartier.module;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import quartier.definition.AreaTemplate;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.definition.Theme;
import quartier.module.yaml.Nearest;

/** Checks that what definitions name exists, and says what may have been meant. */
final class References {
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

    void checkTemplates() {
        templates.values().forEach(this::check);
    }

    private void check(Template template) {
        Template.Basics basics = template.basics();
        if (!basics.dialog().isEmpty() && !dialogs.containsKey(basics.dialog())) {
            problems.accept(missing("dialog", basics.dialog(), dialogs.keySet(), modules, basics.origin()));
        }
        script(basics.templateScript(), basics.origin());
        basics.variations().values().forEach(variation -> script(variation.templateScript(), basics.origin()));
        if (!basics.modelClass().isEmpty()) {
            problems.accept(Problem.unsupported(
                    basics.origin(), "the model class '" + basics.modelClass() + "' is not here; 'model' is empty"));
        }
        if (template instanceof AreaTemplate area) {
            available(area);
        }
        basics.areas().values().forEach(this::check);
    }

    private void available(AreaTemplate area) {
        for (AreaTemplate.Available component : area.availableComponents()) {
            if (!templates.containsKey(component.id())) {
                problems.accept(missing(
                        "component",
                        component.id(),
                        templates.keySet(),
                        modules,
                        area.basics().origin()));
            }
        }
    }

    private void script(String path, Origin at) {
        if (path.isEmpty()) {
            return;
        }
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
                    at, "there is no template script '" + path + "'" + Nearest.hint(absolute, resources.paths())));
        }
    }

    void checkSites(Collection<Site> sites, Map<String, Theme> themes) {
        for (Site site : sites) {
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
            type.capabilities()
                    .pages()
                    .filter(pages -> !templates.containsKey(pages.template()))
                    .ifPresent(pages -> problems.accept(
                            missing("template", pages.template(), templates.keySet(), modules, type.origin())));
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
