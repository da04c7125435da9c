package quartier.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import quartier.definition.App;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Launcher;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.definition.RestClient;
import quartier.definition.RestEndpoint;
import quartier.definition.Site;
import quartier.definition.Template;
import quartier.definition.Theme;
import quartier.definition.UriMapping;
import quartier.module.Registry.ModuleInfo;
import quartier.module.read.AppReader;
import quartier.module.read.ContentTypeApp;
import quartier.module.read.ContentTypeReader;
import quartier.module.read.DialogReader;
import quartier.module.read.EndpointReader;
import quartier.module.read.LauncherReader;
import quartier.module.read.Reference;
import quartier.module.read.RestClientReader;
import quartier.module.read.SiteReader;
import quartier.module.read.TemplateReader;
import quartier.module.read.ThemeReader;
import quartier.module.read.UriMappingReader;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlFiles;
import quartier.module.yaml.YamlNode;

/** Makes one registry out of the files as they are now. */
final class Assembly {
    private final FolderResources resources;
    private final YamlFiles files;
    private final Function<String, Optional<String>> environment;
    private final Function<Registry, List<Problem>> further;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> notes = new LinkedHashSet<>();

    Assembly(
            FolderResources resources,
            YamlFiles files,
            Function<String, Optional<String>> environment,
            Function<Registry, List<Problem>> further) {
        this.resources = resources;
        this.files = files;
        this.environment = environment;
        this.further = further;
    }

    /** @param previous what to keep using where a definition became unreadable */
    Registry registry(long version, Optional<Registry> previous) {
        resources.problems().forEach(this::report);
        files.keep(resources.files());
        List<ModuleInfo> modules = new ModuleFiles(resources, this::parse, this::report).inOrder();
        Set<String> names = names(modules);
        List<ModuleInfo> installed = modules.stream()
                .filter(module -> resources.isInstalled(module.name()))
                .toList();
        Definitions definitions = new Definitions(resources, files, environment, names(installed), this::report);
        DefinitionFiles found = new DefinitionFiles(resources, names, definitions, this::report);
        found.collect();
        Map<String, ContentType> types = all(
                Kind.CONTENT_TYPE,
                definitions,
                new ContentTypeReader(this::report)::read,
                previous.map(Registry::contentTypes));
        Set<String> fieldTypes = definitions.ids(Kind.FIELD_TYPE);
        SiteReader siteReader = new SiteReader(this::report);
        Map<String, Site> sites = new LinkedHashMap<>();
        Map<String, YamlNode> siteTrees = new LinkedHashMap<>(found.configuredSites());
        siteTrees.forEach((name, node) -> siteReader.read(name, node).ifPresent(site -> sites.put(name, site)));
        sites.putAll(all(Kind.SITE, definitions, siteReader::read, previous.map(Registry::sites)));
        definitions
                .ids(Kind.SITE)
                .forEach(name -> definitions.tree(Kind.SITE, name).ifPresent(node -> siteTrees.put(name, node)));
        Map<String, YamlNode> inline = Prototypes.inline(siteTrees);
        Prototypes prototypes = new Prototypes(definitions, inline, sites.values());
        List<Reference> named = new ArrayList<>();
        TemplateReader templateReader = new TemplateReader(this::report, named::add);
        Map<String, Template> templates = new LinkedHashMap<>(all(
                Kind.TEMPLATE,
                definitions,
                (id, node) -> templateReader.read(id, prototypes.under(id, node)),
                previous.map(Registry::templates)));
        inline.forEach((id, node) -> templateReader.read(id, node).ifPresent(it -> templates.put(id, it)));
        Map<String, Dialog> dialogs = all(
                Kind.DIALOG,
                definitions,
                new DialogReader(this::report, fieldTypes)::read,
                previous.map(Registry::dialogs));
        AppReader apps = new AppReader(this::report, fieldTypes, id -> Optional.ofNullable(dialogs.get(id)));
        Map<String, App> readApps = all(
                Kind.APP,
                definitions,
                (name, node) -> app(apps, name, node, types, definitions),
                previous.map(Registry::apps));
        Map<String, Theme> themes =
                all(Kind.THEME, definitions, new ThemeReader(this::report)::read, previous.map(Registry::themes));
        Map<String, UriMapping> mappings =
                all(Kind.URI_MAPPING, definitions, new UriMappingReader(this::report)::read, Optional.empty());
        Map<String, RestEndpoint> endpoints =
                byPath(all(Kind.ENDPOINT, definitions, new EndpointReader(this::report)::read, Optional.empty()));
        Map<String, RestClient> clients =
                all(Kind.REST_CLIENT, definitions, new RestClientReader(this::report)::read, Optional.empty());
        Map<String, Site.CorsRule> cors = all(Kind.CORS, definitions, siteReader::cors, Optional.empty());
        found.reportOthers();
        References references = new References(names(installed), resources, templates, dialogs, this::report);
        named.forEach(references::check);
        sites.values().stream()
                .skip(1)
                .forEach(site -> report(
                        Problem.note(site.origin(), "Magnolia's community edition has one site only, 'fallback'")));
        references.checkSites(sites.values(), themes);
        references.checkMappings(mappings.values(), sites);
        references.checkContentTypes(types);
        Messages messages = MessageFiles.read(resources, List.copyOf(names), this::report);
        LateProblems late = new LateProblems(List.copyOf(problems));
        Registry registry = new Registry(
                version,
                installed,
                templates,
                dialogs,
                readApps,
                types,
                themes,
                Collections.unmodifiableMap(sites),
                List.copyOf(mappings.values()),
                endpoints,
                clients,
                List.copyOf(cors.values()),
                found.desk().map(new LauncherReader(this::report)::read).orElse(Launcher.NONE),
                messages,
                resources,
                late,
                List.copyOf(notes));
        late.search(() -> further.apply(registry));
        return registry;
    }

    private static Set<String> names(List<ModuleInfo> modules) {
        return new LinkedHashSet<>(modules.stream().map(ModuleInfo::name).toList());
    }

    private void report(Problem problem) {
        boolean note = problem.severity() == Problem.Severity.NOTE;
        if (note && problem.origin().file().startsWith(Essentials.ORIGIN)) {
            return;
        }
        (note ? notes : problems).add(problem);
    }

    private Optional<YamlNode> parse(ResourceTree.Resource resource) {
        var parsed = files.parse(
                resource.module(),
                resource.file(),
                resource.stamp(),
                resource.length(),
                () -> Definitions.text(resource));
        parsed.problems().forEach(this::report);
        return parsed.root();
    }

    private <D> Map<String, D> all(
            Kind kind,
            Definitions definitions,
            BiFunction<String, YamlNode, Optional<D>> reader,
            Optional<Map<String, D>> previous) {
        Map<String, D> read = new LinkedHashMap<>();
        for (String id : definitions.ids(kind)) {
            Optional<YamlNode> tree = definitions.tree(kind, id);
            Optional<D> definition =
                    tree.filter(node -> isReadable(kind, node)).flatMap(node -> reader.apply(id, node));
            if (definition.isEmpty() && tree.isPresent()) {
                definition = previous.flatMap(before -> Optional.ofNullable(before.get(id)));
                definition.ifPresent(kept -> problems.add(Problem.warning(
                        start(definitions.source(kind, id)), "the last good version of '" + id + "' stays in use")));
            }
            definition.ifPresent(value -> read.put(id, value));
        }
        return Collections.unmodifiableMap(read);
    }

    /** A list or a text is no definition, unless a directive stands for all of it. */
    private boolean isReadable(Kind kind, YamlNode node) {
        boolean readable = node instanceof YamlNode.Entries
                || kind == Kind.TEMPLATE
                || kind == Kind.DIALOG
                || node.directive().kind() == Directive.Kind.CONTENT_TYPE;
        if (!readable) {
            report(Problem.error(node.origin(), "not a definition in " + kind.folder() + "/: a mapping is needed"));
        }
        return readable;
    }

    private static Origin start(ResourceTree.Resource resource) {
        return new Origin(resource.module(), resource.file(), 1, 1);
    }

    private Optional<App> app(
            AppReader reader, String name, YamlNode app, Map<String, ContentType> types, Definitions definitions) {
        YamlNode node = ofContentType(app, types);
        Directive directive = node.directive();
        if (directive.kind() != Directive.Kind.CONTENT_TYPE) {
            return reader.read(name, Optional.empty(), node);
        }
        ContentType type = types.get(directive.argument());
        Optional<YamlNode> model = definitions.tree(Kind.CONTENT_TYPE, directive.argument());
        if (type == null || model.isEmpty()) {
            problems.add(Problem.error(
                    node.origin(),
                    "there is no content type '" + directive.argument() + "'"
                            + Nearest.hint(directive.argument(), types.keySet())));
            return Optional.empty();
        }
        ContentTypeApp generated = new ContentTypeApp(type, model.get(), types);
        YamlNode whole = generated.with(name, node);
        if (generated.isCut()) {
            problems.add(Problem.error(
                    type.origin(),
                    "the parts of content type '" + type.name() + "' contain each other too often; the form of app '"
                            + name + "' leaves some out"));
        }
        return reader.read(name, Optional.of(type), whole);
    }

    /** {@code !with-type:<content type>} is how the first content types said {@code !content-type}. */
    private static YamlNode ofContentType(YamlNode app, Map<String, ContentType> types) {
        if (!(app instanceof YamlNode.Entries map)) {
            return app;
        }
        Optional<String> type = map.text("$type").filter(types::containsKey);
        Map<String, YamlNode.Entry> others = new LinkedHashMap<>(map.entries());
        others.remove("$type");
        return type.map(name -> (YamlNode)
                        new YamlNode.Entries(others, new Directive(Directive.Kind.CONTENT_TYPE, name), app.origin()))
                .orElse(app);
    }

    private Map<String, RestEndpoint> byPath(Map<String, RestEndpoint> byFile) {
        Map<String, RestEndpoint> byPath = new LinkedHashMap<>();
        for (RestEndpoint endpoint : byFile.values()) {
            RestEndpoint before = byPath.put(endpoint.path(), endpoint);
            if (before != null) {
                report(Problem.warning(
                        endpoint.origin(),
                        "another endpoint answers at '/.rest/" + endpoint.path() + "', in "
                                + before.origin().file() + "; this one counts"));
            }
        }
        return Collections.unmodifiableMap(byPath);
    }
}
