package quartier.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.content.ContentNode;
import quartier.content.ReadLog;
import quartier.content.Snapshot;
import quartier.definition.ContentType;
import quartier.definition.Site;
import quartier.http.Handler;
import quartier.http.Request;
import quartier.http.Response;
import quartier.module.Registry;
import quartier.rendering.Links;

/**
 * {@code /sitemap.xml} (sitemaps.org 0.9) and {@code /robots.txt}: every page and every item that has a page of its own,
 * but those that say {@code noIndex}.
 */
public final class SitemapHandler implements Handler {
    private static final int MOST_ADDRESSES = 50_000;
    private final Supplier<Snapshot> content;
    private final Supplier<Registry> registry;
    private final Links links;
    private final String publicUrl;

    /** @param publicUrl address of the site as visitors know it, without trailing slash; empty: as they asked */
    public SitemapHandler(Supplier<Snapshot> content, Supplier<Registry> registry, Links links, String publicUrl) {
        this.content = content;
        this.registry = registry;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    @Override
    public Response handle(Request request) {
        String base = publicUrl.isEmpty() ? (request.secure() ? "https://" : "http://") + request.host() : publicUrl;
        if (request.path().equals("/robots.txt")) {
            return Response.text(
                    200,
                    "text/plain; charset=utf-8",
                    "User-agent: *\nDisallow: /.rest/\nDisallow: /.imaging/\nSitemap: " + base + "/sitemap.xml\n");
        }
        ReadLog reads = request.attribute(PageCache.READS).orElseGet(ReadLog::new);
        Registry definitions = registry.get();
        Writing writing = new Writing(
                content.get().tracked(reads), definitions, Sites.of(definitions, request), base, new StringBuilder());
        writing.all();
        return Response.text(200, "application/xml; charset=utf-8", writing.document());
    }

    private final class Writing {
        private final Snapshot snapshot;
        private final Registry definitions;
        private final Site site;
        private final String base;
        private final StringBuilder out;
        private int count;

        Writing(Snapshot snapshot, Registry definitions, Site site, String base, StringBuilder out) {
            this.snapshot = snapshot;
            this.definitions = definitions;
            this.site = site;
            this.base = base;
            this.out = out;
        }

        void all() {
            snapshot.node("website", "/").ifPresent(root -> below(root, "mgnl:page"));
            for (ContentType type : definitions.contentTypes().values()) {
                if (type.capabilities().pages().isPresent()) {
                    snapshot.node(type.workspace(), type.rootPath()).ifPresent(root -> below(root, type.nodeType()));
                }
            }
        }

        String document() {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + out + "</urlset>\n";
        }

        private void below(ContentNode root, String nodeType) {
            Deque<ContentNode> waiting = new ArrayDeque<>(root.children());
            while (!waiting.isEmpty() && count < MOST_ADDRESSES) {
                ContentNode node = waiting.removeFirst();
                if (node.isType(nodeType)) {
                    add(node);
                }
                if (node.isType(nodeType) && nodeType.equals("mgnl:page") || node.isType("mgnl:folder")) {
                    waiting.addAll(node.children());
                }
            }
        }

        /** A page that no mapping of this site covers has an address, but belongs to another site. */
        private boolean isElsewhere(ContentNode node) {
            List<Site.Mapping> own = site.mappings().stream()
                    .filter(mapping -> mapping.workspace().equals("website"))
                    .toList();
            return node.isType("mgnl:page")
                    && !own.isEmpty()
                    && own.stream()
                            .noneMatch(mapping -> (node.path().path() + "/")
                                    .startsWith(mapping.handlePrefix().replaceFirst("/$", "") + "/"));
        }

        /** What is shown for addresses that do not exist, and pages that only searches make. */
        private boolean isNoEntrance(ContentNode node) {
            return node.isType("mgnl:page")
                    && List.of(site.options().notFound(), site.options().searchPage())
                            .contains(node.path().path());
        }

        private void add(ContentNode node) {
            boolean hidden = node.flag("noIndex") || node.isType("mgnl:deleted") || isNoEntrance(node);
            Optional<String> link = hidden || isElsewhere(node)
                    ? Optional.empty()
                    : links.to(
                            node,
                            snapshot,
                            definitions,
                            site,
                            java.util.Locale.forLanguageTag(site.languages().fallback()));
            link.ifPresent(address -> {
                count++;
                out.append("<url><loc>").append(escaped(base + address)).append("</loc>");
                node.date("mgnl:lastModified")
                        .ifPresent(date -> out.append("<lastmod>")
                                .append(date.toLocalDate())
                                .append("</lastmod>"));
                out.append("</url>\n");
            });
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }
    }
}
