package quartier.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Optional<String> item = node.isType("mgnl:page")
                ? Optional.empty()
                : ItemAddresses.of(node, snapshot, registry).map(path -> address(path, site, language));
        return item.isPresent() || pageOf(node).isEmpty() ? item : ofPage(node, registry, site, language);
    }

    private static Optional<String> ofPage(ContentNode page, Registry registry, Site site, Locale language) {
        return pagePath(page.path(), site)
                .map(path -> address(path, site, language))
                .or(() -> elsewhere(page, registry, site, language))
                .or(() -> Optional.of(page.path())
                        .filter(path -> path.workspace().equals(PLAIN.workspace()))
                        .map(path -> address(path.path(), site, language)));
    }

    private static String address(String path, Site site, Locale language) {
        return prefix(site, language) + written(path, site.options().addresses());
    }

    /** A page of another site has its address there. */
    private static Optional<String> elsewhere(ContentNode page, Registry registry, Site site, Locale language) {
        Site other = registry.siteOf(page.path().workspace(), page.path().path());
        return other.name().equals(site.name()) || other.domains().isEmpty()
                ? Optional.empty()
                : pagePath(page.path(), other)
                        .map(path -> other.domains().getFirst().base() + address(path, other, language));
    }

    /** Besides pages whatever has a template of its own in a workspace that a site maps. */
    private static boolean isPage(ContentNode node) {
        return node.isType("mgnl:page")
                || !node.template().isEmpty()
                        && !node.path().workspace().equals(PLAIN.workspace())
                        && !node.isType("mgnl:component")
                        && !node.isType("mgnl:area");
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
        return page(plain, snapshot, byAddress(site))
                .or(() -> items.find(plain, snapshot, registry, page -> page(page, snapshot)))
                .or(() -> page(plain, snapshot, List.of(PLAIN)));
    }

    private static Optional<Target> page(String path, Snapshot snapshot, List<Site.Mapping> mappings) {
        for (Site.Mapping mapping : mappings) {
            Optional<Target> found =
                    contentPath(path, mapping).flatMap(snapshot::node).flatMap(SiteLinks::target);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A page, or a part of one that has a template: scripts of pages ask for such parts later. */
    private static Optional<Target> target(ContentNode node) {
        return pageOf(node)
                .filter(page ->
                        page.path().equals(node.path()) || !node.template().isEmpty())
                .map(page -> new Target(node, page, node.template()));
    }

    private static Optional<ContentNode> pageOf(ContentNode node) {
        Optional<ContentNode> page = Optional.of(node);
        while (page.isPresent() && !isPage(page.get())) {
            page = page.get().parent();
        }
        return page;
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
            if (mapping.covers(page.workspace(), page.path())) {
                return Optional.of(mapping.uriPrefix()
                        + page.path().substring(mapping.handlePrefix().length()));
            }
        }
        return Optional.empty();
    }

    /** The most special address first. */
    private static List<Site.Mapping> byAddress(Site site) {
        return mappings(site).stream()
                .sorted(Comparator.comparing((Site.Mapping m) -> m.uriPrefix().length())
                        .reversed())
                .toList();
    }

    /** Mappings to pages, the most special first. */
    private static List<Site.Mapping> mappings(Site site) {
        List<Site.Mapping> mappings = site.mappings().stream()
                .map(m -> new Site.Mapping(m.name(), trimmed(m.uriPrefix()), trimmed(m.handlePrefix()), m.workspace()))
                .sorted(Comparator.comparing(
                                (Site.Mapping m) -> m.handlePrefix().length())
                        .reversed())
                .toList();
        boolean covers = mappings.stream().anyMatch(m -> m.workspace().equals(PLAIN.workspace()));
        return covers
                ? mappings
                : Stream.concat(mappings.stream(), Stream.of(PLAIN)).toList();
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
