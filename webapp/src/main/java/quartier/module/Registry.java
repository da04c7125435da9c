package quartier.module;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quartier.definition.App;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Launcher;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.definition.RestClient;
import quartier.definition.RestEndpoint;
import quartier.definition.Site;
import quartier.definition.Source;
import quartier.definition.Template;
import quartier.definition.Theme;
import quartier.definition.UriMapping;

/**
 * All definitions of all modules, with their problems. Immutable; replaced as a whole when a file changes.
 *
 * @param version changes with every new registry
 * @param templates by id; page and component templates, and area templates that stand in files of their own
 * @param dialogs by id
 * @param apps by name
 * @param contentTypes by name
 * @param endpoints by path
 * @param restClients by name; asked only if the operator lists the host
 * @param launcher how apps stand in the navigation
 * @param cors rules that hold for every site
 * @param notes what Magnolia would do differently; no problems here
 */
public record Registry(
        long version,
        List<ModuleInfo> modules,
        Map<String, Template> templates,
        Map<String, Dialog> dialogs,
        Map<String, App> apps,
        Map<String, ContentType> contentTypes,
        Map<String, Theme> themes,
        Map<String, Site> sites,
        List<UriMapping> uriMappings,
        Map<String, RestEndpoint> endpoints,
        Map<String, RestClient> restClients,
        List<Site.CorsRule> cors,
        Launcher launcher,
        Messages messages,
        ResourceTree resources,
        List<Problem> problems,
        List<Problem> notes) {

    /** A light module as it is installed, in load order. */
    public record ModuleInfo(String name, String version, List<String> dependencies) {}

    public Optional<Template> template(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    public Optional<Dialog> dialog(String id) {
        return Optional.ofNullable(dialogs.get(id));
    }

    public Optional<App> app(String name) {
        return Optional.ofNullable(apps.get(name))
                .or(() -> apps.values().stream()
                        .filter(app -> app.called().equals(name))
                        .findFirst());
    }

    public Optional<ContentType> contentType(String name) {
        return Optional.ofNullable(contentTypes.get(name));
    }

    /** The content type whose items have that node type in that workspace. */
    public Optional<ContentType> contentTypeOf(String workspace, String nodeType) {
        return contentTypes.values().stream()
                .filter(type ->
                        type.workspace().equals(workspace) && type.nodeType().equals(nodeType))
                .findFirst();
    }

    /** The app that edits nodes of that type at that path: of several the one that begins nearest to it. */
    public Optional<App> appOf(String workspace, String path, String nodeType) {
        return apps.values().stream()
                .filter(app -> app.enabled() && app.detail(nodeType).isPresent())
                .filter(app -> app.browser()
                        .map(App.Browser::source)
                        .filter(source -> source.workspace().equals(workspace) && path.startsWith(root(source)))
                        .isPresent())
                .max(Comparator.comparingInt(
                        app -> root(app.browser().orElseThrow().source()).length()));
    }

    private static String root(Source source) {
        return source.rootPath().endsWith("/") ? source.rootPath() : source.rootPath() + "/";
    }

    /** The site for everything that has no host of its own: {@code fallback}, else the first, else a bare one. */
    public Site usualSite() {
        Site fallback = sites.get("fallback");
        return fallback == null ? sites.values().stream().findFirst().orElse(Site.BARE) : fallback;
    }

    /** The site whose mappings cover that node the most closely, where no address says which it is; else the usual one. */
    public Site siteOf(String workspace, String path) {
        return sites.values().stream()
                .filter(site -> closeness(site, workspace, path) > 1)
                .max(Comparator.comparingInt(site -> closeness(site, workspace, path)))
                .orElseGet(this::usualSite);
    }

    private static int closeness(Site site, String workspace, String path) {
        return site.mappings().stream()
                .filter(mapping -> mapping.covers(workspace, path))
                .mapToInt(mapping -> mapping.handlePrefix().length())
                .max()
                .orElse(0);
    }

    /** Whether it comes from an installed module and not from the program itself. */
    public boolean isInstalled(Origin origin) {
        return modules.stream().anyMatch(module -> module.name().equals(origin.module()));
    }

    /** How many definitions of installed modules could be read, of all kinds. */
    public int definitionCount() {
        return (int) Stream.concat(
                                templates.values().stream()
                                        .map(template -> template.basics().origin()),
                                dialogs.values().stream().map(Dialog::origin))
                        .filter(this::isInstalled)
                        .count()
                + apps.size()
                + contentTypes.size()
                + themes.size()
                + sites.size()
                + uriMappings.size()
                + endpoints.size()
                + restClients.size()
                + cors.size();
    }

    public Optional<Theme> theme(String name) {
        return Optional.ofNullable(themes.get(name));
    }

    /** The dialog for files of that media type: the one a site names for it, else Magnolia's {@code dam:asset}. */
    public Optional<Dialog> assetDialog(String mediaType) {
        String half = mediaType.replaceFirst("/.*", "");
        return Stream.of(mediaType, half, "*")
                .flatMap(key -> sites.values().stream()
                        .map(site -> site.options().assetDialogs().get(key)))
                .filter(id -> id != null)
                .findFirst()
                .or(() -> Optional.of("dam:asset"))
                .flatMap(this::dialog);
    }
}
