package quartier.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import quartier.asset.Asset;
import quartier.asset.Assets;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.module.Registry;
import quartier.rendering.model.AssetModel;
import quartier.rendering.model.Language;

/** Addresses by the site's mappings, the path patterns of content types and Magnolia's forms for assets. */
public final class SiteLinks implements Links {
    /** Magnolia's own form, the path in the tree: works everywhere; links are written so where no mapping fits. */
    private static final Site.Mapping PLAIN = new Site.Mapping("website", "", "", "website");

    private final ItemAddresses items = new ItemAddresses();

    @Override
    public Optional<String> to(ContentNode node, Snapshot snapshot, Registry registry, Site site, Locale language) {
        if (node.isType("mgnl:asset")) {
            return Optional.of(toAsset(node));
        }
        if (node.isType("nt:resource")) {
            return Optional.of(toStored(node, "", ""));
        }
        Optional<String> path =
                node.isType("mgnl:page") ? pagePath(node.path(), site) : ItemAddresses.of(node, snapshot, registry);
        return path.map(p -> prefix(site, language) + written(p, site.options().addresses()));
    }

    @Override
    public String toAsset(ContentNode asset) {
        return "/dam/jcr:" + asset.id() + "/" + encoded(AssetModel.fileName(asset));
    }

    @Override
    public String toRendition(ContentNode asset, String theme, String variation) {
        return "/.imaging/mte/" + encoded(theme) + "/" + encoded(variation) + "/dam/jcr:" + asset.id() + "/"
                + encoded(AssetModel.fileName(asset));
    }

    @Override
    public String toStored(ContentNode resource, String theme, String variation) {
        Optional<ContentNode> asset = resource.parent().filter(parent -> parent.isType("mgnl:asset"));
        if (asset.isPresent()) {
            return variation.isEmpty() ? toAsset(asset.get()) : toRendition(asset.get(), theme, variation);
        }
        String name = Assets.stored(resource).map(Asset::fileName).orElse(resource.name());
        return (variation.isEmpty()
                        ? "/.imaging/original/"
                        : "/.imaging/mte/" + encoded(theme) + "/" + encoded(variation) + "/")
                + encoded(resource.path().workspace())
                + encodedPath(resource.path().path()) + "/" + encoded(name);
    }

    @Override
    public Optional<Target> resolve(String path, Snapshot snapshot, Registry registry, Site site) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return page(plain, snapshot, mappings(site))
                .or(() -> items.find(plain, snapshot, registry, page -> page(page, snapshot)))
                .or(() -> page(plain, snapshot, List.of(PLAIN)));
    }

    private static Optional<Target> page(String path, Snapshot snapshot, List<Site.Mapping> mappings) {
        for (Site.Mapping mapping : mappings) {
            Optional<Target> found = contentPath(path, mapping)
                    .flatMap(snapshot::node)
                    .filter(node -> node.isType("mgnl:page"))
                    .map(node -> new Target(node, node, node.template()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ContentNode> page(String path, Snapshot snapshot) {
        return ContentPath.parse("website:" + path).flatMap(snapshot::node);
    }

    private static Optional<ContentPath> contentPath(String address, Site.Mapping mapping) {
        if (!(address + "/").startsWith(mapping.uriPrefix() + "/")
                && !mapping.uriPrefix().isEmpty()) {
            return Optional.empty();
        }
        String rest = address.substring(mapping.uriPrefix().length());
        String path = mapping.handlePrefix() + (rest.equals("/") ? "" : rest);
        return ContentPath.parse(mapping.workspace() + ":" + (path.isEmpty() ? "/" : path));
    }

    private static Optional<String> pagePath(ContentPath page, Site site) {
        for (Site.Mapping mapping : mappings(site)) {
            String prefix = mapping.handlePrefix();
            boolean inside = page.workspace().equals(mapping.workspace())
                    && (page.path().equals(prefix) || page.path().startsWith(prefix + "/"));
            if (inside) {
                return Optional.of(mapping.uriPrefix() + page.path().substring(prefix.length()));
            }
        }
        return page.workspace().equals(PLAIN.workspace()) ? Optional.of(page.path()) : Optional.empty();
    }

    /** Mappings to pages, the most special first. */
    private static List<Site.Mapping> mappings(Site site) {
        List<Site.Mapping> mappings = site.mappings().stream()
                .map(m -> new Site.Mapping(m.name(), trimmed(m.uriPrefix()), trimmed(m.handlePrefix()), m.workspace()))
                .sorted(Comparator.comparing(
                                (Site.Mapping m) -> m.handlePrefix().length())
                        .reversed())
                .toList();
        boolean covers = mappings.stream().anyMatch(m -> m.workspace().equals("website"));
        return covers ? mappings : List.of(PLAIN);
    }

    private static String trimmed(String prefix) {
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    private static String prefix(Site site, Locale locale) {
        Language language = Language.of(site, locale);
        return language.isDefault() || site.languages().hierarchy() ? "" : "/" + language.name();
    }

    private static String written(String path, Site.Addresses style) {
        if (path.isEmpty() || path.equals("/")) {
            return "/";
        }
        String encoded = encodedPath(path);
        boolean hasExtension = path.substring(path.lastIndexOf('/')).contains(".");
        String end = style == Site.Addresses.SLASH ? "/" : ".html";
        return hasExtension ? encoded : encoded + end;
    }

    static String encodedPath(String path) {
        return Arrays.stream(path.split("/", -1)).map(SiteLinks::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= '0' && c <= '9'
                    || c >= 'A' && c <= 'Z'
                    || c == '-'
                    || c == '_'
                    || c == '.';
            if (!plain) {
                return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
            }
        }
        return segment;
    }
}
